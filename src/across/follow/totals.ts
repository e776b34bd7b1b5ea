import type { Report } from '../../report/schema.js'
import type { Amount } from './page.js'

type Per = NonNullable<Amount['per']>

/** What a total is counted over. */
export type Scope = 'term' | 'year'
export interface Range {
  readonly low: number
  readonly high: number
}

/**
 * How often a period comes in a term and in a year: from the fewest teaching weeks that a school has, holidays and
 * examinations left out, to all of them. A weekly promise is not broken by the week of National Day.
 */
const TIMES: Readonly<Record<Scope, Readonly<Record<'week' | 'month' | 'term' | 'year', Range>>>> = {
  term: {
    week: { low: 15, high: 22 },
    month: { low: 4, high: 6 },
    term: { low: 1, high: 1 },
    year: { low: 0.5, high: 1 }
  },
  year: {
    week: { low: 30, high: 44 },
    month: { low: 8, high: 12 },
    term: { low: 2, high: 2 },
    year: { low: 1, high: 1 }
  }
}

/** The scope of a document as a whole; undefined where it does not say. */
export function scopeOf({ document: { period, title } }: Report): Scope | undefined {
  if (period?.term === 'first' || period?.term === 'second') return 'term'
  if (title && /学期/.test(title.text)) return 'term'
  return period?.schoolYear !== undefined || period?.year !== undefined ? 'year' : undefined
}

/** The scope that the words before an amount give it: 全年8次, 本学期共5次. */
export function scopeInWords(before: string): Scope | undefined {
  const words = [
    ...before.matchAll(/(?<year>全年|[全本一]学年|一年来|本年度|全年度|年内)|(?<term>[本全一]个?学期|学期内)/g)
  ]
  const last = words.at(-1)?.groups
  return last ? (last['year'] ? 'year' : 'term') : undefined
}

/** What a value at a rate comes to over a scope: 每两周1次 over a term is 7 to 11; undefined of rates by the day. */
export function totalOver(value: number, per: Per | undefined, own: Scope | undefined, over: Scope): Range | undefined {
  if (per?.period === 'day') return undefined
  const period = per?.period ?? own ?? over
  const times = TIMES[over][period]
  const every = per?.every ?? 1
  const count = (n: number) => (per?.period === 'week' || per?.period === 'month' ? Math.floor(n / every) : n / every)
  return { low: value * count(times.low), high: value * count(times.high) }
}

/** How often a period comes in a year, to set two rates against each other. */
export function rateOf(value: number, { period, every = 1 }: Per): number | undefined {
  const yearly = { day: 200, week: 40, month: 10, term: 2, year: 1 }
  return period && (value * yearly[period]) / every
}
