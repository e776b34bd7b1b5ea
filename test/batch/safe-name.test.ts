import { expect, test } from 'vitest'
import { freeName, type Taken } from '../../src/batch/free-name.js'
import { safeName } from '../../src/batch/safe-name.js'

test.each([
  ['青禾小学', '青禾小学'],
  ['计划 "甲:乙"?', '计划 _甲_乙__'],
  ['a/b\\c|d', 'a_b_c_d'],
  ['  前后 . ', '前后'],
  ['CON', '_CON'],
  ['aux.2031', '_aux.2031'],
  ['console', 'console'],
  ['..', '_'],
  ['', '_'],
  ['\u0000\n', '__']
])('%j can be a file as %j', (text, name) => {
  expect(safeName(text)).toBe(name)
})

test('a long name is cut between characters, by the bytes that systems count', () => {
  for (const character of ['长', '𠮷', 'a']) {
    const name = safeName(character.repeat(300))
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
    expect(name).toMatch(new RegExp(`^(?:${character})+$`, 'u'))
  }
})

test('names that are taken get numbers, whatever capitals they have', () => {
  const taken: Taken = new Map()
  const names = ['甲', '乙', '甲', 'A', 'a', '甲（3）', '甲', '甲'].map((name) => freeName(name, taken))
  expect(names).toEqual(['甲', '乙', '甲（2）', 'A', 'a（2）', '甲（3）', '甲（4）', '甲（5）'])
})
