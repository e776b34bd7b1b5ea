import { describe, expect, it } from 'vitest'
import { normalized } from './as-loaded.js'
import { builtInRepairs } from './built-in-repairs.js'

const { rules } = builtInRepairs()

describe.each(rules)('$id', (rule) => {
  it.each(rule.examples)('$text', ({ text, finds }) => {
    const found = normalized(text).repairs
    expect(found.filter((repair) => repair.rule === rule.id).map((repair) => repair.from)).toEqual(finds)
  })

  it('has right words that no rule calls wrong', () => {
    for (const right of Object.values(rule.words))
      expect(normalized(right).repairs.filter((repair) => !repair.silent)).toEqual([])
  })
})

describe('all repairs together', () => {
  it('leave each other’s examples alone', () => {
    for (const rule of rules)
      for (const { text, finds } of rule.examples)
        expect(
          normalized(text).repairs.map(({ from }) => from),
          `${rule.id}: ${text}`
        ).toEqual(finds)
  })
})
