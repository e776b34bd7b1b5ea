import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Advice } from '../../../src/report/advice/advice-of.js'
import { adviceOf } from '../../../src/report/advice/advice-of.js'
import { letterDocx } from '../../../src/report/advice/letter-docx.js'
import { letterLines } from '../../../src/report/advice/letter-lines.js'
import type { Report } from '../../../src/report/schema.js'
import { toReport } from '../../../src/report/to-report.js'
import { loadRuleset } from '../../../src/rule/load-ruleset.js'
import { checkedByHand, sha256, within } from '../../setup/checked.js'
import { convertAll, withLibreOffice } from '../../setup/libreoffice.js'

const advice = (more: Partial<Advice> = {}): Advice => ({
  school: '青禾小学',
  name: '青禾小学/总结.docx',
  title: '青禾小学2031年校本研修总结',
  kind: 'summary',
  present: ['基本情况', '肯定成绩'],
  asked: 3,
  score: { points: 9, outOf: 10 },
  figures: {},
  held: 0,
  lacking: [{ label: '找出缺点', status: 'missing', deduction: 1, required: true, advice: '建议写一两条' }],
  look: [{ label: '合计', grade: 'error', count: 1, first: '论文3篇，分项合计4篇（2+2），相差1篇' }],
  ...more
})
const parts = (...documents: Advice[]) => letterLines(documents).parts.map(({ lines }) => lines)

describe('a letter to a school', () => {
  test('says what is good, what is missing, and what should be looked at', () => {
    expect(letterLines([advice()])).toMatchObject({ title: '关于青禾小学校本研修材料的意见书', to: '青禾小学：' })
    expect(parts(advice())).toEqual([
      ['基本情况、肯定成绩都有专门的叙述。'],
      ['“找出缺点”没有找到，建议写一两条。'],
      ['合计：论文3篇，分项合计4篇（2+2），相差1篇。']
    ])
    const look = [{ label: '错别字', grade: 'warning', count: 3, first: '“自已”疑为“自己”之误' }] as const
    expect(parts(advice({ look }))[2]).toEqual(['错别字有3处，如：“自已”疑为“自己”之误。'])
  })

  test('praises full marks, figures and checks that held, and gives a bare figure its unit', () => {
    const figure = (text: string) => ({ value: 1, text, entity: 'e1', index: 0 })
    const figures = { hours: figure('72学时'), personTimes: figure('204'), papers: figure('三篇') }
    const whole = { present: ['甲', '乙'], asked: 2, score: { points: 10, outOf: 10 }, held: 4, figures }
    expect(parts(advice(whole))[0]).toEqual([
      '1. 内容齐全，甲、乙都有专门的叙述，完整性得满分10分。',
      '2. 有具体数据：72学时，参训204人次，论文三篇。',
      '3. 文中有4处数字经核对前后相符。'
    ])
  })

  test('is polite to each in its way, and to those who are not named', () => {
    const opening = (school?: string) => {
      const { school: _, ...nameless } = advice()
      return letterLines([school === undefined ? nameless : advice({ school })])
    }
    expect(opening('青禾小学').opening).toMatch(/^贵校报送的《青禾小学2031年校本研修总结》已收到/)
    expect(opening('青禾幼儿园')).toMatchObject({ title: '关于青禾幼儿园园本研修材料的意见书' })
    expect(opening('青禾幼儿园').opening).toMatch(/^贵园/)
    expect(opening('青禾区教育局').opening).toMatch(/^贵局/)
    expect(opening()).toMatchObject({ title: '关于校本研修材料的意见书', to: '报送单位：' })
    expect(opening().opening).toMatch(/^贵单位/)
  })

  test('with nothing to say, says so in each part', () => {
    const nothing = { present: [], lacking: [], look: [] }
    expect(parts(advice({ ...nothing, asked: 3 }))).toEqual([
      ['已报送材料。'],
      ['要求的内容都已写到，没有需要补充的。'],
      ['没有发现需要核对的地方。']
    ])
    expect(parts(advice({ ...nothing, asked: 0 }))[1]).toEqual(['对这类材料的内容没有统一要求。'])
  })

  test('of several documents names each, and passes over none before the second line of another', () => {
    const plan = advice({ kind: 'plan', name: '计划.docx', look: [], lacking: [] })
    const [good, missing] = parts(advice(), plan)
    expect(good).toEqual(['1. 总结：基本情况、肯定成绩都有专门的叙述。', '2. 计划：基本情况、肯定成绩都有专门的叙述。'])
    expect(missing).toEqual(['总结：“找出缺点”没有找到，建议写一两条。'])
    const many = Array.from({ length: 40 }, (_, at) => advice({ name: `第${at}份.docx` }))
    const [, lacks, look] = parts(...many)
    expect(lacks![0]).toMatch(/^1\. 第0份\.docx：/)
    expect(lacks![1]).toMatch(/^2\. 第1份\.docx：/)
    expect(lacks!.at(-1)).toBe(`此外还有${40 - lacks!.length + 1}项，见问题清单。`)
    expect(look!.at(-1)).toBe(`此外还有${40 - look!.length + 1}类，见问题清单。`)
  })
})

