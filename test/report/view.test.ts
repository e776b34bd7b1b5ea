import { describe, expect, test } from 'vitest'
import type { ReportEntity } from '../../src/report/entity-schema.js'
import type { Report } from '../../src/report/schema.js'
import { toReport } from '../../src/report/to-report.js'
import { documentRow } from '../../src/report/view/document-row.js'
import { entityRows } from '../../src/report/view/entity-rows.js'
import { findingRows } from '../../src/report/view/finding-rows.js'
import { keyFigures } from '../../src/report/view/key-figures.js'
import { ledgerSum } from '../../src/report/view/ledger-lines.js'
import { quoteOf } from '../../src/report/view/quote-of.js'
import { unreadRows } from '../../src/report/view/unread-rows.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { checkedByHand, sha256 } from '../setup/checked.js'

const { lexicons } = loadRuleset()
const report: Report = toReport(checkedByHand(), { program: '0', rules: sha256('') })
const item = (role: 'goals' | 'next', status: 'present' | 'thin' | 'missing') => ({
  role,
  label: role,
  status,
  deduction: 0
})

describe('a document in a row', () => {
  test('says what it is, whose, and how it stands', () => {
    const row = documentRow(report, lexicons)
    expect(row).toMatchObject({
      name: '青禾小学/总结.txt',
      school: '青禾小学',
      period: '2031年',
      marks: { problems: 'missing' }
    })
    expect(row.figures.hours).toMatchObject({ value: 72, text: '72學時', entity: 'e1', index: 0 })
  })

  test('shows the worst of several parts of one role, and nothing of roles that are not asked for', () => {
    const items = [item('goals', 'present'), item('goals', 'missing'), item('goals', 'thin'), item('next', 'present')]
    const row = documentRow({ ...report, completeness: { profile: 'p', score: 1, outOf: 2, items } }, lexicons)
    expect(row.marks).toEqual({ goals: 'missing', next: 'present' })
  })

  test('counts a check that held apart from one that could not be decided', () => {
    const finding = { fingerprint: '0123456789abcdef', check: 'sum.mismatch', severity: 'info', message: 'x' } as const
    const findings = [
      { ...finding, verdict: 'consistent' as const },
      { ...finding, verdict: 'undecided' as const },
      { ...finding, verdict: 'inconsistent' as const, severity: 'error' as const },
      {
        ...finding,
        verdict: 'inconsistent' as const,
        data: { waived: { reason: '已核实', who: '林督学', when: '2031-05-06' } }
      }
    ]
    expect(documentRow({ ...report, findings }, lexicons).grades).toEqual({
      error: 1,
      warning: 0,
      undecided: 1,
      waived: 1,
      held: 1
    })
  })
})

describe('key figures', () => {
  const amount = (fields: object): ReportEntity =>
    ({
      id: 'e',
      type: 'count',
      text: 't',
      start: 0,
      end: 1,
      section: null,
      rule: 'r',
      qualifier: 'exact',
      unit: '次',
      ...fields
    }) as ReportEntity
  const figures = (kind: Report['document']['kind'], ...amounts: object[]) =>
    keyFigures({ entities: amounts.map(amount), document: { kind, script: 'simplified' } }, lexicons)

  test('are the largest amount of their kind, added up never', () => {
    expect(figures('summary', { value: 6, item: '校级教研活动' }, { value: 9, item: '培训' }).sessions!.value).toBe(9)
  })

  test.each([
    ['a part of a total', { value: 9, item: '培训', partOf: 'e1' }],
    ['a rate', { value: 9, item: '培训', per: { period: 'week' } }],
    ['an upper limit', { value: 9, item: '培训', qualifier: 'at_most' }],
    ['what a summary says was planned', { value: 9, item: '培训', status: 'target' }],
    ['another noun', { value: 9, item: '听课' }],
    ['the base of a share', { type: 'money', value: 9, unit: '元', item: '公用经费' }],
    ['prizes of pupils', { value: 9, unit: '人次', item: '指导学生' }]
  ])('leave out %s', (_, fields) => {
    expect(figures('summary', fields)).toEqual({})
  })

  test('take what is planned of a plan', () => {
    expect(figures('plan', { value: 9, item: '集中培训', status: 'target' }).sessions!.value).toBe(9)
    expect(figures('plan', { value: 9, item: '集中培训', status: 'actual' })).toEqual({})
  })
})

