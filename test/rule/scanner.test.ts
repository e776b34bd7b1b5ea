import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchesOf } from '../../src/rule/matches-of.js'
import { scanner } from '../../src/rule/scanner.js'

const PATTERNS = [
  '一等奖?|二等奖',
  '(?<not>不)?(?:得|获)奖',
  '每(?:个)?(?<who>人|组)',
  '([一二])\\1',
  '[一-三]{2,3}[人个]',
  '人{2}',
  '(?:人|个){0,2}奖',
  '(?<=每)人|(?=不)不得',
  '[^人]奖',
  '\\u4e00人',
  '奖+人*',
  '😀?人',
  '(?:每|)个人'
]
const texts = fc.string({ unit: fc.constantFrom(...'一二三等奖不得获每个人组，😀\n'), maxLength: 40 })

describe.each(PATTERNS)('%s', (source) => {
  test('is found wherever matchAll finds it, with the same captures', () => {
    const scan = scanner(source)
    fc.assert(
      fc.property(texts, (text) => {
        expect(scan(text)).toEqual([...text.matchAll(new RegExp(source, 'g'))])
      }),
      { numRuns: 300, seed: 1 }
    )
  })
})

test('empty matches go on by one character, by a whole one in Unicode mode', () => {
  for (const flags of ['g', 'gu'])
    expect(matchesOf('😀a', new RegExp('', flags))).toEqual([...'😀a'.matchAll(new RegExp('', flags))])
})
