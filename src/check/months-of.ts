import type { Value } from '../document.js'

/** A stretch of time, from its first to its last month, counted from the year 0. */
export interface Months {
  readonly first: number
  readonly last: number
}

/** Of a school year: it begins in July, when it is planned, and ends in the summer holidays. */
const SCHOOL_YEAR = { full: [7, 20], first: [7, 14], second: [13, 20] } as const

/** The months of a date or a period that has a year; undefined for everything else. A school year 2023-2024 reaches from July to August of the next year. */
export function monthsOf(value: Value): Months | undefined {
  if (value.type === 'date') {
    if (value.year === undefined) return undefined
    return value.month === undefined ? year(value.year) : month(value.year, value.month)
  }
  if (value.type !== 'period') return undefined
  if (value.schoolYear === undefined) return value.year === undefined ? undefined : year(value.year)
  const [from, to] = SCHOOL_YEAR[value.term ?? 'full']
  const start = Number(value.schoolYear.slice(0, 4))
  const end = Number(value.schoolYear.slice(5)) || start + 1
  return { first: start * 12 + from, last: (end - 1) * 12 + to }
}

const year = (number: number): Months => ({ first: number * 12 + 1, last: number * 12 + 12 })
const month = (number: number, of: number): Months => ({ first: number * 12 + of, last: number * 12 + of })
