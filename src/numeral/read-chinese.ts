import type { Amount } from './read-amount.js'

const DIGIT = new Map<string, number>()
for (const [value, chars] of [
  '零〇○',
  '一壹弌',
  '二贰兩两',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖'
].entries())
  for (const char of chars) DIGIT.set(char, value)
const PLACE = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000]
])
const MYRIAD = new Map([
  ['万', 1e4],
  ['亿', 1e8]
])
/** Financial writing shares characters with words (队伍, 大陆, 收拾): it needs a second one beside it. */
const FINANCIAL = new Set('壹贰叁肆伍陆柒捌玖拾佰仟')

/** Characters that no numeral has; so many in a row count nothing. */
export const LONGEST_NUMERAL = 64

interface Token {
  readonly digit?: number
  readonly place?: number
  readonly myriad?: number
}

/**
 * Read a Chinese numeral: 一百二十三, 十三万五 (135000), 二〇一九 (2019), 三五 (3 to 5), 二三十 (20 to 30), 十几 and 十余
 * (about 10), 三点五, 廿五, 壹仟伍佰, 半 excepted.
 * A bare 百, 千, 万 is a numeral only where it is plainly an amount: 近百, 百余.
 * @param about sticky pattern of the words of approximation that may follow.
 */
export function readChinese(text: string, at: number, limit: number, about: RegExp): Amount | undefined {
  const tokens: Token[] = []
  let end = at
  while (end < limit) {
    if (tokens.length === LONGEST_NUMERAL) return undefined
    const token = tokenAt(text, end, limit)
    if (!token) break
    tokens.push(token)
    end++
  }
  if (tokens.length === 0 || !plausible(text, at, end, tokens)) return undefined
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
      const myriad = MYRIAD.get(text[end] ?? '')
      if (myriad && end < limit) {
        value = Math.round(value * myriad * 1e6) / 1e6
        end++
      }
    }
  }
  about.lastIndex = end
  const more = end < limit && about.test(text)
  if (more) {
    end++
    // 两千多万: the multiplier stands behind the word of approximation.
    const myriad = MYRIAD.get(text[end] ?? '')
    if (myriad && end < limit) {
      value *= myriad
      end++
    }
  }
  return { end, value, ...(max !== undefined && { max }), ...(more && { about: true as const }), writing: 'chinese' }
}

function tokenAt(text: string, at: number, limit: number): Token | undefined {
  const char = text[at]!
  if (FINANCIAL.has(char)) {
    const beside = (other: string | undefined) =>
      other !== undefined && (FINANCIAL.has(other) || MYRIAD.has(other) || '元圆角分整零'.includes(other))
    const decimal = text[at + 1] === '点' && at + 2 < limit && DIGIT.has(text[at + 2]!)
    if (!decimal && !beside(text[at - 1]) && !beside(at + 1 < limit ? text[at + 1] : undefined)) return undefined
  }
  const digit = DIGIT.get(char)
  if (digit !== undefined) return { digit }
  const place = PLACE.get(char)
  if (place !== undefined) return { place }
  const myriad = MYRIAD.get(char)
  if (myriad !== undefined) return { myriad }
  if (char === '廿') return { digit: 2, place: 10 }
  if (char === '卅') return { digit: 3, place: 10 }
  return undefined
}

/** 百, 千, 万 and 亿 begin many words; 几十 and 数百 have no value. */
function plausible(text: string, at: number, end: number, tokens: readonly Token[]): boolean {
  const before = text[at - 1] ?? ''
  if (/[几数]/.test(before) && (tokens[0]!.place || tokens[0]!.myriad)) return false
  const first = tokens[0]!
  if (first.digit !== undefined || first.place === 10) return true
  if (tokens.length > 1) return false
  return /[近约超逾上过]/.test(before) || /[余多]/.test(text[end] ?? '')
}

function evaluate(tokens: readonly Token[]): { value: number; max?: number } | undefined {
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
    const digit = DIGIT.get(text[i]!)
    if (digit === undefined) break
    digits += digit
  }
  return digits
}
