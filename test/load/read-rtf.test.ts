import { encode } from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { ReadFailure } from '../../src/diagnostic.js'
import { readDocx } from '../../src/load/read-docx.js'
import { readRtf } from '../../src/load/read-rtf.js'
import { convert, file, REPORT_TEXT, reportDocx } from './make-files.js'

const GBK =
  '\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Times;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset2 Symbol;}}'
const rtf = (inside: string, head = GBK) => Buffer.from(`{\\rtf1\\ansi${head}${inside}}`, 'latin1')
const textOf = (inside: string, head?: string) => readRtf(rtf(inside, head)).text
const hex = (text: string, encoding = 'gbk') =>
  [...encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')
const failure = (bytes: Uint8Array): ReadFailure => {
  try {
    readRtf(bytes)
  } catch (error) {
    return error as ReadFailure
  }
  return expect.fail('was read')
}

describe('a file made by LibreOffice', () => {
  test('gives what a word processor shows of it, with the numbers of lists', () => {
    expect(readRtf(file('report.rtf')).text).toBe(REPORT_TEXT)
  })

  test('has the marks of the same document as .docx', async () => {
    expect(readRtf(file('report.rtf')).marks).toEqual((await readDocx(await reportDocx())).marks)
  })

  test('as it is made here and now', async (context) => {
    const made = convert([await reportDocx()], 'rtf')
    if (!made) return context.skip()
    expect(readRtf(made[0]!).text).toBe(REPORT_TEXT)
  })
})

describe('characters', () => {
  test('are read in the code page of the document and the character set of the font', () => {
    expect(textOf(`\\f0 ${hex('研修')}\\f2 ${hex('課題', 'big5')}`)).toBe('研修課題\n')
    expect(textOf(hex('研修'), '\\ansicpg936')).toBe('研修\n')
    expect(textOf(hex('課題', 'big5'), '\\ansicpg950')).toBe('課題\n')
  })

  test('under a western font are Chinese where they can be, else western', () => {
    expect(textOf(`\\f1 ${hex('研修')}`)).toBe('研修\n')
    expect(textOf("\\f1 caf\\'e9")).toBe('café\n')
    expect(textOf("\\'93x\\'94", '\\ansicpg1252')).toBe('“x”\n')
  })

  test('a second byte may be written as itself', () => {
    const [bar, slash] = [0x7c, 0x5c].map((second) => new TextDecoder('gbk').decode(Uint8Array.of(0x81, second)))
    expect(textOf("\\f0\\'81|\\'81\\\\x")).toBe(`${bar}${slash}x\n`)
  })

  test('in Unicode skip what stands for them', () => {
    expect(textOf('\\u30740?\\u20462?')).toBe('研修\n')
    expect(textOf(`\\uc2\\u30740${hex('研')}\\u20462${hex('修')}`)).toBe('研修\n')
    expect(textOf('{\\uc0\\u30740}\\u20462?')).toBe('研修\n')
    expect(textOf('\\u-10179?\\u-8704?')).toBe('😀\n')
    expect(textOf('\\u-244?')).toBe('，\n')
  })

  test('of typography have words of their own', () => {
    expect(textOf('\\ldblquote a\\rdblquote\\emdash b\\~c\\_d\\{e\\}\\\\f')).toBe('“a”—b\u00a0c-d{e}\\f\n')
  })
})

describe('what does not show', () => {
  test.each([
    ['hidden text', 'a{\\v b}\\v c\\v0 d', 'ad'],
    ['deleted text', 'a{\\deleted b}c', 'ac'],
    ['field codes', 'a{\\field{\\*\\fldinst PAGE }{\\fldrslt 3}}', 'a3'],
    ['bookmarks', 'a{\\*\\bkmkstart name}b{\\*\\bkmkend name}', 'ab'],
    ['comments', 'a{\\*\\annotation b}', 'a'],
    ['heads and feet', '{\\header a\\par}{\\footerr b\\par}c', 'c'],
    ['pictures', 'a{\\pict 0102ff}b', 'ab'],
    ['raw data', 'a{\\*\\objdata x}\\bin5 }{}{}b', 'ab'],
    ['groups that nobody knows', 'a{\\*\\whatever b{c}}d', 'ad'],
    ['a paragraph mark that is deleted', 'a{\\deleted\\par}b', 'ab']
  ])('%s', (_, inside, shown) => {
    expect(textOf(inside)).toBe(`${shown}\n`)
  })
})

describe('structure', () => {
  test('the numbers of lists stand before their text as in other formats', () => {
    const item = (label: string, text: string) => `{\\listtext ${label}\\tab}${text}\\par `
    const marks = item(hex('一、'), 'a') + item('1.', '2024') + item("{\\f3\\'b7}", 'b') + item('\\u-3984?', 'c')
    expect(textOf(marks).split('\n')).toEqual(['一、a', '1. 2024', '• b', '• c', ''])
  })

  test('rows and cells', () => {
    const row = (...cells: string[]) =>
      `\\trowd${cells.map((_, i) => `\\cellx${(i + 1) * 1000}`).join('')}\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row`
    const wide = '\\trowd\\cellx1000\\cellx3000\\intbl d\\cell e\\cell\\row'
    const { text, marks } = readRtf(rtf(`${row('a', 'b\\par b', 'c')}${wide}\\pard z\\par`))
    expect(text).toBe('a\tb b\tc\nd\te\t\nz\n')
    expect(marks.map(({ kind }) => kind)).toEqual([
      'table',
      'row',
      'cell',
      'cell',
      'cell',
      'row',
      'cell',
      'cell',
      'cell'
    ])
  })

  test('headings by their outline level and by the names of styles', () => {
    const inside =
      '{\\stylesheet{\\s1 heading 2;}{\\s2\\outlinelevel2 x;}}\\pard\\s1 a\\par\\pard\\s2 b\\par\\pard\\outlinelevel0 c\\par\\pard d\\par'
    expect(readRtf(rtf(inside)).marks.map((mark) => mark.level)).toEqual([2, 3, 1])
  })

  test('a text box follows its paragraph, a note stands last', () => {
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt box\\par}}{\\shprslt again}}'
    expect(textOf(`one${box} more{\\footnote note}\\par two\\par`)).toBe('one more\nbox\ntwo\nnote\n')
  })
})

describe('what cannot be read says why', () => {
  test.each([0.3, 0.7, 0.99])('a file cut off at %d of its length', (share) => {
    const whole = file('report.rtf')
    const error = failure(whole.subarray(0, Math.floor(whole.length * share)))
    expect(error).toBeInstanceOf(ReadFailure)
    expect(error).toMatchObject({ reason: 'corrupt' })
  })

  test('no text', () => {
    expect(failure(rtf('{\\pict 00}'))).toMatchObject({ reason: 'empty' })
  })
})

test('a long document ends: what is quadratic would run into the time limit of the tests', () => {
  const bytes = rtf(`\\pard ${hex('研修')}{\\b text}\\u30740?\\par `.repeat(100_000))
  expect(readRtf(bytes).text.split('\n').length).toBeGreaterThanOrEqual(100_000)
})
