import { expect, test } from 'vitest'
import { characterSet } from '../src/character-set.js'

test.each(['0-9', '，。；', '^\\s，', '\\s', '一-鿿㐀-䶿', 'a-', '^', '()[]'])(
  '[%s] has what an expression of it has, of all code units',
  (characters) => {
    const { at } = characterSet(characters)
    const expression = new RegExp(`[${characters === '^' ? '\\^' : characters.replace(/[[\]]/g, '\\$&')}]`)
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = String.fromCharCode(unit)
      if (at(text, 0) !== expression.test(text)) expect(text.charCodeAt(0).toString(16)).toBe('told alike')
    }
  }
)

test('the next and the last unit of a set are looked for within bounds', () => {
  const { next, last, at } = characterSet('，。')
  expect(next('甲，乙。丙', 0)).toBe(1)
  expect(next('甲，乙。丙', 2)).toBe(3)
  expect(next('甲，乙。丙', 4)).toBe(5)
  expect(next('甲，乙。丙', 2, 3)).toBe(3)
  expect(last('甲，乙。丙', 5)).toBe(3)
  expect(last('甲，乙。丙', 3)).toBe(1)
  expect(last('甲，乙。丙', 1)).toBe(-1)
  expect(last('甲，乙。丙', 3, 2)).toBe(1)
  expect(at('，', -1) || at('，', 1)).toBe(false)
})

test('a text is left without the units of a set', () => {
  const { without } = characterSet('\\s，')
  expect(without(' 甲，乙\n，丙，')).toBe('甲乙丙')
  expect(without('甲乙')).toBe('甲乙')
  expect(without('，')).toBe('')
  expect(without('')).toBe('')
})
