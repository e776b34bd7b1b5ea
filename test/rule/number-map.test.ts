import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NumberMap } from '../../src/rule/number-map.js'

test('a number is found again by its key, and no other has one', () => {
  const keys = fc.uniqueArray(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { maxLength: 300 })
  fc.assert(
    fc.property(keys, fc.array(fc.integer()), (some, others) => {
      const map = new NumberMap()
      for (const [n, key] of some.entries()) {
        expect(map.get(key)).toBe(0)
        map.add(key, n + 1)
      }
      expect(some.map((key) => map.get(key))).toEqual(some.map((_, n) => n + 1))
      expect(others.filter((key) => map.get(key) > 0 && !some.includes(key))).toEqual([])
      expect(map.size).toBe(some.length)
    }),
    { numRuns: 100, seed: 1 }
  )
})

test('keys that differ little, as those of a text do, take no longer to find', () => {
  const map = new NumberMap()
  for (let key = 1; key <= 20_000; key++) map.add(key << 12, key)
  expect(map.get(0)).toBe(0)
  expect(map.get(20_000 << 12)).toBe(20_000)
})
