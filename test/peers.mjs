// The cases of other projects' test suites in ../shared/peers: of the kinds that we read, how many we read alike.
// `npm run score` prints it, and so does `node test/peers.mjs` alone.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CASES = new URL('../../shared/peers/numbers.jsonl', import.meta.url)

/** Each case with what became of it: `pass`, `fail`, or `left` with why it is not of the kinds that we read. */
export async function judgePeers() {
  if (!existsSync(CASES)) return undefined
  const { loadRuleset } = await import(new URL('../dist/rule/load-ruleset.js', import.meta.url))
  const { readExample } = await import(new URL('../dist/prove/read-example.js', import.meta.url))
  const rules = loadRuleset()
  const lines = readFileSync(CASES, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const given = JSON.parse(line)
    const left = reasonToLeave(given)
    if (left) return { given, verdict: 'left', left }
    const read = reading(readExample(given.input, rules))
    return { given, read, verdict: (given.expected.length === 0 ? isSilent : saysAll)(given, read) ? 'pass' : 'fail' }
  })
}

function reasonToLeave({ input, expected }) {
  if (expected.some(({ kind }) => kind === 'ordinal')) return 'an ordinal: recognised, and no amount'
  if (expected.some(({ kind }) => kind === 'count')) return 'a count: judged by the gold documents'
  const year = expected.find(({ kind }) => kind === 'date')?.start?.slice(0, 4)
  if (year && !yearStands(input, year)) return 'a date whose year is that of an invented today'
  return undefined
}

/** 2019, 19年, 二〇一九, 两千零四: whether a year is written out. */
function yearStands(input, year) {
  const text = input.normalize('NFKC')
  if (text.includes(year) || new RegExp(`(?<![0-9])${year.slice(2)}(?:年|[-/.])`).test(text)) return true
  const digits = text.replace(/[〇零○一二三四五六七八九]/g, (char) =>
    '零一二三四五六七八九'.indexOf(char === '〇' || char === '○' ? '零' : char)
  )
  if (digits.includes(year) || new RegExp(`(?<![0-9])${year.slice(2)}年`).test(digits)) return true
  return new RegExp(`[两二2]千(?:零?${Number(year.slice(2)) || ''})年?`).test(digits)
}

/** What we read in a text: numerals, amounts, dates, and years as time. */
function reading({ numerals, entities, shields, text }) {
  const of = (...types) => entities.map(({ value }) => value).filter(({ type }) => types.includes(type))
  return {
    // A bare 一 is an article as a rule; none is told of that is not part of something else.
    numbers: numerals
      .filter(({ span }) => text.slice(span.start, span.end) !== '一' || text.length === 1)
      .map(({ value, max, percent }) => (percent ? { value: value / 100, max: max / 100, percent } : { value, max })),
    amounts: of('hours', 'credits', 'count', 'percent', 'money', 'score'),
    dates: of('date'),
    years: shields.filter(({ kind }) => kind === 'duration').map(({ span }) => text.slice(span.start, span.end))
  }
}

/** Words that only look like numbers, dates or money. */
function isSilent({ phenomenon }, { numbers, amounts, dates }) {
  if (phenomenon.includes('date')) return dates.length === 0
  if (phenomenon.includes('money')) return amounts.every(({ type }) => type !== 'money')
  return numbers.length === 0 && amounts.length === 0
}

const saysAll = ({ expected }, read) => expected.every((one) => SAYS[one.kind](one, read))
const near = (a, b) => typeof a === 'number' && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b))
/** A value, a range, or one bound; a bound may stand in the value, with its qualifier, or in the range. */
const within = ({ value, min, max }, got) => {
  if (value !== undefined) return near(got.value, value)
  if (min !== undefined && max !== undefined) return near(got.value, min) && near(got.max, max)
  return near(got.value, min ?? max)
}

const SAYS = {
  number: (one, { numbers }) => numbers.some((got) => within(one, got)),
  percent: (one, { numbers, amounts }) =>
    numbers.some((got) => got.percent && within(one, got)) ||
    amounts.some((got) => got.type === 'percent' && within(one, { value: got.value / 100, max: got.max / 100 })),
  money: (one, { amounts }) => amounts.some((got) => got.type === 'money' && within(one, got)),
  age: (one, { amounts }) => amounts.some((got) => /岁/.test(got.unit) && within(one, got)),
  count: (one, { amounts }) => amounts.some((got) => got.type === 'count' && got.unit === one.unit && within(one, got)),
  range: (one, { numbers, amounts }) => [...numbers, ...amounts].some((got) => within(one, got)),
  date: saysDate,
  duration: saysDuration
}

