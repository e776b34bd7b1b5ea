import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.js'
import { examine } from './examine.js'

/** The documents that the project was given; they are not part of it, and the tests go without where they are not there. */
const SEEDS = new URL('../../../shared/gold/seeds/', import.meta.url)

/** What the audit says of the seed of that number, with the place of each finding as written. */
function audit(number: string) {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(number) && file.endsWith('.txt'))!
  const text = readFileSync(new URL(name, SEEDS), 'utf8')
  const { findings } = examine(text)
  return (check: string, outcome: Finding['outcome']) =>
    findings
      .filter((finding) => finding.check === check && finding.outcome === outcome)
      .map(({ span, message }) => `${span ? text.slice(span.start, span.end) : ''} ${message}`)
}

describe.skipIf(!existsSync(SEEDS))('of the seeds the audit says that', () => {
  test('in 000 the projects balance: 1+4+2, and four concluded, three running', () => {
    const told = audit('000')
    const held = told('sum.mismatch', 'consistent').join('\n')
    expect(held).toContain('1+4+2')
    expect(held).toMatch(/已结题4项（3\+1），在研3项，相符/)
    expect(told('sum.mismatch', 'inconsistent')).toEqual([])
    expect(told('sum.mismatch', 'undecided').join()).toContain('2篇、1篇')
    expect(told('rate.mismatch', 'undecided').join()).toMatch(/51\.7万元/)
    expect(told('rate.mismatch', 'undecided').join()).toMatch(/24次/)
  })

  test('in 001 the number 4 stands twice, and the text breaks off', () => {
    const told = audit('001')
    expect(told('numbering', 'inconsistent').join('\n')).toMatch(/4/)
    expect(told('truncated', 'inconsistent')).toHaveLength(1)
  })

  test('in 002 the credits add up to 10, and the fifth year is under the yearly 2', () => {
    const told = audit('002')
    expect(told('sum.mismatch', 'consistent').join()).toContain('2+2.5+2.5+2.5+0.5')
    expect(told('quota.unmet', 'inconsistent')).toHaveLength(1)
    expect(told('quota.unmet', 'inconsistent')[0]).toMatch(/^0\.5分/)
    expect(told('rate.mismatch', 'inconsistent')).toEqual([])
  })

  test('in 003 three 一 and ten texts are told apart, and five of each make ten lessons', () => {
    const told = audit('003')
    const held = told('sum.mismatch', 'consistent').join('\n')
    expect(held).toMatch(/“三个一”之后列出3项，另有1项/)
    expect(held).toMatch(/2×5位=10位/)
    expect(told('sum.mismatch', 'inconsistent')).toEqual([])
  })

  test('in 004 the weights make 50 while the bands end at 40, and 23 to 24 is open', () => {
    const wrong = audit('004')('bands.invalid', 'inconsistent')
    expect(wrong).toHaveLength(2)
    expect(wrong[0]).toMatch(/^40-36分.*5\+5\+10\+10\+10\+10/)
    expect(wrong[1]).toMatch(/^23分以下.*23至24分/)
  })
})
