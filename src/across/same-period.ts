import type { Digest } from './digest.js'

type Period = Digest['period']

/**
 * Whether two documents are on the same time; undefined where one does not say, or says it too roughly to tell. A school
 * year and a year are the same where the year is one of its two.
 */
export function samePeriod(a: Period, b: Period): boolean | undefined {
  const [yearsA, yearsB] = [yearsOf(a), yearsOf(b)]
  if (!a || !b || !yearsA || !yearsB) return undefined
  if (!yearsA.some((year) => yearsB.includes(year))) return false
  if (a.schoolYear !== undefined && b.schoolYear !== undefined) {
    if (a.schoolYear !== b.schoolYear) return false
    return whole(a.term) || whole(b.term) || a.term === b.term
  }
  return true
}

const whole = (term: string | undefined) => term === undefined || term === 'full'

function yearsOf(period: Period): readonly number[] | undefined {
  if (period?.schoolYear !== undefined) return period.schoolYear.split('-').map(Number)
  return period?.year === undefined ? undefined : [period.year]
}
