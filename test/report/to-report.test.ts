import { describe, expect, test } from 'vitest'
import { reportSchema } from '../../src/report/schema.js'
import { toReport } from '../../src/report/to-report.js'
import { checkedByHand, sha256, within } from '../setup/checked.js'

const provenance = { program: '0.1.0', rules: sha256('rules') }
const checked = checkedByHand()
const report = toReport(checked, provenance)

describe('a report', () => {
  test('fits its schema, in which nothing may stand that the contract does not name', () => {
    expect(reportSchema.parse(report)).toEqual(report)
    expect(reportSchema.safeParse({ ...report, extra: 1 }).success).toBe(false)
    expect(reportSchema.safeParse({ ...report, entities: [{ ...report.entities[0], extra: 1 }] }).success).toBe(false)
  })

  test('survives JSON as it is', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('is named by content and part', () => {
    const second = toReport({ ...checked, part: { index: 1, of: 3, start: 10, end: 60 } }, provenance)
    expect(report.id).toBe(`${sha256(checked.source).slice(0, 16)}-0`)
    expect(second.id).toBe(`${sha256(checked.source).slice(0, 16)}-1`)
  })

  test('shows the text as written, names and items in simplified characters', () => {
    expect(report.text).toBe(checked.source)
    expect(report.document.title?.text).toBe('青禾小學校本研修總結')
    expect(report.document.school).toEqual({ name: '青禾小学', ...within(report.text, '青禾小學') })
    expect(report.sections.map(({ marker, title }) => [marker, title])).toEqual([
      ['一、', '基 本情況'],
      ['（二）', '問題']
    ])
  })

  test('measures every offset in its own text', () => {
    const at = ({ start, end }: { start: number; end: number }) => report.text.slice(start, end)
    for (const entity of report.entities) expect(at(entity)).toBe(entity.text)
    expect(report.text.slice(report.sections[0]!.start, report.sections[0]!.titleEnd)).toBe('一、基 本情況')
    expect(at(report.sections[1]!)).toBe('（二）問題\n自已辦學。')
    expect(at(report.roles.overview.evidence[0]!)).toBe('基 本情況')
    expect(at(report.completeness!.items[0]!.nearest!)).toBe('問題')
    expect(report.coverage.unread[0]!.text).toBe(at(report.coverage.unread[0]!))
  })

  test('leaves out what the document does not say', () => {
    const { title, school, period, completeness, ...silent } = checkedByHand({ kind: 'other' })
    const { document, ...rest } = toReport(silent, provenance)
    expect(document).toEqual({ kind: 'other', script: 'traditional' })
    expect(rest).not.toHaveProperty('completeness')
    expect(report.entities[0]).not.toHaveProperty('per')
    expect(report.entities[0]).not.toHaveProperty('max')
  })

  test('a level has the amount stated of its object, and no item', () => {
    const [entity] = checked.entities
    const level = {
      ...entity!,
      value: { type: 'level', level: 'provincial', object: '课题' } as const,
      count: 4,
      unit: '项'
    }
    const [printed] = toReport(checkedByHand({ entities: [level] }), provenance).entities
    expect(printed).toMatchObject({ type: 'level', level: 'provincial', object: '课题', count: 4, unit: '项' })
    expect(printed).not.toHaveProperty('item')
  })
})