describe('a quote', () => {
  const text = '第一行。\n前面有些话，课题总数7项，分项合计6项，后面还有些话。\n第三行'
  const place = { start: text.indexOf('7项'), end: text.indexOf('7项') + 2 }

  test('stays in its line', () => {
    expect(quoteOf(text, place)).toEqual({
      before: '前面有些话，课题总数',
      words: '7项',
      after: '，分项合计6项，后面还有些话。'
    })
  })

  test('keeps beginning and end of a long place, and never half a character', () => {
    const long = '𠮷'.repeat(300)
    const { words, before, after } = quoteOf(`${long}甲${long}`, { start: 0, end: 600 })!
    expect(words.length).toBeLessThan(200)
    expect(words).toMatch(/^𠮷+……𠮷+$/u)
    expect(Buffer.from(before + after).toString()).toBe(before + after)
    expect(quoteOf(`${long}甲${long}`, { start: 600, end: 601 })!.before).toMatch(/^…𠮷+$/u)
  })

  test('is none where there is no place', () => {
    expect(quoteOf(text, {})).toBeUndefined()
    expect(quoteOf(text, { start: 3, end: 3 })).toBeUndefined()
    expect(quoteOf('\n一', { start: 0, end: 2 })!.words).toBe('一')
  })
})

test('a finding shows its check in Chinese, its words and the heading it stands under', () => {
  const start = report.text.indexOf('自已')
  const finding = {
    fingerprint: '0123456789abcdef',
    check: 'typo',
    verdict: 'inconsistent',
    severity: 'warning',
    message: 'x',
    start,
    end: start + 2,
    related: [{ start: 0, end: 4, label: '学校' }]
  } as const
  const [row] = findingRows({ ...report, findings: [{ ...finding, related: [...finding.related] }] })
  expect(row).toMatchObject({
    checkLabel: '错别字',
    grade: 'warning',
    section: expect.stringMatching(/^一、基.本情/),
    related: [{ label: '学校', text: '青禾小學' }]
  })
  expect(row!.quote!.words).toBe('自已')
})

test('an entity shows its fields in words', () => {
  const base = { start: 0, end: 1, text: '青', section: null, rule: 'r' }
  const entities: ReportEntity[] = [
    {
      ...base,
      id: 'a',
      type: 'count',
      value: 2,
      max: 3,
      qualifier: 'range',
      unit: '篇',
      item: '论文',
      per: { who: '人', period: 'term' },
      status: 'target'
    },
    { ...base, id: 'b', type: 'level', level: 'provincial', object: '课题', count: 4, unit: '项', status: '在研' },
    { ...base, id: 'c', type: 'date', year: 2031, month: 6, part: 'end' },
    { ...base, id: 'd', type: 'person', name: '林禾', roles: ['校长', '组长'] }
  ]
  const rows = entityRows({ ...report, entities })
  expect(rows[0]).toMatchObject({
    value: 2,
    max: 3,
    qualifier: '区间',
    name: '论文',
    per: '每人每学期',
    status: '计划'
  })
  expect(rows[1]).toMatchObject({ level: '省级', name: '课题', value: 4, unit: '项', detail: '在研' })
  expect(rows[2]).toMatchObject({ name: '2031年6月末' })
  expect(rows[3]).toMatchObject({ name: '林禾', detail: '校长、组长' })
})

test('ledger lines put levels side by side and add up only what is of one status and unit', () => {
  const row = { object: '课题', unit: '项', count: 1, evidence: ['e1'] }
  const all = ledgerSum()
  all.add([
    { ...row, level: 'provincial', status: '在研' },
    { ...row, level: 'municipal', status: '在研', count: 2 },
    { ...row, level: 'municipal', status: '结题' }
  ])
  all.add([{ ...row, level: 'provincial', status: '在研', count: 4 }])
  expect(all.lines()).toEqual([
    { object: '课题', status: '在研', unit: '项', counts: { provincial: 5, municipal: 2 }, total: 7 },
    { object: '课题', status: '结题', unit: '项', counts: { municipal: 1 }, total: 1 }
  ])
})

test('files without a report of their own are told with their reason, failed ones first', () => {
  const input = { bytes: 1, sha256: null, reports: [] }
  const rows = unreadRows([
    { ...input, path: '.x', status: 'skipped', reason: 'hidden', message: '隐藏文件' },
    { ...input, path: 'a.txt', status: 'read', reports: ['r-0'] },
    { ...input, path: 'b.txt', status: 'read', sameAs: 'a.txt', reports: ['r-0'] },
    { ...input, path: 'c.doc', status: 'failed', reason: 'corrupt', message: '已损坏' }
  ])
  expect(rows.map(({ path, stateLabel }) => `${path} ${stateLabel}`)).toEqual([
    'c.doc 未能读取',
    'b.txt 内容相同',
    '.x 跳过'
  ])
  expect(rows[1]!.message).toContain('a.txt')
})
