import { characterSet } from '../character-set.js'
import { nearly } from './nearly.js'
import type { Amount } from './read-amount.js'

interface Token {
  readonly digit?: number
  readonly place?: number
  readonly myriad?: number
}

/** What every character of a numeral is, by its code unit. */
const TOKENS = new Map<number, Token>()
const note = (characters: string, token: Token) => {
  for (const char of characters) TOKENS.set(char.charCodeAt(0), token)
}
for (const [digit, characters] of '零〇○ 一壹弌 二贰兩两 三叁 四肆 五伍 六陆 七柒 八捌 九玖'.split(' ').entries())
  note(characters, { digit })
note('十拾', { place: 10 })
note('百佰', { place: 100 })
note('千仟', { place: 1000 })
note('万', { myriad: 1e4 })
note('亿', { myriad: 1e8 })
note('廿', { digit: 2, place: 10 })
note('卅', { digit: 3, place: 10 })

/** Financial writing shares characters with words (队伍, 大陆, 收拾): it needs a second one beside it. */
const FINANCIAL = characterSet('壹贰叁肆伍陆柒捌玖拾佰仟')
const BESIDE_FINANCIAL = characterSet('壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整零')

/** Characters that no numeral has; so many in a row count nothing. */
export const LONGEST_NUMERAL = 64

/**
 * Read a Chinese numeral: 一百二十三, 十三万五 (135000), 二〇一九 (2019), 三五 (3 to 5), 二三十 (20 to 30), 十几 and 十余
 * (about 10), 三点五, 廿五, 壹仟伍佰, 半 excepted.
 * A bare 百, 千, 万 is a numeral only where it is plainly an amount: 近百, 百余.
 * @param exact where no word of approximation may follow.
 */
export function readChinese(text: string, at: number, limit: number, exact?: 'exact'): Amount | undefined {
  const first = at < limit ? tokenAt(text, at, limit) : undefined
  if (!first) return undefined
  const tokens = [first]
  let end = at + 1
  while (end < limit) {
    if (tokens.length === LONGEST_NUMERAL) return undefined
    const token = tokenAt(text, end, limit)
    if (!token) break
    tokens.push(token)
    end++
  }
  if (!plausible(text, at, end, tokens)) return undefined
  const reading = evaluate(tokens)
  if (!reading) return undefined
  let { value } = reading
  const { max } = reading
  if (max === undefined && text[end] === '点' && end + 1 < limit) {
    const decimals = digitsAfter(text, end + 1, limit)
    if (
      decimals.length > 0 &&
      !/^(?:分(?!钟)|[钟半整时])/.test(text.slice(end + 1 + decimals.length, end + 3 + decimals.length))
    ) {
      value = Number(`${value}.${decimals}`)
      end += 1 + decimals.length
      const myriad = TOKENS.get(text.charCodeAt(end))?.myriad
      if (myriad && end < limit) {
        value = Math.round(value * myriad * 1e6) / 1e6
        end++
      }
    }
  }
  const more = exact === undefined && nearly(text, end, limit)
  if (more) {
    end++
    // 两千多万: the multiplier stands behind the word of approximation.
    const myriad = TOKENS.get(text.charCodeAt(end))?.myriad
    if (myriad && end < limit) {
      value *= myriad
      end++
    }
  }
  return { start: at, end, value, max, about: more || undefined, writing: 'chinese' }
}

function tokenAt(text: string, at: number, limit: number): Token | undefined {
  const token = TOKENS.get(text.charCodeAt(at))
  if (token === undefined || !FINANCIAL.at(text, at)) return token
  const decimal = text[at + 1] === '点' && at + 2 < limit && digitAt(text, at + 2) !== undefined
  const beside = BESIDE_FINANCIAL.at(text, at - 1) || (at + 1 < limit && BESIDE_FINANCIAL.at(text, at + 1))
  return decimal || beside ? token : undefined
}

