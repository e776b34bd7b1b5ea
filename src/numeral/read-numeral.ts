import { characterSet } from '../character-set.js'
import { readAmount } from './read-amount.js'

/** A numeral read: offsets in the text read, value, and the upper value of a range. Percentages are in percent. */
export interface NumeralReading {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly max?: number | undefined
  readonly percent?: true | undefined
  readonly about?: true | undefined
  readonly writing: 'arabic' | 'chinese'
}

/** Between the figures of a range: 2-3, 2~3, 2—3, 2至3, 两到三. */
const JOINER = /(?:\(不?含\))?(?:-{1,2}|~|—{1,2}|–|至|到)/y
const JOINS = characterSet('(-~—–至到与和')
/** 10与20之间: a joiner only where 之间 follows the second figure. */
const AND = /[与和]/y
const BETWEEN = /之?间/y
/** 成 and 折 as tenths, not as the beginning of a word: 八成, 七成多, 九折; 三成员 and 六折合 are none. */
const TENTHS =
  /成(?:[一二三四五六七八九]|半)?(?![立员绩为功长果本就效熟套了型人才品份分年语千上])|折(?![合算腾扣射旧叠])/y
/** 半 is an amount before a unit of time: 半天, 半小时; 过半 and 半途 are none. */
const HALF = /(?<![0-9一二两三四五六七八九十百]个?)半(?=天|小时|个小时|个学时|个月|学时)/y
/** 1/4 within a sentence; 1/12 alone on a line is a page. */
const SLASH = /(?<=[\u4e00-\u9fff])[1-9]\/(?:[2-9]|10)(?![0-9/])(?=[\u4e00-\u9fff,。;、)\n]|$)/y
const HUNDREDTH = /百分(?:之|(?=[二三四五六七八九]十))/y
/** Where -3.8% is less than nothing, and no range, date or list mark. */
const NEGATIVE = /(?<=^|[为是了至到降升约占率:( ,])-(?=[0-9])/y
/** 半成 is 5%; 半成品 is none. */
const HALF_TENTH = /半成(?![品年人立功熟])/y

/**
 * Read the longest numeral that starts at `at`: an amount, a percentage, a fraction, or a range of them.
 * Walks forward only, so scanning a text by jumping to each `end` is linear and never starts inside a numeral.
 * @param limit exclusive end of what may be read, for pieces that are known to be something else.
 */
export function readNumeral(text: string, at: number, limit = text.length): NumeralReading | undefined {
  const low = readOne(text, at, limit)
  if (!low || low.max !== undefined || !JOINS.at(text, low.end)) return low
  const both = match(AND, text, low.end, limit)
  const joined = both || match(JOINER, text, low.end, limit)
  if (joined === 0) return low
  const high = readOne(text, low.end + joined, limit)
  if (!high || high.max !== undefined || !joins(text, low, high)) return low
  if (both > 0 && match(BETWEEN, text, high.end, limit) === 0) return low
  const percent = low.percent ?? high.percent
  const from = shareMyriads(text, low, high)
  const [value, max] = from <= high.value ? [from, high.value] : [high.value, from]
  if (value === max) return low
  return {
    start: low.start,
    end: high.end,
    value,
    max,
    ...(percent && { percent }),
    ...((low.about ?? high.about) && { about: true as const }),
    writing: low.writing
  }
}

/** 2-3万 is 20000 to 30000; 8500到3万 is what it says. */
function shareMyriads(text: string, low: NumeralReading, high: NumeralReading): number {
  const factor = { 万: 1e4, 亿: 1e8 }[text[high.end - 1]!] ?? 1
  const own = /[万亿]/.test(text.slice(low.start, low.end))
  return !own && low.value * factor < high.value ? low.value * factor : low.value
}

/** 1-2-3 is a number of something, 60%-80 and 三到4 are no ranges, 0 opens one only before a decimal. */
function joins(text: string, low: NumeralReading, high: NumeralReading): boolean {
  if (low.percent && !high.percent) return false
  if (low.writing !== high.writing && !high.percent) return false
  return !(DASH.at(text, high.end) && DIGIT.at(text, high.end + 1))
}

const DASH = characterSet('~-')
const DIGIT = characterSet('0-9')

/** What an amount is not simply read from. */
const SPECIAL = characterSet('负半百-')

function readOne(text: string, at: number, limit: number): NumeralReading | undefined {
  return SPECIAL.at(text, at) ? readSpecial(text, at, limit) : readAlone(text, at, limit)
}

function readSpecial(text: string, at: number, limit: number): NumeralReading | undefined {
  switch (text[at]) {
    case '负': {
      const positive = at + 1 < limit ? readOne(text, at + 1, limit) : undefined
      return positive && positive.max === undefined ? { ...positive, start: at, value: -positive.value } : undefined
    }
    case '-': {
      const positive = match(NEGATIVE, text, at, limit) > 0 ? readOne(text, at + 1, limit) : undefined
      return positive?.percent && positive.max === undefined
        ? { ...positive, start: at, value: -positive.value }
        : undefined
    }
    case '半': {
      if (match(HALF_TENTH, text, at, limit) > 0)
        return { start: at, end: at + 2, value: 5, percent: true, writing: 'chinese' }
      const half = match(HALF, text, at, limit)
      return half > 0 ? { start: at, end: at + half, value: 0.5, writing: 'chinese' } : undefined
    }
    case '百': {
      const per = match(HUNDREDTH, text, at, limit)
      return per > 0 ? readHundredths(text, at, at + per, limit) : readAlone(text, at, limit)
    }
    default:
      return readAlone(text, at, limit)
  }
}

/** @param behind where what is counted begins, behind 百分之 */
function readHundredths(text: string, start: number, behind: number, limit: number): NumeralReading | undefined {
  const sign = text[behind] === '负' ? 1 : 0
  const from = behind + sign
  const of = text.startsWith('百', from) ? { end: from + 1, value: 100 } : readAmount(text, from, limit)
  if (!of || from > limit) return undefined
  return { writing: 'chinese', ...of, ...(sign && { value: -of.value }), start, percent: true }
}

/** What may follow an amount and make a share of it. */
const SHARES = characterSet('% /分成折')

/** An amount, and what makes a share of it: 80%, 1/4, 四分之一, 八成. */
function readAlone(text: string, at: number, limit: number): NumeralReading | undefined {
  const amount = readAmount(text, at, limit)
  if (!amount) return undefined
  const { end } = amount
  if (end >= limit || !SHARES.at(text, end)) return amount
  const next = text[end]
  if (next === '%' || (next === ' ' && text[end + 1] === '%' && end + 1 < limit)) {
    const { value, max, about, writing } = amount
    return { start: at, end: end + (next === ' ' ? 2 : 1), value, max, about, writing, percent: true }
  }
  const slash = amount.writing === 'arabic' && next === '/' ? match(SLASH, text, at, limit) : 0
  if (slash > 0) {
    const [above, below] = text
      .slice(at, at + slash)
      .split('/')
      .map(Number) as [number, number]
    if (above < below)
      return { start: at, end: at + slash, value: round((100 * above) / below), percent: true, writing: 'arabic' }
  }
  if (next === '分' && text[end + 1] === '之' && end + 2 < limit) {
    const above = readAmount(text, end + 2, limit)
    if (above && amount.value > 0 && above.max === undefined) {
      const value = round((100 * above.value) / amount.value)
      return {
        start: at,
        end: above.end,
        value,
        percent: true,
        writing: amount.writing,
        ...(above.about && { about: true as const })
      }
    }
  }
  const tenth = amount.value >= 0 && (amount.max ?? amount.value) <= 10 ? match(TENTHS, text, end, limit) : 0
  if (tenth > 0) {
    const rest =
      text[end] === '成' && tenth > 1
        ? text[end + 1] === '半'
          ? 5
          : '一二三四五六七八九'.indexOf(text[end + 1]!) + 1
        : 0
    const about = text[end + tenth] === '多' && end + tenth < limit
    return {
      start: at,
      end: end + tenth + (about ? 1 : 0),
      value: round(amount.value * 10 + rest),
      ...(amount.max !== undefined && { max: round(amount.max * 10) }),
      percent: true,
      ...((about || amount.about) && { about: true as const }),
      writing: amount.writing
    }
  }
  return amount
}

/** Length of the match of a sticky pattern at `at`, 0 where it does not match or runs over the limit. */
function match(pattern: RegExp, text: string, at: number, limit: number): number {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found && at + found[0].length <= limit ? found[0].length : 0
}

/** Away with the tail of binary fractions: 2/3 stays 66.666667. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