test('what is only doubtful is named by what was looked at, and comes last', () => {
  const { text, ...base } = toReport(checkedByHand(), { program: '0', rules: sha256('') })
  const finding = (check: string, verdict: 'inconsistent' | 'undecided', severity: 'error' | 'info') =>
    ({ fingerprint: sha256(check).slice(0, 16), check, verdict, severity, message: '3次，后面写的是12次' }) as const
  const findings = [
    finding('sum.mismatch', 'undecided', 'info'),
    finding('rate.mismatch', 'inconsistent', 'error'),
    { ...finding('section.missing', 'inconsistent', 'error'), ...within(text, '自已') }
  ]
  const report: Report = { ...base, text, findings }
  const { look } = adviceOf(report, [], loadRuleset().lexicons)
  expect(look.map(({ label, grade }) => [label, grade])).toEqual([
    ['换算', 'error'],
    ['合计', 'undecided']
  ])
})

test('the file holds the letter, and has the same bytes each time', async () => {
  const letter = letterLines([advice()])
  const bytes = await letterDocx(letter)
  expect(Buffer.from(bytes).equals(Buffer.from(await letterDocx(letter)))).toBe(true)
  const text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.split('\n\n')
  expect(text.slice(0, 3)).toEqual([letter.title, letter.to, letter.opening])
  for (const { heading, lines } of letter.parts) expect(text).toEqual(expect.arrayContaining([heading, ...lines]))
})

test.skipIf(!withLibreOffice)(
  'however much there is to say, it is one page (skipped without LibreOffice)',
  async ({ skip }) => {
    const long =
      '公用经费一百二十三万四千五百六十七元，分项合计1234568元（1000000+200000+30000+4000+500+60+8），相差1元'
    const look = (count: number) =>
      Array.from({ length: count }, () => ({ label: '合计', grade: 'error', count: 2, first: long }) as const)
    const lacking = advice().lacking[0]!
    const full = advice({
      title: '关于青禾小学二〇三一年开展校本研修工作情况的总结报告（第三次征求意见稿，教研组修订）',
      held: 9,
      look: look(30),
      lacking: Array.from({ length: 12 }, () => ({
        ...lacking,
        advice: '建议按周、按月或者分阶段写明先做什么、后做什么，由谁负责'
      }))
    })
    const school = '云岭市青禾新区第二实验学校小学部附属东城教学点暨教师发展学校'
    const letters = {
      'one.docx': [full],
      'many.docx': Array.from({ length: 8 }, (_, at) => ({
        ...full,
        school,
        name: `${at}/校本研修工作总结（第三稿）.docx`
      })),
      'short.docx': Array.from({ length: 60 }, (_, at) => advice({ name: `${at}.docx` }))
    }
    const files: Record<string, Uint8Array> = {}
    for (const [name, documents] of Object.entries(letters)) files[name] = await letterDocx(letterLines(documents))
    const made = convertAll(files, 'pdf')
    if (Object.values(made).every((pdf) => pdf === undefined)) skip('LibreOffice is here without Writer')
    for (const [name, pdf] of Object.entries(made))
      expect(pdf!.toString('latin1').match(/\/Type\s*\/Page\b/g), name).toHaveLength(1)
  }
)