/** The digit that a character is; 廿 is two. */
function digitAt(text: string, at: number): number | undefined {
  const token = TOKENS.get(text.charCodeAt(at))
  return token?.place === undefined ? token?.digit : undefined
}

/** 百, 千, 万 and 亿 begin many words; 几十 and 数百 have no value. */
function plausible(text: string, at: number, end: number, tokens: readonly Token[]): boolean {
  const first = tokens[0]!
  if ((first.place || first.myriad) && UNCOUNTED.at(text, at - 1)) return false
  if (first.digit !== undefined || first.place === 10) return true
  if (tokens.length > 1) return false
  return NEARING.at(text, at - 1) || OVER.at(text, end)
}

const UNCOUNTED = characterSet('几数')
const NEARING = characterSet('近约超逾上过')
const OVER = characterSet('余多')

function evaluate(tokens: readonly Token[]): { value: number; max?: number } | undefined {
  const { digit, place: ten } = tokens[0]!
  if (tokens.length === 1 && digit !== undefined && ten === undefined) return { value: digit }
  if (tokens.every((token) => token.digit !== undefined && token.place === undefined)) return evaluateDigits(tokens)
  const pair = tokens.findIndex((token, i) => isPair(token, tokens[i + 1]))
  if (pair >= 0) {
    // 二三十, 十七八, 三四百: the same numeral read twice, once with each digit.
    const without = (drop: number) => place(tokens.filter((_, i) => i !== drop))
    const value = without(pair + 1)
    const max = without(pair)
    return value === undefined || max === undefined ? undefined : { value, max }
  }
  const value = place(tokens)
  return value === undefined ? undefined : { value }
}

function isPair(a: Token | undefined, b: Token | undefined): boolean {
  if (a?.digit === undefined || b?.digit === undefined || a.place || b.place || a.digit === 0) return false
  return b.digit === a.digit + 1 || (a.digit === 3 && b.digit === 5)
}

/** Digits alone: 三五 is a range, one digit is itself, 二〇一九 is read place by place. */
function evaluateDigits(tokens: readonly Token[]): { value: number; max?: number } | undefined {
  if (tokens.length === 2 && isPair(tokens[0], tokens[1])) return { value: tokens[0]!.digit!, max: tokens[1]!.digit! }
  return { value: Number(tokens.map((token) => token.digit).join('')) }
}

/** Value by places; undefined where the places are out of order (十百, 百千). */
function place(tokens: readonly Token[]): number | undefined {
  let total = 0
  let section = 0
  let digit: number | undefined
  let last = Number.POSITIVE_INFINITY
  let zero = false
  for (const token of tokens) {
    if (token.digit !== undefined && token.place !== undefined) {
      section += token.digit * token.place
      last = token.place
      digit = undefined
    } else if (token.digit !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      zero = token.digit === 0
      digit = token.digit
    } else if (token.place !== undefined) {
      if (token.place >= last) return undefined
      section += (digit || 1) * token.place
      last = token.place
      digit = undefined
      zero = false
    } else {
      section += digit ?? 0
      total = token.myriad === 1e8 ? (total + section) * 1e8 : total + (section || 1) * token.myriad!
      section = 0
      digit = undefined
      last = token.myriad! > 1e4 ? Number.POSITIVE_INFINITY : 1e4
      zero = false
    }
  }
  if (digit) {
    // 十三万五, 三千二, 两百五: a last digit without its place stands one place below.
    const short = !zero && last >= 100 && last !== Number.POSITIVE_INFINITY && !previousIsZero(tokens)
    section += short ? digit * (last / 10) : digit
  }
  return total + section
}

function previousIsZero(tokens: readonly Token[]): boolean {
  return tokens.at(-2)?.digit === 0
}

function digitsAfter(text: string, at: number, limit: number): string {
  let digits = ''
  for (let i = at; i < limit; i++) {
    const digit = digitAt(text, i)
    if (digit === undefined) break
    digits += digit
  }
  return digits
}
