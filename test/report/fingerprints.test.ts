import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.js'
import { fingerprints } from '../../src/report/fingerprints.js'
import { checkedByHand, within } from '../setup/checked.js'

const typo = (source: string, from = 0): Finding => ({
  check: 'typo',
  outcome: 'inconsistent',
  severity: 'warning',
  message: '“自已”应为“自己”',
  span: within(source, '自已', from)
})
const missing = (source: string, about: string): Finding => ({
  check: 'section.missing',
  outcome: 'inconsistent',
  severity: 'warning',
  message: '没有今后打算',
  about,
  span: { start: source.length - 3, end: source.length }
})
const prints = (source: string, findings: readonly Finding[]) => fingerprints(checkedByHand({ source, findings }))

const OWN = '青禾小學校本研修總結\n一、基 本情況\n72學時靠自已。\n（二）問題\n課堂靠自已。'

describe('fingerprints', () => {
  const before = prints(OWN, [typo(OWN), typo(OWN, OWN.indexOf('課堂')), missing(OWN, 'next')])

  test('of one document differ', () => {
    expect(new Set(before).size).toBe(3)
  })

  test('stay when other parts change, in whatever order the findings come', () => {
    const changed = `說明在前。${OWN.replace('72學時靠自已。', '72學時。')}說明在後。`
    expect(prints(changed, [missing(changed, 'next'), typo(changed)])).toEqual([before[2], before[1]])
  })

  test('tell apart the same words said twice, by occurrence', () => {
    const twice = `${OWN}\n課堂靠自已。`
    const [second, third] = [typo(twice, twice.indexOf('課堂')), typo(twice, twice.lastIndexOf('課堂'))]
    const forward = prints(twice, [second, third])
    expect(forward[0]).toBe(before[1])
    expect(forward[1]).not.toBe(before[1])
    expect(prints(twice, [third, second])).toEqual([forward[1], forward[0]])
  })

  test('change with the figures and with what is missing', () => {
    const figures = prints(OWN, [{ ...typo(OWN), message: '合计6项' }, missing(OWN, 'problems')])
    expect(before).not.toContain(figures[0])
    expect(before).not.toContain(figures[1])
  })
})
