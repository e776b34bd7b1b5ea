import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { Role, RoleStatus } from '../../src/document.js'
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
    {
      rows,
      documents: rows.length,
      waived: 0,
      inputs,
      details: [],
      out: 'out',
      results: ['report.html', 'reports.jsonl'],
      ...more
    },
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
    expect(text).toContain(`内容重复 1 个，没有另出报告\n  再.txt 同 二〇三一年`)
    expect(text).toContain('结果：out\n  report.html、reports.jsonl')
  })

  test('parts no reason from its bracket, and no name of a result', () => {
    for (let width = 60; width < 90; width++) {
      const text = show(
        { out: 'o'.repeat(100), results: ['report.html', 'workbook.xlsx', '意见书', 'reports.jsonl'] },
        { width }
      )
      expect(text).not.toMatch(/[(（]\n/)
      expect(text).toContain('(corrupt)')
      for (const name of ['report.html', 'workbook.xlsx', '意见书', 'reports.jsonl']) expect(text).toContain(name)
      const below = text.split('\n').slice(text.split('\n').findIndex((line) => line.startsWith('结果')) + 1)
      for (const line of below) expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  test('tells errors from warnings', () => {
    const [head, first] = show({ rows: [row('甲.txt', { errors: 7, warnings: 31 })] })
      .split('\n')
      .slice(2)
    expect(head).toMatch(/错误 +提醒$/)
    expect(first).toMatch(/ 7 +31$/)
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

  test('alone, shows the whole outline with what is missing in its place', () => {
    const item = (role: Role, label: string, status: RoleStatus, deduction = 0) => ({ role, label, status, deduction })
    const items = [
      item('guidance', '指导思想', 'missing'),
      item('overview', '基本情况', 'thin'),
      item('outcomes', '肯定成绩', 'missing', 2),
      item('problems', '找出缺点', 'present'),
      item('next', '今后打算', 'missing', 1)
    ]
    const section = (id: string, parent: string | null, marker: string, title: string, role?: Role) => {
      const [start, level] = [Number(id) * 10, parent === null ? 1 : 2]
      return {
        id,
        parent,
        level,
        marker,
        title,
        start,
        titleEnd: start + 5,
        end: id === '1' ? 29 : start + 9,
        ...(role && { role })
      }
    }
    const sections = [
      section('1', null, '一、', '概况', 'overview'),
      section('2', '1', '（一）', '队伍'),
      section('3', null, '二、', '不足', 'problems')
    ]
    const alone = { ...report, sections, completeness: { profile: 'summary', score: 7, outOf: 10, items } }
    const lines = (details: object[], lang = 'zh') => show({ details }, { lang }).split('\n')
    const outline = lines([alone]).slice(lines([alone]).indexOf('提纲') + 1)
    expect(outline.slice(0, outline.indexOf(''))).toEqual([
      '缺    指导思想',
      '过简  一、概况  基本情况',
      '        （一）队伍',
      '缺    肯定成绩（扣2分）',
      '      二、不足  找出缺点',
      '缺    今后打算（扣1分）'
    ])
    expect(lines([alone], 'en')).toContain('missing  outcomes (-2)')
    expect(lines([alone, alone])).not.toContain('提纲')
    const many = Array.from({ length: 90 }, (_, at) => section(`${at + 1}`, at % 3 ? 'x' : null, `${at}.`, '甲'))
    const short = lines([{ ...alone, sections: many }])
    expect(short.filter((line) => / \d+\.甲$/.test(line))).toHaveLength(30)
    expect(short).toContain('      另有 60 个标题')
  })

  test('shows a finding with the words it is of, and counts checks that held', () => {
    const lines = show({ details: [report] }).split('\n')
    const at = lines.findIndex((line) => line.includes('“自已”应为“自己”'))
    expect(lines[at]).toMatch(/^提醒/)
    expect(lines[at + 1]).toContain('【自已】辦學')
    expect(lines).toContain('核对无误 1 项')
  })
})
