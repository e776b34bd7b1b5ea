/**
 * Write a list number as Word shows it.
 * @param n the number, from 0
 * @param format a `w:numFmt` name of ECMA-376 17.18.59; an unknown one is written as a decimal
 * @returns the number's text without the punctuation of its level; empty for `none`
 */
export function numberLabel(n: number, format: string): string {
  return n >= 0 && Object.hasOwn(FORMATS, format) ? FORMATS[format]!(n) : String(n)
}

type Writer = (n: number) => string

const FORMATS: Readonly<Record<string, Writer>> = {
  none: () => '',
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  numberInDash: (n) => `- ${n} -`,
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  ordinal: ordinal,
  chineseCounting: counting,
  chineseCountingThousand: thousands,
  japaneseCounting: thousands,
  japaneseDigitalTenThousand: thousands,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: thousands,
  koreanCounting: thousands,
  ideographDigital: digits,
  taiwaneseDigital: digits,
  koreanDigital2: digits,
  chineseLegalSimplified: legal,
  japaneseLegal: legal,
  ideographLegalTraditional: (n) => legal(n).replace(/[贰陆]/g, (c) => (c === '贰' ? '貳' : '陸')),
  decimalEnclosedCircle: circle,
  decimalEnclosedCircleChinese: circle,
  decimalEnclosedParen: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2474 + n - 1) : `(${n})`),
  decimalEnclosedFullstop: (n) => (n >= 1 && n <= 20 ? String.fromCodePoint(0x2488 + n - 1) : `${n}.`),
  ideographTraditional: (n) => cycle(n, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (n) => cycle(n, '子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: (n) => (n >= 1 && n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : thousands(n))
}

const PLAIN = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
}

function digits(n: number): string {
  return [...String(n)].map((d) => PLAIN[Number(d)]).join('')
}

/** 十 十一 二十 九十九, from 100 on digit by digit. */
function counting(n: number): string {
  return n < 100 ? thousands(n) : digits(n)
}

/** 十 十一 一百零五 二千三百; list numbers beyond 9999 do not occur and stay in figures. */
function thousands(n: number): string {
  return han(n, PLAIN, '十百千').replace(/^一十/, '十')
}

function legal(n: number): string {
  return han(n, LEGAL, '拾佰仟')
}

function han(n: number, figures: string, units: string): string {
  if (n === 0) return figures[0]!
  if (n > 9999) return String(n)
  let out = ''
  let gap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10
    if (digit === 0) {
      gap = out !== ''
      continue
    }
    out += (gap ? '零' : '') + figures[digit]! + (power > 0 ? units[power - 1]! : '')
    gap = false
  }
  return out
}

/** Circles go up to 20 in Word, up to 35 in Unicode and WPS; then plain figures. */
function circle(n: number): string {
  if (n === 0) return '⓪'
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1)
  return n <= 35 ? String.fromCodePoint(0x3251 + n - 21) : String(n)
}

function cycle(n: number, names: string): string {
  return n === 0 ? '0' : names[(n - 1) % names.length]!
}

function roman(n: number): string {
  const parts = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I']
  ] as const
  if (n > 9999) return String(n)
  let out = ''
  for (const [value, sign] of parts) {
    out += sign.repeat(Math.floor(n / value))
    n %= value
  }
  return out
}

/** A … Z AA BB … as Word does: the letter repeated, not a number of base 26. */
function letter(n: number): string {
  if (n === 0 || n > 780) return String(n)
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  return n + (teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'))
}
