import { expect, test } from 'vitest'
import { patternTree } from '../../src/rule/pattern-tree.js'
import { reachesBack } from '../../src/rule/reaches-back.js'

const of = (source: string) => reachesBack(patternTree(source))

test('words right before the place, and words with letters behind them, are seen', () => {
  const { reaches, blank } = of('(?:(?<a>不少于|约)|(?<b>至少|最多)[^,。]{1,3})?(?: ?)')!
  expect(blank).toBe(true)
  const at = (text: string) => reaches(text, text.length)
  expect(at('不少于')).toBe(true)
  expect(at('至少召开')).toBe(true)
  expect(at('至少召开了')).toBe(true)
  expect(at('至少要召开了')).toBe(false)
  expect(at('至少,召')).toBe(false)
  expect(at('至少')).toBe(false)
  expect(at('召开')).toBe(false)
  expect(at('')).toBe(false)
})

test('of a pattern that is not wholly optional nothing is told', () => {
  expect(of('(?:约|近){1,2}')).toBeUndefined()
  expect(of('约')).toBeUndefined()
  expect(of('约?')).toBeUndefined()
  expect(of('(?:约.{1,3})?')).toBeUndefined()
  expect(of('(?:约[^,]{1,99})?')).toBeUndefined()
  expect(of('(?:约)?|近')).toBeUndefined()
})

test('an empty pattern never reaches back', () => {
  expect(of('')!.reaches('约', 1)).toBe(false)
  expect(of('')!.blank).toBe(false)
})
