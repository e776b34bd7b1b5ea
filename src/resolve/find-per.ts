import { characterSet } from '../character-set.js'
import type { Per } from '../document.js'
import { readNumeral } from '../numeral/read-numeral.js'
import { CUE } from './cues.js'
import { lastMatchEnd, matchesAt } from './matches-at.js'
import { NUMBER, RATE, SPAN, TOTAL } from './rate-patterns.js'
import type { Surroundings } from './surroundings.js'

const RATES = new RegExp(RATE, 'y')
const TOTALS = new RegExp(TOTAL, 'y')
const PERIODS: ReadonlyMap<string, NonNullable<Per['period']>> = new Map([
  ['天', 'day'],
  ['日', 'day'],
  ['周', 'week'],
  ['星期', 'week'],
  ['月', 'month'],
  ['学期', 'term'],
  ['学年', 'year'],
  ['学年度', 'year'],
  ['年度', 'year'],
  ['年', 'year']
])
/** 本学期 and 全年 tell the period of a quota that is stated per head. */
const WITHIN = /(?<term>本学期|全学期|学期内?)|(?<year>全学年|本学年|全年|本年度|(?<![上下新每])学年)/
const SLASH = /^ ?\/ ?(?:人|名|位|师|每人)?(?:[/·]?(?<period>学期|学年|年|月|周|天|次))?/
const PRICE = /每[0-9.一二三四五六七八九十百两半]+(?:学时|课时|小时|节|次)(?:折合|折算|折|计|记|认定|为|得)+$/
const PRICED = characterSet('合算折计记定为得')
const COMMA = characterSet(',;')
const PAUSE = characterSet(',;:')
const EACH = characterSet('每各均')
const MUST = characterSet('须应需')

/**
 * The rate that a quantity is stated at: `period` with `every` (1 is left out), `who` for each of whom; undefined for totals.
 * A leading 每学期 carries over to the later quantities of its sentence, until a total or 其中.
 */
