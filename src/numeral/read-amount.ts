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
  十: 10,
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
  /余(?![下力地热额款生])|多(?![样媒维方边重年功么数半]|元[化文评智统素价])|来(?=[人名个位次篇本节岁年天所项场件种条])|几(?=[人名个位次篇本节岁年天所项场件种条])/y

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
  const multiplier = sticky(MULTIPLIER, text, end, limit)
  if (multiplier && !text.startsWith('分之', end + multiplier[0].length)) {
    const factor = FACTOR[multiplier[2]!]!
    value = exact(value * factor)
    about = multiplier[1] !== undefined
    end += multiplier[0].length
    if (!about) ({ value, end } = readLower(text, end, limit, value, factor))
  }
  const more = sticky(ABOUT, text, end, limit)
  if (more) end += 1
  return { end, value, ...((about || more) && { about: true as const }), writing: 'arabic' }
}

/** What goes on in smaller places: 3千5百, 5亿1万4千6百, 1千零20, 3万4000, 100万三千; 2千零30万 is 2030 myriads. */
function readLower(
  text: string,
  from: number,
  limit: number,
  high: number,
  factor: number
): { value: number; end: number } {
  let value = high
  let last = factor
  let end = from
  for (let lower = sticky(LOWER, text, end, limit); lower; lower = sticky(LOWER, text, end, limit)) {
    const [whole, zero, digits, place] = lower as unknown as [string, string | undefined, string, string | undefined]
    const figure = Number(digits)
    if (place === undefined) {
      if (figure >= last || (!zero && digits.length !== Math.log10(last))) break
      return { value: value + figure, end: end + whole.length }
    }
    const next = FACTOR[place]!
    if (next < last) value += figure * next
    else if (zero && next > last) value = (value + figure) * next
    else break
    last = next
    end += whole.length
  }
  const rest =
    last >= 1000 && end < limit && /[一二三四五六七八九]/.test(text[end]!)
      ? readChinese(text, end, limit, NEVER)
      : undefined
  if (rest && rest.max === undefined && rest.value >= 10 && rest.value < last)
    return { value: value + rest.value, end: rest.end }
  return { value: exact(value), end }
}

const LOWER = /([零〇])?(\d+)([十百千万]|亿)?/y
const NEVER = /$^/y

/** Away with the tail of binary fractions. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function sticky(pattern: RegExp, text: string, at: number, limit: number): RegExpExecArray | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found && at + found[0].length <= limit ? found : null
}
