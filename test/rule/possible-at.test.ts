import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { possibleAt } from '../../src/rule/possible-at.js'

const PATTERNS = [
  '一等奖?|二等奖',
  '(?<=每|各)人',
  '(?<=每个?)[人组]',
  '(?<![一二])等(?=奖|$)',
  '(?<=^|\\n)(?:一|二等)',
  '(?:(?<=获)奖|[人个]{1,3}组?)',
  '(?<=[^人])奖',
  '([一二])\\1奖',
  '[^每]人(?:个)?',
  '人(?:等(?=奖))?个',
  '(?<!每|各个)人{2}'
]

/** Every pattern that matches at an offset is possible there, and the walk comes by. */
function misses(text: string, sources: readonly string[], possible = possibleAt(sources)): readonly RegExp[] {
  const patterns = sources.map((source) => new RegExp(source, 'y'))
  return [...text].flatMap((_, offset) =>
    patterns.filter((pattern, n) => {
      pattern.lastIndex = offset
      const matches = pattern.test(text) && pattern.lastIndex > offset
      return matches && (possible.next(text, offset) !== offset || !possible.at(text, offset).includes(n))
    })
  )
}

test('nothing that matches is called impossible', () => {
  const possible = possibleAt(PATTERNS)
  const texts = fc.string({ unit: fc.constantFrom(...'一二等奖获每各人个组\n'), maxLength: 20 })
  fc.assert(
    fc.property(texts, (text) => {
      expect(misses(text, PATTERNS, possible)).toEqual([])
    }),
    { numRuns: 500, seed: 1 }
  )
})

test('no shield rule is called impossible where it matches, in the examples of all of them', () => {
  const { rules, patterns } = loadRuleset().shields
  const sources = patterns.map(({ source }) => source)
  const text = rules.flatMap(({ examples }) => examples.map((example) => example.text)).join('\n')
  expect(misses(text, sources)).toEqual([])
})

test('what a pattern needs further on tells that it cannot match', () => {
  const sources = ['[0-9]{1,2}班', '1[0-2]?个?月(?=底|末)', '(?:甲[一二]?){2}式']
  const { at } = possibleAt(sources)
  const tell = (text: string) => at(text, 0).map((n) => sources[n])
  expect(tell('12人')).toEqual([])
  expect(tell('12班')).toEqual([sources[0]])
  expect(tell('1月初')).toEqual([])
  expect(tell('12个月底')).toEqual([sources[1]])
  expect(tell('甲二甲一式')).toEqual([sources[2]])
  expect(tell('甲二甲一人')).toEqual([])
})

test('a text that leads everywhere does not fill the memory for good', () => {
  const sources = Array.from(
    { length: 14 },
    (_, n) => `[${'一二三四五六七八九十甲乙丙丁'.replace('一二三四五六七八九十甲乙丙丁'[n]!, '')}]{1,5}${n}`
  )
  const possible = possibleAt(sources)
  const texts = fc.string({
    unit: fc.constantFrom(...'一二三四五六七八九十甲乙丙丁013'),
    minLength: 300,
    maxLength: 300
  })
  fc.assert(
    fc.property(texts, (text) => {
      expect(misses(text, sources, possible)).toEqual([])
    }),
    { numRuns: 60, seed: 1 }
  )
})
