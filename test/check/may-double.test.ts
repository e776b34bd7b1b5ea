import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayDouble } from '../../src/check/may-double.js'

const PATTERN = /([\u4e00-\u9fff]{4,20})\1/gmu
const texts = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己，\n'), maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己'), minLength: 1, maxLength: 22 }),
    fc.boolean()
  )
  .map(([text, phrase, doubled]) => text + phrase + (doubled ? phrase : '') + text)

test('wherever a phrase is doubled, it may be', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(mayDouble(text, PATTERN) || text.search(PATTERN) < 0).toBe(true)
    }),
    { numRuns: 2000, seed: 1 }
  )
})

test('running text is told apart from doubled phrases; patterns of other forms may always match', () => {
  expect(mayDouble('学校围绕校本研修工作，开展校本研修活动，教师积极参加校本研修。', PATTERN)).toBe(false)
  expect(mayDouble('____，____，3\t3\t3\t3\t3\t', PATTERN)).toBe(false)
  expect(mayDouble('指导思想指导思想', PATTERN)).toBe(true)
  expect(mayDouble('学校', /(.)\1/u)).toBe(true)
})