function saysDate({ start, end, month, day, monthFrom, monthTo, grain }, { dates }) {
  const has = (wanted) => dates.some((got) => Object.entries(wanted).every(([key, value]) => got[key] === value))
  if (monthFrom !== undefined) return has({ month: monthFrom }) && has({ month: monthTo })
  if (start === undefined) return has({ month, ...(day !== undefined && { day }) })
  const [from, to] = [start, end].map((date) => date.split('-').map(Number))
  const same = from[0] === to[0] && from[1] === to[1]
  if (same && from[2] === to[2]) return has({ year: from[0], month: from[1], day: from[2] })
  if (same) return has({ year: from[0], month: from[1] })
  if (from[0] === to[0] && from[1] === 1 && to[1] === 12) return has({ year: from[0] })
  if (grain === 'half' || from[0] === to[0])
    return has({ year: from[0], part: from[1] === 1 ? 'first_half' : 'second_half' })
  return has({ year: from[0] }) && has({ year: to[0] })
}

const SECONDS = {
  年: 31536000,
  季度: 7776000,
  月: 2592000,
  周: 604800,
  星期: 604800,
  天: 86400,
  日: 86400,
  小时: 3600,
  钟头: 3600,
  分钟: 60
}
const ISO = { Y: '年', W: '周', D: '天', H: '小时' }

function saysDuration({ iso, min, max }, { amounts, years }) {
  const got = [...amounts.filter(({ type }) => type === 'hours').map(secondsOf), ...years.map(secondsOfYears)].filter(
    Boolean
  )
  if (iso)
    return near(
      got.reduce((sum, { value }) => sum + value, 0),
      isoSeconds(iso)
    )
  const [from, to] = [min, max].map((one) => one && isoSeconds(one))
  return (
    got.some(({ value, max: upper }) =>
      from && to ? near(value, from) && near(upper, to) : near(value, from ?? to)
    ) ||
    (from && to && got.some(({ value }) => near(value, from)) && got.some(({ value }) => near(value, to)))
  )
}

const secondsOf = ({ value, max, unit }) =>
  SECONDS[unit] && { value: value * SECONDS[unit], max: max && max * SECONDS[unit] }

function secondsOfYears(text) {
  const figure = Number(/[0-9]+/.exec(text)?.[0] ?? chinese(text))
  return { value: (figure + (/半$/.test(text) && !/^半/.test(text) ? 0.5 : 0)) * SECONDS.年 }
}

function chinese(text) {
  if (text.startsWith('半')) return 0.5
  const [tens, ones] = /^([一二两三四五六七八九]?十)?([一二两三四五六七八九])?/.exec(text).slice(1)
  const digit = (char) => (char === '两' ? 2 : '零一二三四五六七八九'.indexOf(char))
  return (tens ? 10 * (tens.length > 1 ? digit(tens[0]) : 1) : 0) + (ones ? digit(ones) : 0)
}

function isoSeconds(iso) {
  const [date, time = ''] = iso.slice(1).split('T')
  const units = (part, minutes) =>
    [...part.matchAll(/([0-9.]+)([YMWDHS])/g)].map(
      ([, figure, unit]) =>
        Number(figure) * (unit === 'S' ? 1 : unit === 'M' ? (minutes ? 60 : SECONDS.月) : SECONDS[ISO[unit]])
    )
  return [...units(date, false), ...units(time, true)].reduce((sum, seconds) => sum + seconds, 0)
}

/** Why a case is read otherwise, where we mean to. */
const REASONS = [
  [/从\d{4}/, 'a span of years is no date of its own'],
  [/首月|年前.+月/, 'months told by their place in the year'],
  [/季度/, 'quarters are no unit of training'],
  [/块|角/, '块 and 角 count pieces and angles in reports: money says 元, 钱 or 毛'],
  [/陆|拾/, 'a financial numeral alone is a word as a rule: 大陆, 收拾'],
  [/一半|百分百/, 'a word, not a figure'],
  [/\d万\d{3}$/, 'as often two amounts side by side'],
  [/大于|以上，/, 'two bounds are two amounts']
]

/** The share of cases that we read alike, and every other case with its reason, as lines to print. */
export function tellPeers(cases) {
  const having = (verdict) => cases.filter((one) => one.verdict === verdict)
  const [passed, failed] = [having('pass').length, having('fail')]
  const all = passed + failed.length
  const reason = ({ input }) => REASONS.find(([pattern]) => pattern.test(input))?.[1] ?? 'to be read'
  const reasons = [...new Set(having('left').map(({ left }) => left))]
  return [
    `peers                     ${((100 * passed) / all).toFixed(1)}   ${passed} of ${all} cases of other projects`,
    ...failed.map(({ given }) => `  ${given.id} ${given.input}  ${reason(given)}`),
    ...reasons.map((why) => `  ${having('left').filter(({ left }) => left === why).length} left out: ${why}`)
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(tellPeers(await judgePeers()).join('\n'))
