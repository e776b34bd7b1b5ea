import type { Digest } from './digest.js'
import { samePeriod } from './same-period.js'
import { sameSchool } from './same-school.js'

/**
 * What two documents with the same text would be: of two schools, or of one school in two years. Undefined where it is
 * neither: a school's papers of one year may repeat each other, as its plan and its summary do.
 */
export function reuseOf(a: Digest, b: Digest): 'schools' | 'years' | undefined {
  if (a.index === b.index) return undefined
  const same = sameSchool(a, b)
  // Who does not say whose it is may be the same school's plan and summary.
  if (same === undefined) return a.kind === b.kind || a.file === b.file ? 'schools' : undefined
  if (same === false) return 'schools'
  return a.kind === b.kind && samePeriod(a.period, b.period) === false ? 'years' : undefined
}
