import { characterSet } from '../character-set.js'
import { nearly } from './nearly.js'
import { readChinese } from './read-chinese.js'

/** An amount read from the start of a numeral; `end` is exclusive. 三五 is 3 to 5, 十余 is about 10. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly max?: number | undefined
  readonly about?: true | undefined
  readonly writing: 'arabic' | 'chinese'
}

const DIGIT = characterSet('0-9')
/** Behind these digits may go on: 1,200 and 2.5. */
const GOES_ON = characterSet(',.')
const DIGITS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y
/** 11多万, 1.5万, 3千, 2百万: a multiplier behind digits, with a word of approximation between them. */
const MULTIPLIES = characterSet('余多来几十百千万亿')
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

/**
 * Read an amount at `at`: Arabic digits (with thousands separators, decimals and 万, 千, 百, 亿 behind) or a Chinese
 * numeral, with 余, 多, 来 right behind it.
 */
export function readAmount(text: string, at: number, limit: number): Amount | undefined {
  const end = endOfDigits(text, at)
  if (end === at) return readChinese(text, at, limit)
  return end <= limit ? readArabic(text, at, end, limit) : undefined
}

function endOfDigits(text: string, at: number): number {
  let end = at
  while (DIGIT.at(text, end)) end++
  if (end === at || !GOES_ON.at(text, end)) return end
  DIGITS.lastIndex = at
  DIGITS.test(text)
  return DIGITS.lastIndex
}

function readArabic(text: string, start: number, digits: number, limit: number): Amount {
  let end = digits
  let value = figureOf(text, start, end)
  let about = false
  const multiplier = MULTIPLIES.at(text, end) ? sticky(MULTIPLIER, text, end, limit) : null
  if (multiplier && !text.startsWith('分之', end + multiplier[0].length)) {
    const factor = FACTOR[multiplier[2]!]!
    value = exact(value * factor)
    about = multiplier[1] !== undefined
    end += multiplier[0].length
    if (!about) ({ value, end } = readLower(text, end, limit, value, factor))
  }
  if (nearly(text, end, limit)) {
    about = true
    end += 1
  }
  return { start, end, value, max: undefined, about: about || undefined, writing: 'arabic' }
}

/** Mostly a few digits and nothing else, which are added up without making a string of them. */
function figureOf(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) {
    if (at - start > 14 || GOES_ON.at(text, at)) return Number(text.slice(start, end).replaceAll(',', ''))
    value = value * 10 + text.charCodeAt(at) - ZERO
  }
  return value
}

const ZERO = '0'.charCodeAt(0)

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
  // Mostly nothing goes on.
  if (!LOWERS.at(text, end)) return { value: exact(value), end }
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
      ? readChinese(text, end, limit, 'exact')
      : undefined
  if (rest && rest.max === undefined && rest.value >= 10 && rest.value < last)
    return { value: value + rest.value, end: rest.end }
  return { value: exact(value), end }
}

/** What a lower place begins with: zero, or a digit in either writing. */
const LOWERS = characterSet('零〇0-9一二三四五六七八九')
const LOWER = /([零〇])?(\d+)([十百千万]|亿)?/y

/** Away with the tail of binary fractions. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function sticky(pattern: RegExp, text: string, at: number, limit: number): RegExpExecArray | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found && at + found[0].length <= limit ? found : null
}
