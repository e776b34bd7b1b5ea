import { describe, expect, it } from 'vitest'
import type { Mark } from '../../src/document.js'
import { normalized } from './as-loaded.js'
import { PARAGRAPHS, REPORT } from './samples.js'

const text = (source: string) => normalized(source).text

/** Break a text at a number of characters, as programs do that know no words. */
function wrap(line: string, width: number): string {
  const chars = [...line]
  const count = Math.ceil(chars.length / width)
  return Array.from({ length: count }, (_, i) => chars.slice(i * width, (i + 1) * width).join('')).join('\n')
}

/** Break a text at a number of columns, keeping marks off the start of lines. */
function wrapColumns(line: string, width: number): string {
  let column = 0
  let out = ''
  for (const char of line) {
    const wide = char > '\u2010' ? 2 : 1
    if (column + wide > width && !/[，。、；：）”]/.test(char)) {
      out += '\n'
      column = 0
    }
    out += char
    column += wide
  }
  return out
}

const endsWithStop = (line: string) => /[。；：！？]$/.test(line)
const widths = Array.from({ length: 65 }, (_, i) => i + 16)

describe('a paragraph wrapped at a fixed width', () => {
  it.each(PARAGRAPHS)('%s', (paragraph) => {
    for (const width of widths) {
      const wrapped = wrap(paragraph, width)
      const lines = wrapped.split('\n')
      // Two lines, the first a whole sentence, may as well be two paragraphs.
      if (lines.length === 2 && endsWithStop(lines[0]!)) continue
      expect(text(wrapped), `at ${width}`).toBe(text(paragraph))
    }
  })

  it('comes out alike in every width, whatever the width of its marks', () => {
    const half = PARAGRAPHS[3].replaceAll('，', ',').replaceAll('；', ';')
    expect(text(wrap(half, 20))).toBe(text(half))
  })

  it('comes out alike wrapped at columns, with marks kept off the start of lines', () => {
    for (const paragraph of PARAGRAPHS) expect(text(wrapColumns(paragraph.trim(), 36))).toBe(text(paragraph))
  })

  it('keeps a list inside it, though a mark comes to stand at the start of a line', () => {
    const list =
      '研修抓三件事：1.每周一次集体备课，由组长主持；2.每月一次教学沙龙，人人发言；3.每学期一次展示课。各组都有记录。'
    for (const width of widths.slice(0, 20)) expect(text(wrap(list, width))).toBe(text(list))
  })
})

describe('a report wrapped at a fixed width', () => {
  it.each([18, 24, 32, 38, 40])('keeps its headings, list items, rows and signature at %d', (width) => {
    const wrapped = REPORT.split('\n')
      .map((line) => wrap(line, width))
      .join('\n')
    expect(text(wrapped).split('\n')).toEqual(text(REPORT).split('\n'))
  })
})

describe('a break inside a word or sentence', () => {
  it.each([
    ['教师要积极投身到课例研究之中去，做到人人参与校本教研\n\n中，只有这样才能提高。', '教研中,只有'],
    ['教师的角色要由“知识的传授者”，逐步地转向“课程的研究\n\n者”；由单干转向合作。', '研究者”;由'],
    ['1、组\n\n长：__ 校长\n\n2、成\n\n员：__', '组长:__ 校长'],
    ['学习《义务教育\n课程方案》', '《义务教育课程方案》'],
    ['各组按时上交材料\n，由教导处检查', '材料,由'],
    ['以课堂为主阵地，\n以教师为主体', '主阵地,以'],
    ['90分以上为优秀，80—\n89分为良好', '80-89分'],
    ['本学期全校教师都参加了研修，先后参训79\n人次，人人有记录', '79人次']
  ])('%j is joined', (source, joined) => expect(text(source)).toContain(joined))
})

describe('a break that ends something', () => {
  it.each([
    ['titles', '青禾路小学校本研修工作总结\n青禾路小学教导处\n2024年7月'],
    ['headings', '一、加强学习,转变观念\n二、立足课堂,注重实效\n三、以研促教,共同提高'],
    ['headings before paragraphs', '二、扎实开展课例研究,促进教师专业成长\n每周开展一次活动。'],
    [
      'items of one length',
      '1.每周组织一次集体备课活动并做记录\n2.每月组织一次教学沙龙活动并做记录\n3.每年组织一次课题展示活动并做记录'
    ],
    [
      'items that begin alike',
      '第一周:学习课程标准,撰写学习心得\n第二周:开展集体备课,上交教学设计\n第三周:组织课例研讨,填写评课记录'
    ],
    ['paragraphs', '本学期各组都按计划开展了活动。\n教师的课堂教学水平有了提高。'],
    ['cells set one a line', '研修计划\n5分\n期初交来个人计划书,栏目齐全\n未交不得分;迟交扣1分\n出勤情况\n20分'],
    ['figures at the end of a line of a list', '参训人数：79\n人员名单附后'],
    [
      'figures before words that only begin like a unit',
      '本学期全校教师都参加了研修，参训人次为79\n人员名单附后\n青禾小学教导处'
    ],
    ['figures before an outline mark', '本学期全校教师都参加了研修，参训人次为79\n1.分组研讨'],
    ['rows', '姓名\t学科\n李 科\t语文'],
    ['paragraphs far apart', '各组要认真准备\n\n\n,本学期']
  ])('%s', (_, source) => {
    expect(text(source).split('\n').length).toBe(source.split('\n').length)
  })

  it('by a mark of the container', () => {
    const source = '以课堂为主阵地，\n以教师为主体'
    const cells: Mark[] = [
      { kind: 'cell', span: { start: 0, end: 8 } },
      { kind: 'cell', span: { start: 9, end: 15 } }
    ]
    expect(normalized(source, cells).text).toBe('以课堂为主阵地,\n以教师为主体')
  })
})
