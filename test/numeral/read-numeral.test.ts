import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumeral } from '../../src/numeral/read-numeral.js'
import { writeChinese, writeDigits, writeFinancial } from './write-chinese.js'

/** Value of a text that is one numeral from end to end. */
function whole(text: string): number | undefined {
  const reading = readNumeral(text, 0)
  return reading?.end === text.length && reading.max === undefined ? reading.value : undefined
}

describe('every integer reads back, in each writing', () => {
  test('all up to 20000, and the places around each power', () => {
    const wrong: string[] = []
    const numbers = [...Array.from({ length: 20001 }, (_, n) => n)]
    for (const power of [1e4, 1e5, 1e6, 1e7, 1e8]) for (let d = -120; d <= 120; d++) numbers.push(power + d)
    for (const n of numbers.filter((n) => n <= 1e8)) {
      if (n > 0 && whole(writeChinese(n)) !== n) wrong.push(writeChinese(n))
      if (whole(String(n)) !== n) wrong.push(String(n))
      if (n >= 1000 && whole(n.toLocaleString('en-US')) !== n) wrong.push(n.toLocaleString('en-US'))
      if (n >= 20 && whole(writeFinancial(n)) !== n) wrong.push(writeFinancial(n))
      if (n >= 100 && whole(writeDigits(n)) !== n) wrong.push(writeDigits(n))
    }
    expect(wrong).toEqual([])
  })

  test('any up to 10^8', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e8 }), (n) => {
        expect(whole(writeChinese(n))).toBe(n)
        expect(whole(String(n))).toBe(n)
        if (n >= 20) expect(whole(writeFinancial(n))).toBe(n)
        if (n >= 100) expect(whole(writeDigits(n))).toBe(n)
      }),
      { numRuns: 5000 }
    )
  })

  test('decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 99 }), (n, d) => {
        const digits = String(d).padStart(2, '0')
        expect(whole(`${n}.${digits}`)).toBe(Number(`${n}.${digits}`))
        expect(whole(`${writeChinese(n)}点${writeDigits(d).padStart(2, '〇')}`)).toBe(Number(`${n}.${digits}`))
        expect(whole(`${n}.${digits}万`)).toBeCloseTo(Number(`${n}.${digits}`) * 1e4, 3)
      }),
      { numRuns: 2000 }
    )
  })
})

test.each([
  ['1.5万', { value: 15000 }],
  ['3千5百', { value: 3500 }],
  ['十三万五', { value: 135000 }],
  ['两百五', { value: 250 }],
  ['一百零五', { value: 105 }],
  ['廿五', { value: 25 }],
  ['11多万', { value: 110000, about: true }],
  ['两万三千余', { value: 23000, about: true }],
  ['十几', { value: 10, about: true }, '篇'],
  ['二十来', { value: 20, about: true }, '人次'],
  ['三五', { value: 3, max: 5 }],
  ['七八', { value: 7, max: 8 }],
  ['二三十', { value: 20, max: 30 }],
  ['十七八', { value: 17, max: 18 }],
  ['2-3', { value: 2, max: 3 }],
  ['两到三', { value: 2, max: 3 }],
  ['40-36', { value: 36, max: 40 }],
  ['1至2', { value: 1, max: 2 }],
  ['8~10', { value: 8, max: 10 }],
  ['百分之八十', { value: 80, percent: true }],
  ['百分之百', { value: 100, percent: true }],
  ['四分之三', { value: 75, percent: true }],
  ['八成', { value: 80, percent: true }],
  ['七成多', { value: 70, percent: true, about: true }],
  ['六成五', { value: 65, percent: true }],
  ['15 %', { value: 15, percent: true }],
  ['10-15%', { value: 10, max: 15, percent: true }],
  ['60%-80%', { value: 60, max: 80, percent: true }],
  ['半', { value: 0.5 }, '小时'],
  ['-3.8%', { value: -3.8, percent: true }],
  ['百分之负三点八', { value: -3.8, percent: true }],
  ['百分三十', { value: 30, percent: true }],
  ['半成', { value: 5, percent: true }, '以上'],
  ['10与20', { value: 10, max: 20 }, '之间'],
  ['1万(含)-5万', { value: 10000, max: 50000 }, '元'],
  ['五点五', { value: 5.5 }, '分钟'],
  ['玖点玖', { value: 9.9 }]
])('%s', (text, expected, behind = '') => {
  const { start, end, writing, ...read } = readNumeral(text + behind, 0)!
  expect({ text: (text + behind).slice(start, end), ...read }).toEqual({ text, ...expected })
})

test.each([
  ['队伍建设', 1, '伍 is no figure alone'],
  ['几十人', 1, '几十 has no value'],
  ['万元', 0, 'a bare unit is none'],
  ['千方百计', 0, 'a word'],
  ['半途', 0, '半 only before a unit of time'],
  ['半成品', 0, '半成品 is a word'],
  ['-3篇', 0, 'a list mark or a range, unless of percent'],
  ['大陆的', 1, '陆 is no figure alone']
])('%s is no numeral: %s', (text, at) => {
  expect(readNumeral(text, at)).toBeUndefined()
})

test.each([
  ['10与20人', 2],
  ['5月-30%', 1],
  ['八点五分', 1]
])('%s: what stands behind the first figure is another thing', (text, end) => {
  expect(readNumeral(text, 0)).toMatchObject({ start: 0, end })
})

test('八成 is a share, 八成员 is not', () => {
  expect(readNumeral('三成员', 0)).toMatchObject({ end: 1, value: 3 })
  expect(readNumeral('6折合', 0)).toMatchObject({ end: 1 })
})

test('linear: ten thousand numerals in a row cost about ten times a thousand', () => {
  const cost = (text: string) => {
    let steps = 0
    for (let at = 0; at < text.length; steps++) at = readNumeral(text, at)?.end ?? at + 1
    return steps
  }
  expect(cost('三十五、'.repeat(10000))).toBe(10 * cost('三十五、'.repeat(1000)))
  expect(cost('9'.repeat(200000))).toBe(1)
})
