import { shorten } from '../shorten.js'
import type { FigureName } from '../view/key-figures.js'
import { LABELS } from '../view/labels.js'
import { displayWidth } from '../workbook/display-width.js'
import type { Advice, Look } from './advice-of.js'

/** A letter: what it is about, to whom, and three lists between an opening and a close. */
export interface Letter {
  readonly title: string
  readonly to: string
  readonly opening: string
  readonly parts: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly close: string
}

/** Columns of a line, of which a Chinese character takes two, and lines of the lists that one page has room for. */
const LINE = 72
const ROOM = 22
const MOST = { good: 6, missing: 8 } as const
const LONGEST = 2 * LINE - 12

/** What a school is told of its documents, on one page: what does not fit is counted. */
export function letterLines(documents: readonly Advice[]): Letter {
  const { school } = documents[0]!
  const prefix = prefixes(documents)
  const each = (of: (advice: Advice) => readonly string[]) =>
    inTurn(documents.map((advice, index) => of(advice).map((line) => `${prefix[index]}${line}`)))
  const judged = documents.some(({ asked }) => asked > 0)
  const praise = fitted(each(good), MOST.good, (more) => `另有${more}项，从略。`, '已报送材料。')
  const nothing = judged ? '要求的内容都已写到，没有需要补充的。' : '这类材料没有对应的量规，不作要求。'
  const wanted = fitted(each(missing), MOST.missing, (more) => `另有${more}项，见问题清单。`, nothing)
  const left = ROOM - heightOf(praise) - heightOf(wanted)
  const doubts = fitted(
    each(({ look }) => look.map(lookLine)),
    left,
    (more) => `另有${more}类，见问题清单。`,
    '没有发现需要核对的地方。'
  )
  return {
    title: `关于${school ?? ''}校本研修材料的意见书`,
    to: school === undefined ? '报送单位：' : `${school}：`,
    opening: `${polite(school)}报送的${named(documents)}已收到，感谢为此付出的努力。我们对文中的内容和数字逐项作了核对，现将意见反馈如下，供修改完善时参考。`,
    parts: [
      { heading: '一、做得好的方面', lines: praise },
      { heading: '二、建议补充的内容', lines: wanted },
      { heading: '三、请核对的数字和文字', lines: doubts }
    ],
    close: '以上意见由程序根据文字核对得出，难免有不周之处；如与实际情况不符，请予说明。'
  }
}

/** The first of each list, then the second of each: where room is short, no document is passed over. */
function inTurn(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat()
}

function polite(school: string | undefined): string {
  if (school === undefined) return '贵单位'
  return /园$/.test(school) ? '贵园' : /[校学中小部]$/.test(school) ? '贵校' : '贵单位'
}

/** With several documents it is said which one is meant. */
function prefixes(documents: readonly Advice[]): readonly string[] {
  if (documents.length === 1) return ['']
  return documents.map(({ kind, name }) => {
    const alone = documents.filter((other) => other.kind === kind).length === 1
    return alone ? `${LABELS.kinds[kind]}：` : `${shorten(name.slice(name.lastIndexOf('/') + 1), 24, 'middle')}：`
  })
}

function named(documents: readonly Advice[]): string {
  const [{ title, name }] = documents as [Advice]
  const first =
    title === undefined ? shorten(name.slice(name.lastIndexOf('/') + 1), 40, 'middle') : `《${shorten(title, 60)}》`
  return documents.length === 1 ? first : `${first}等${documents.length}份材料`
}

function good({ kind, present, asked, score, held, figures }: Advice): string[] {
  const lines: string[] = []
  if (asked > 0 && present.length === asked)
    lines.push(`内容齐全，${present.join('、')}都有专门的叙述${scored(score)}。`)
  else if (present.length > 0) lines.push(`${present.join('、')}写得清楚，有专门的叙述${scored(score)}。`)
  const listed = (Object.keys(FIGURES) as FigureName[]).flatMap((name) => {
    const figure = figures[name]
    return figure ? [`${FIGURES[name]}${figure.text}`] : []
  })
  if (listed.length > 0) lines.push(`有具体${kind === 'plan' ? '指标' : '数据'}：${listed.join('，')}。`)
  if (held > 0) lines.push(`文中前后数字核对了${held}处，都对得上。`)
  return lines
}

const FIGURES: Readonly<Record<FigureName, string>> = {
  hours: '',
  sessions: '研修',
  personTimes: '参训',
  funds: '经费',
  papers: '论文',
  lessons: '公开课'
}

const scored = (score: Advice['score']) => (score ? `，完整性得${score.points}分（满分${score.outOf}分）` : '')

function missing({ lacking }: Advice): string[] {
  return lacking.map(({ label, status, required, advice }) => {
    const state = status === 'thin' ? '写得较简略' : required ? '没有找到' : '没有找到（建议有）'
    return `“${label}”${state}${advice && `，${advice}`}。`
  })
}

function lookLine({ label, count, first }: Look): string {
  return count === 1 ? `${label}：${first}。` : `${label}${count}处，如：${first}。`
}

const linesOf = (text: string) => Math.ceil((displayWidth(text) + 8) / LINE)
const heightOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + linesOf(line), 0)

/** As many as there is room for, each cut to two lines; the last tells how many more there are. */
function fitted(
  lines: readonly string[],
  room: number,
  others: (more: number) => string,
  none: string
): readonly string[] {
  if (lines.length === 0) return [none]
  const shown: string[] = []
  let left = room
  for (const [index, line] of lines.entries()) {
    const cut = shorten(line, LONGEST)
    const more = lines.length - index
    if (linesOf(cut) > left || (more > 1 && linesOf(cut) === left)) {
      shown.push(others(more))
      break
    }
    shown.push(cut)
    left -= linesOf(cut)
  }
  return shown.map((line, index) => (lines.length === 1 ? line : `${index + 1}. ${line}`))
}
