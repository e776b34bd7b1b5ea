import fc from 'fast-check'
import { ConverterFactory, Locale } from 'opencc-js/t2cn'
import { expect, test } from 'vitest'
import { convertScript } from '../../src/normalize/convert-script.js'
import { openccEntries } from '../../src/normalize/opencc-entries.js'

const convert = ConverterFactory(Locale.to['cn']!)

test('every entry of OpenCC is converted as OpenCC does', () => {
  for (const [from] of openccEntries) expect(convertScript(from)).toBe(convert(from))
})

test('and so is any text of them, of their beginnings, of other characters and halves of them', () => {
  const entry = fc.constantFrom(...openccEntries.map(([from]) => from))
  const piece = fc.oneof(
    entry,
    entry.map((from) => from.slice(0, -1)),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
    fc.constantFrom('⿰', '\uD842', '二', '研修')
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(convertScript(text)).toBe(convert(text))
    }),
    { numRuns: 2000, seed: 1 }
  )
})
