import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alternativesOf } from '../../src/rule/alternatives-of.js'
import { firstMatch } from '../../src/rule/first-match.js'
import { longestMatch } from '../../src/rule/longest-match.js'

const PATTERNS = [
  '一等奖?|二等奖|一等',
  '(?:不|也不)?得奖|获\\|奖|[|人]{2}',
  '每(?:个|每?人){1,2}(?:组|人|)',
  '(?<=每)人人|(?=不)不得{0,3}',
  '以[^。]{0,3}为(?:奖|人)',
  '一\\u4e8c\\x61?|^每',
  '(?:《[^》]{1,4}》、?){2}'
]
const texts = fc.string({ unit: fc.constantFrom(...'一二三等奖不得获每个人组，以为。《》、😀|a'), maxLength: 30 })

describe.each(PATTERNS)('%s', (source) => {
  const first = firstMatch(alternativesOf(source), 'u')
  const longest = longestMatch(source)

  test('matches at an offset what an expression does, and no more than it can', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sticky = new RegExp(source, 'uy')
        for (let at = 0; at < text.length; at++) {
          // An expression never begins within a character.
          if (/^[\uDC00-\uDFFF]/.test(text.slice(at))) continue
          sticky.lastIndex = at
          const length = sticky.exec(text)?.[0].length ?? -1
          expect(first(text, at)).toBe(length)
          expect(length).toBeLessThanOrEqual(longest)
        }
      }),
      { numRuns: 300, seed: 1 }
    )
  })
})

test.each([
  ['a|b', 1],
  ['(?:ab|c){2,3}d?', 7],
  ['(?<=abc)d(?!efg)', 1],
  ['[一-三]{1,12}个', 13],
  ['以[^。]{2,40}为', 82],
  ['a{2,}', Number.POSITIVE_INFINITY],
  ['(a)\\1', Number.POSITIVE_INFINITY],
  ['[+*]b+', Number.POSITIVE_INFINITY]
])('%s matches %d units at most', (source, units) => {
  expect(longestMatch(source)).toBe(units)
})