export function findPer(around: Surroundings): Per | undefined {
  const { own, before, behind, quantity, turn } = around
  const { unit, qualifier } = quantity.value
  const frequent = frequency(quantity.rule, own)
  if (frequent) return frequent
  // 读书笔记一篇(800字以上): how long it is, whoever writes it and when.
  if (unit === '字' && (/\([^()]{0,12}$/.test(before) || /^(?:左右|以上)?的/.test(behind))) return undefined
  // 每12学时折合1学分: a price, whoever earns it and when.
  if (before.endsWith('每') || (PRICED.at(before, before.length - 1) && PRICE.test(before))) return undefined
  const found = matchesAt(CUE.rate, RATES, around)
  const slash = behind[0] === '/' || behind[1] === '/' ? SLASH.exec(behind) : null
  const bound =
    qualifier === 'at_least' || qualifier === 'at_most' || ((around.cueBits & CUE.due) !== 0 && isDue(before))
  if (found.length === 0 && slash === null) return bound ? quota(before) : undefined
  const reset = Math.max(totalEnd(around), turn)
  const from = ofTotal(before, reset)
  const pause = COMMA.last(before, before.length)
  const held = found.filter((rate) => rate.index + rate[0].length >= from && holds(rate, before, pause, quantity))
  // 每学期不少于20节,教师人均听课22.4节: an average is of what was done, and not of each term.
  const mean = !bound && held.some((rate) => rate[WHO] === '人均' && rate.index > pause)
  const rates = mean ? held.filter((rate) => rate.index > pause) : held
  // 了 tells what was done; a rate before it is over: 每天阅读半小时以上,先后读了6本.
  if (rates.length > 0 && isDone(before, pause)) return undefined
  const per: Told = {}
  for (const rate of rates) merge(per, rate)
  if (slash && slash[0].trim().length > 1) {
    const period = slash.groups!['period']
    const told = period ? PERIODS.get(period) : undefined
    if (told) per.period = told
    if (/[人名位师]/.test(slash[0])) per.who = '人'
  }
  // 每人…本学期18学时 is a quota of the term; 全学年人均听课56节 is no rate.
  const average = rates.length > 0 && rates.some((rate) => rate[WHO] === '人均')
  if ((bound || !average) && per.who && per.period === undefined && !/^[次篇节期本场轮堂]/.test(per.who)) {
    const within = WITHIN.exec(before.slice(bound ? reset : PAUSE.last(before, before.length) + 1))
    if (within) per.period = within.groups!['term'] ? 'term' : 'year'
  }
  if (per.period || per.who) return per
  return bound ? quota(before) : undefined
}

/** 全学期不少于16次 is a quota; 全学期共16次 a result. */
function quota(before: string): Per | undefined {
  const whole = WHOLE.exec(before)
  return whole && !/[共计]/.test(whole[0]) ? { period: whole[1] === '学期' ? 'term' : 'year' } : undefined
}

/** Where the last total before the amount ends; 每五年累计不少于360学时 asks for it and is none. */
function totalEnd(around: Surroundings): number {
  const end = lastMatchEnd(CUE.total, TOTALS, around)
  const { before, own } = around
  return end === before.length && own[0] === '不' && before.endsWith('累计') ? 0 : end
}

type Told = { -readonly [Key in keyof Per]: Per[Key] }

/** 每人每学年共72学时: behind a total, the rates right before it are those of the total itself. */
function ofTotal(before: string, reset: number): number {
  if (reset === 0 || !'计共'.includes(before[reset - 1]!)) return reset
  const whose = WHOSE.exec(before.slice(0, reset))
  return whose ? whose.index : reset
}

const WHOSE = /((?:每[位名个]?[\u4e00-\u9fff]{1,4})?每(?:学期|学年|年|月|周))(?:共计|总计|合计|共)$/

/** 了 shortly before the amount, and no 每 in its clause. */
function isDone(before: string, pause: number): boolean {
  const { length } = before
  return before.indexOf('了', Math.max(pause + 1, length - 9)) >= 0 && EACH.next(before, pause + 1) === length
}

/** 须, 应当, 需 shortly before the amount, in its clause. */
function isDue(before: string): boolean {
  const { length } = before
  const start = Math.max(0, length - 8)
  const at = MUST.last(before, length, start)
  if (at < start || PAUSE.next(before, at) < length) return false
  return length - at <= 7 || before.startsWith('应当', at)
}

/** 人均 is of its own clause: 人均完成51学时,达到48学时的有25人. So is 各校 where no time is told with it, and shares have none. */
function holds(rate: RegExpExecArray, before: string, pause: number, { value }: Surroundings['quantity']): boolean {
  const end = rate.index + rate[0].length
  if (pause < end) return true
  if (value.type === 'percent' || rate[OTHER]) return false
  // 备课组活动每周一次,每个备课组17次: how often was all that was said by it.
  if (OFTEN.test(before.slice(end))) return false
  const who = rate[WHO]
  if (who === '人均') return false
  if (!who?.startsWith('各')) return true
  const between = before.slice(end)
  return EACH_TIME.test(between) && !/全(?:年|学年|学期)/.test(between)
}

const OFTEN = /^[一二两三四五六0-9](?:[至到~-][二两三四五六0-9])?次[,;]/
const EACH_TIME = new RegExp(`每(?:${SPAN})`)
const WHOLE = /[全本](学期|学年|年)[^,;:]{0,8}$/
/** Groups of a rate. */
const OTHER = 3
const WHO = 12

function merge(per: Told, rate: RegExpExecArray): void {
  const period = rate[2]
  const years = rate[4]
  const period2 = rate[6]
  const single = rate[9] ?? rate[10]
  const piece = rate[13]
  const who = rate[WHO]
  if (period) set(per, period.startsWith('个') ? period.slice(1) : period, count(rate[1]))
  else if (rate[OTHER]) set(per, '周', 2)
  else if (years) set(per, '年', count(years))
  else if (period2) set(per, '年', count(rate[5]))
  else if (rate[7]) set(per, '年')
  else if (rate[8]) {
    set(per, '年')
    per.who = '人'
  } else if (single) set(per, single.replace(/^一个?/, ''))
  else if (rate[11]) set(per, '周', 2)
  else if (rate[15]) drop(per)
  else if (piece) {
    // 每次 and 每篇 measure one of them: what was said of the week before does not hold for it.
    drop(per)
    if (rate[14]) per.who = '课'
    else if (/[篇本份]/.test(piece)) per.who = piece
  } else if (who) {
    const whom = who.replace(/^[每各]一?[位名个所支间门]?(?=.)/, '')
    per.who = whom === '人均' ? '人' : whom
  }
}

function set(per: Told, period: string, every?: number): void {
  per.period = PERIODS.get(period)!
  if (every !== undefined && every !== 1) per.every = every
  else if (per.every !== undefined) delete per.every
}

function drop(per: Told): void {
  if (per.period !== undefined) delete per.period
  if (per.every !== undefined) delete per.every
}

function count(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readNumeral(text, 0)?.value
}

const SPACED = new RegExp(`(${NUMBER})(?:周|个月)`)

/** 间周一次, 两周一次 and 两个月一次 are one mention: the rate stands inside it. */
function frequency(rule: string, own: string): Per | undefined {
  if (rule !== 'count.frequency') return undefined
  const period = own.includes('月') ? 'month' : 'week'
  const spaced = SPACED.exec(own)
  const every = spaced ? (readNumeral(spaced[1]!, 0)?.value ?? 2) : 2
  return every === 1 ? { period } : { period, every }
}
