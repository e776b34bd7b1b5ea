import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { neededPieces } from '../../src/rule/needed-pieces.js'
import { suspects } from '../../src/rule/suspects.js'

describe('neededPieces', () => {
  it.each([
    ['小编(?!钟)|仅供[^。]{0,4}参考', ['小编', '仅供']],
    ['(?:当前)?位置 ?[:>]', ['位置']],
    ['^[0-9]{1,2}(?:年|月)$', ['年', '月']],
    ['(?<=第)[0-9]+页?', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']],
    ['(?:ab){2,}', ['ab']],
    ['\\[1\\]', ['[1']],
    ['\\p{L}+好', ['好']]
  ])('%s needs one of %j', (source, pieces) => {
    expect([...neededPieces(source)!].sort()).toEqual([...pieces].sort())
  })

  it.each(['[^。]{2,4}', '好?', '好*|坏', '(?:好|)', '[\\u4e00-\\u9fff]{2}', '\\p{L}{2}'])(
    '%s needs none',
    (source) => {
      expect(neededPieces(source)).toBeUndefined()
    }
  )

  it('finds one in every match of every rule that is looked for by them', () => {
    for (const { match, examples } of loadRuleset().residue) {
      const pieces = [...neededPieces(match)!]
      for (const { text } of examples)
        for (const [found] of text.matchAll(new RegExp(match, 'gu')))
          expect(pieces.some((piece) => found.includes(piece))).toBe(true)
    }
  })
})

describe.each([
  '一等奖?|二等奖',
  '(?<not>不)?(?:得|获)奖',
  '([一二])\\1',
  '[一-三]{2,3}[人个]',
  '(?:人|个){0,2}奖',
  '(?<=每)人|(?=不)不得',
  '[^人]奖',
  '奖+人*',
  '😀?人|😀个'
])('of %s', (source) => {
  it('one stands in every match', () => {
    const pieces = [...neededPieces(source)!]
    const texts = fc.string({ unit: fc.constantFrom(...'一二三等奖不得获每个人😀'), maxLength: 40 })
    fc.assert(
      fc.property(texts, (text) => {
        for (const [found] of text.matchAll(new RegExp(source, 'g')))
          expect(pieces.some((piece) => found.includes(piece))).toBe(true)
      }),
      { numRuns: 300, seed: 1 }
    )
  })
})

describe('suspects', () => {
  it('lists the places of pieces and the patterns that need them', () => {
    const { anywhere, in: find } = suspects(['小编|版权', '[^。]+', '版权所有', '网'])
    expect(anywhere).toEqual([1])
    expect(find('小网版权')).toEqual([
      { at: 1, patterns: [3] },
      { at: 2, patterns: [0, 2] }
    ])
    expect(find('')).toEqual([])
  })
})
