import { expect, test } from 'vitest'
import { wordFinder } from '../../src/extract/word-finder.js'

const words = wordFinder(['教师', '教师发展中心', '校长', '副校长', '员', ''.padEnd(3, '中')])

test('the longest word is found, from either end', () => {
  expect(words.at('县教师发展中心', 1)).toBe('教师发展中心')
  expect(words.at('县教师发展', 1)).toBe('教师')
  expect(words.before('德育副校长', 5)).toBe('副校长')
  expect(words.before('成员', 2)).toBe('员')
})

test('outside of a text no word stands', () => {
  expect(words.at('教', 0)).toBe('')
  expect(words.at('教师', 2)).toBe('')
  expect(words.at('中中', 0)).toBe('')
  expect(words.before('长', 1)).toBe('')
  expect(words.before('校长', 0)).toBe('')
  expect(words.before('中中', 2)).toBe('')
})

test('every place is told where a word may begin', () => {
  const text = '我校教师、成员和副校长'
  const told: number[] = []
  for (let at = words.next(text, 0); at < text.length; at = words.next(text, at + 1)) told.push(at)
  const begins = [...text].flatMap((_, at) => (words.at(text, at) === '' ? [] : [at]))
  expect(told).toEqual(expect.arrayContaining(begins))
  expect(words.next(text, text.length)).toBe(text.length)
  expect(words.next('', 0)).toBe(0)
})
