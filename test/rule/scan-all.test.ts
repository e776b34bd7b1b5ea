import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanAll } from '../../src/rule/scan-all.js'

const PATTERNS = [
  /一等奖?|二等奖/gmu,
  /(?<=[每不])人|奖$/gmu,
  /[^人]奖/gmu,
  /^ *(?:每|人)/gmu,
  /奖*/gmu,
  /([一二])\1/gmu
]
const texts = fc.string({ unit: fc.constantFrom(...'一二等奖不每人 ，😀\n'), maxLength: 40 })

test('each of many patterns finds in one walk what it finds by itself', () => {
  const scan = scanAll(PATTERNS)
  fc.assert(
    fc.property(texts, (text) => {
      expect(scan(text)).toEqual(PATTERNS.map((pattern) => [...text.matchAll(pattern)]))
    }),
    { numRuns: 500, seed: 1 }
  )
})
