import { readChinese } from './read-chinese.js'

/** An amount read from the start of a numeral; `end` is exclusive. 三五 is 3 to 5, 十余 is about 10. */
export interface Amount {
  readonly end: number
  readonly value: number
  readonly max?: number
  readonly about?: true
  readonly writing: 'arabic' | 'chinese'
}

const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
/** 11多万, 1.5万, 3千, 2百万: a multiplier behind digits, with a word of approximation between them. */
const MULTIPLIER = /([余多来几])?(万亿|[十百千]?万|亿|百|千)/y
const FACTOR: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12
}
/** 余 多 来 几 behind a figure, unless they begin a word of their own. */
const ABOUT =
  /余(?![下力地热额款生])|多(?![样元媒维方边重年功么数半])|来(?=[人名个位次篇本节岁年天所项场件种条])|几(?=[人名个位次篇本节岁年天所项场件种条])/y

/**
 * Read an amount at `at`: Arabic digits (with thousands separators, decimals and 万, 千, 百, 亿 behind) or a Chinese
 * numeral, with 余, 多, 来 right behind it.
 */
export function readAmount(text: string, at: number, limit: number): Amount | undefined {
  const arabic = sticky(DIGITS, text, at, limit)
  return arabic ? readArabic(text, at, arabic[0], limit) : readChinese(text, at, limit, ABOUT)
}

function readArabic(text: string, at: number, digits: string, limit: number): Amount {
  let end = at + digits.length
  let value = Number(digits.replaceAll(',', ''))
  let about = false
  let factor = 0
  for (;;) {
    const multiplier = sticky(MULTIPLIER, text, end, limit)
    if (!multiplier || text.startsWith('分之', end + multiplier[0].length)) break
    if (factor !== 0) break
    factor = FACTOR[multiplier[2]!]!
    value = Math.round(value * factor * 1e6) / 1e6
    about ||= multiplier[1] !== undefined
    end += multiplier[0].length
    // 3千5百, 2万3千: a smaller place goes on; 2万3 is left to people.
    const lower = factor >= 1000 ? sticky(LOWER, text, end, limit) : null
    if (lower && FACTOR[lower[2]!]! < factor) {
      value += Number(lower[1]) * FACTOR[lower[2]!]!
      end += lower[0].length
    }
  }
  const more = sticky(ABOUT, text, end, limit)
  if (more) end += 1
  return { end, value, ...((about || more) && { about: true as const }), writing: 'arabic' }
}

const LOWER = /(\d+)([百千])/y

function sticky(pattern: RegExp, text: string, at: number, limit: number): RegExpExecArray | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found && at + found[0].length <= limit ? found : null
}
