import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { ManifestInput } from '../../src/report/manifest-schema.js'
import type { SummaryRow } from '../../src/report/summary-row.js'
import { summaryRow } from '../../src/report/summary-row.js'
import { terminal } from '../../src/report/terminal.js'
import { toReport } from '../../src/report/to-report.js'
import { checkedByHand, sha256, within } from '../setup/checked.js'

const row = (path: string, more: Partial<SummaryRow> = {}): SummaryRow => ({
  path,
  part: { index: 0, of: 1 },
  kind: 'summary',
  school: '云岭市青禾实验学校小学部',
  score: { points: 7.5, outOf: 10 },
  missing: [
    { role: 'problems', label: '找出缺点' },
    { role: 'next', label: '今后打算' }
  ],
  errors: 1,
  warnings: 2,
  waived: 0,
  ...more
})
const input = (path: string, more: Partial<ManifestInput> = {}): ManifestInput => ({
  path,
  bytes: 1,
  sha256: sha256(path),
  status: 'read',
  reports: [],
  ...more
})
const LONG = '二〇三一年秋季/云岭市青禾实验学校小学部/校本研修工作总结（第三稿，教研组修订）.docx'
const rows = [
  row(LONG),
  row('计划.txt', { kind: 'plan', missing: [], errors: 0, warnings: 0 }),
  row('页.html', { part: { index: 2, of: 5 } })
]
const inputs = [
  input(LONG),
  input('坏.docx', { status: 'failed', reason: 'corrupt', message: `文档已损坏${'，不能读取'.repeat(12)}` }),
  input('~$坏.docx', { status: 'skipped', reason: 'lock', message: '锁文件' }),
  input('再.txt', { sameAs: LONG })
]
const show = (more = {}, style = {}) =>
  terminal(
    { rows, documents: rows.length, waived: 0, inputs, details: [], results: ['out/reports.jsonl'], ...more },
    { width: 80, colour: false, lang: 'zh', ...style }
  )

describe('the summary on a terminal', () => {
  test.each([60, 80, 132])('keeps within %i columns, in either language', (width) => {
    for (const lang of ['zh', 'en'])
      for (const line of show({}, { width, lang }).split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  test('sets columns under each other, whatever the width of their characters', () => {
    const table = show().split('\n').slice(2, 6)
    const at = (line: string, word: string) => stringWidth(line.slice(0, line.indexOf(word)))
    expect(at(table[1]!, '总结  ')).toBe(at(table[0]!, '类别'))
    expect(at(table[2]!, '计划  ')).toBe(at(table[0]!, '类别'))
    expect(new Set(table.map((line) => stringWidth(line))).size).toBe(1)
  })

  test('cuts a path in its middle, so that the ending of the file name is seen', () => {
    const line = show().split('\n')[3]!
    expect(line).toMatch(/^二〇.*…/)
    expect(line).toMatch(/…\S*\.docx/)
  })

  test('names each failed file with its reason, and says what was skipped or the same', () => {
    const text = show()
    expect(text).toContain('未能读取 1 个文件\n  坏.docx\n    文档已损坏')
    expect(text).toContain('(corrupt)')
    expect(text).toContain('跳过 1 个')
    expect(text).toContain('内容重复 1 个')
    expect(text).toContain('结果：out/reports.jsonl')
  })

  test('tells which document of its file a row is, and how many rows are not shown', () => {
    expect(show()).toContain('页.html #3')
    expect(show({ documents: 250 })).toContain('另有 247 份')
  })

  test('has colours only where asked for', () => {
    expect(show()).not.toContain('\u001b')
    expect(show({}, { colour: true })).toContain('\u001b')
  })

  test('says so when there was nothing to read', () => {
    expect(show({ rows: [], documents: 0, inputs: [] })).toMatch(/^给定的路径下没有可读的报告\n/)
  })
})

describe('a document in detail', () => {
  const { source } = checkedByHand()
  const checked = checkedByHand({
    findings: [
      {
        check: 'typo',
        outcome: 'inconsistent',
        severity: 'warning',
        message: '“自已”应为“自己”',
        span: within(source, '自已')
      },
      { check: 'sum.mismatch', outcome: 'consistent', severity: 'info', message: '合计相符' }
    ]
  })
  const report = toReport(checked, { program: '0.1.0', rules: sha256('rules') })

  test('shows title, school, score and what is missing', () => {
    const text = show({ rows: [summaryRow(report)], documents: 1, details: [report] })
    expect(text).toContain('青禾小學校本研修總結 · 总结 · 青禾小学 · 2031年 · 繁体')
    expect(text).toContain('完整性：9/10  缺：找出缺点(-1)')
    expect(text).toContain('数字 2 个，读懂 1 个')
  })

  test('shows a finding with the words it is of, and counts checks that held', () => {
    const lines = show({ details: [report] }).split('\n')
    const at = lines.findIndex((line) => line.includes('“自已”应为“自己”'))
    expect(lines[at]).toMatch(/^提醒/)
    expect(lines[at + 1]).toContain('【自已】辦學')
    expect(lines).toContain('核对无误 1 项')
  })
})
