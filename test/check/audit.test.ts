import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Finding } from '../../src/diagnostic.js'
import { examine } from './examine.js'

const place = z.strictObject({
  check: z.enum(['sum.mismatch', 'rate.mismatch', 'bands.invalid', 'quota.unmet']),
  text: z.string().min(1)
})
const cases = z
  .array(
    z.strictObject({
      text: z.string().min(4),
      kind: z.enum(['plan', 'summary', 'other']).optional(),
      /** Why a right sum that looks wrong is right. */
      trap: z.string().min(2).optional(),
      /** All that may be called inconsistent. */
      wrong: z.array(place).default([]),
      holds: z.array(place).default([]),
      open: z.array(place).default([])
    })
  )
  .parse(parse(readFileSync(new URL('audit-cases.yml', import.meta.url), 'utf8')))

const CHECKS: ReadonlySet<string> = new Set(place.shape.check.options)

/** What the audit says of a text: check and place of the findings of each outcome. */
function audit(text: string, kind?: 'plan' | 'summary' | 'other') {
  const found = examine(text, kind ? { kind } : {}).findings.filter(({ check }) => CHECKS.has(check))
  const told = (outcome: Finding['outcome']) =>
    found
      .filter((finding) => finding.outcome === outcome)
      .map(({ check, span }) => ({ check, text: text.slice(span!.start, span!.end) }))
  return { found, wrong: told('inconsistent'), holds: told('consistent'), open: told('undecided') }
}

describe('the audit of short texts', () => {
  test('has at least 60 of them, half of them right sums that look wrong', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
    expect(cases.filter(({ trap }) => trap !== undefined).length).toBeGreaterThanOrEqual(cases.length / 2)
    for (const { trap, wrong, text } of cases) expect(trap !== undefined && wrong.length > 0, text).toBe(false)
  })

  test.each(cases.map((one) => [one.text, one] as const))('%s', (text, { kind, wrong, holds, open }) => {
    const told = audit(text, kind)
    expect(told.wrong).toEqual(wrong)
    for (const held of holds) expect(told.holds).toContainEqual(held)
    for (const doubted of open) expect(told.open).toContainEqual(doubted)
  })
})

describe('a verdict', () => {
  const { found } = audit('学校在研课题7项，其中国家级课题1项，省级课题3项，县级课题2项。')

  test('writes its sum out, with the places of all its figures', () => {
    const [finding] = found
    expect(finding?.message).toBe('课题7项，分项合计6项（1+3+2），相差1项')
    expect(finding?.related?.map(({ label }) => label)).toEqual(['分项', '分项', '分项'])
  })

  test('weighs something only where it is wrong', () => {
    for (const { text, kind } of cases)
      for (const { outcome, severity } of audit(text, kind).found)
        expect(severity === 'info').toBe(outcome !== 'inconsistent')
  })
})

test('the numbers that a check used are counted as checked', () => {
  const { coverage } = examine('学校在研课题7项，其中省级课题4项，县级课题3项。另有图书230册。')
  expect(coverage.numbers).toBe(4)
  expect(coverage.checked).toBe(3)
})

test('a long text ends: what is quadratic would run into the time limit of the tests', () => {
  const line = '全校教师62人，其中省级骨干3人，市级骨干9人，占教师总数的19%，每次2学时，共8次，计16学时、'
  expect(examine(`研修总结\n${line.repeat(800)}`).coverage.numbers).toBeGreaterThan(800)
})
