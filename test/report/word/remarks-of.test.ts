import { expect, test } from 'vitest'
import type { Report } from '../../../src/report/schema.js'
import { toReport } from '../../../src/report/to-report.js'
import { remarksOf } from '../../../src/report/word/remarks-of.js'
import { loadRuleset } from '../../../src/rule/load-ruleset.js'
import { checkedByHand, sha256, within } from '../../setup/checked.js'

const { profiles } = loadRuleset()
const { text, ...base } = toReport(checkedByHand(), { program: '0', rules: sha256('') })
const finding = {
  fingerprint: '0123456789abcdef',
  check: 'typo',
  verdict: 'inconsistent',
  severity: 'warning',
  message: '“自已”疑为“自己”之误',
  ...within(text, '自已')
} as const
const report = (more: Partial<Report>): Report => ({ ...base, text, ...more })
const problems = { role: 'problems', label: '找出缺点', status: 'missing', deduction: 1 } as const
const overview = { role: 'overview', label: '基本情况', status: 'present', deduction: 0 } as const

test('findings are remarked at their places in the file, what held and what is missing is not', () => {
  const source = { ...base.source, part: { index: 1, of: 2, start: 100, end: 100 + text.length } }
  const held = { ...finding, verdict: 'consistent', severity: 'info' } as const
  const missing = { ...finding, check: 'section.missing' }
  const { completeness: _, ...without } = report({ source, findings: [finding, held, missing] })
  expect(remarksOf(without, profiles)).toEqual([
    {
      start: 100 + finding.start,
      end: 100 + finding.end,
      lines: ['【提醒】错别字：“自已”疑为“自己”之误']
    }
  ])
})

test('other places are told in lines of their own', () => {
  const related = [{ ...within(text, '72學時'), label: '分项' }]
  const [remark] = remarksOf(report({ findings: [{ ...finding, related }] }), profiles)
  expect(remark!.lines).toEqual([expect.anything(), '分项：72學時'])
})

test('what is missing is said at the end of the document, with the score and what could be done', () => {
  const completeness = { profile: 'base-summary', score: 9, outOf: 10, items: [overview, problems] }
  const [remark, ...others] = remarksOf(report({ completeness }), profiles)
  expect(others).toEqual([])
  expect(remark!.end).toBe(text.length)
  expect(remark!.lines[0]).toBe('按“研修总结基本要求”，满分10分，得9分。没有找到以下内容：')
  expect(remark!.lines[1]).toMatch(/^1\. 找出缺点（扣1分）：建议/)
  expect(remarksOf(report({ completeness: { ...completeness, items: [overview] } }), profiles)).toEqual([])
})
