import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/load/decode-text.js'
import { detectEncoding } from '../../src/load/detect-encoding.js'
import { PLAN, PROSE, SUMMARY, traditional } from './reports.js'

const simplified = [PLAN, SUMMARY, PROSE].map((text) => text.replace(/\s+/g, ' '))
const CASES = [
  ['utf-8', simplified],
  ['gb18030', simplified],
  ['gb18030', simplified.map(traditional)],
  ['big5', simplified.map(traditional)],
  ['utf-16le', simplified],
  ['utf-16be', simplified.map(traditional)]
] as const

/** The same slices in every run. */
function* slices(texts: readonly string[], length: number, count: number) {
  let seed = 42
  for (let index = 0; index < count; index++) {
    seed = (seed * 1103515245 + 12345) % 2147483648
    const text = texts[index % texts.length]!
    const start = Math.floor((seed / 2147483648) * (text.length - length))
    yield text.slice(start, start + length)
  }
}

const encode = (text: string, encoding: string) => iconv.encode(text, encoding, { addBOM: false })

describe.each(CASES)('%s', (encoding, texts) => {
  test.each([
    [10, 98],
    [20, 100],
    [50, 100]
  ])('is known from %i characters, at least %i times of 100', (length, least) => {
    const missed = [...slices(texts, length, 100)].filter((text) => detectEncoding(encode(text, encoding)) !== encoding)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(100 - least)
  })

  test('gives the text back, line ends and all', () => {
    const text = `${texts.join('\r\n')}\n`
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding })
  })

  test('is still known when the last character is cut in half', () => {
    expect(detectEncoding(encode(texts[0]!, encoding).subarray(0, encoding.startsWith('utf-16') ? -2 : -1))).toBe(
      encoding
    )
  })
})

test.each(['utf-8', 'utf-16le', 'utf-16be'])(
  'a byte-order mark of %s says it all and is no part of the text',
  (encoding) => {
    const bytes = iconv.encode('甲', encoding, { addBOM: true })
    expect(decodeText(bytes)).toEqual({ text: '甲', encoding })
  }
)

test('English is UTF-8, also where its bytes would be Chinese in UTF-16', () => {
  expect(detectEncoding(Buffer.from('Bush hid the facts'))).toBe('utf-8')
  expect(detectEncoding(Buffer.from('this app can break'))).toBe('utf-8')
})

test('a long beginning of ASCII does not hide what follows', () => {
  const bytes = Buffer.concat([Buffer.alloc(200_000, 'x '), iconv.encode(PROSE, 'gb18030')])
  expect(detectEncoding(bytes)).toBe('gb18030')
})

test('one broken byte does not make UTF-8 something else', () => {
  const bytes = Buffer.from(PLAN)
  bytes[300] = 0xff
  expect(detectEncoding(bytes)).toBe('utf-8')
})
