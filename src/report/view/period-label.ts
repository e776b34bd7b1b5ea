import type { Report } from '../schema.js'
import { LABELS } from './labels.js'

/** The time that a document reports on: 2024-2025学年第一学期; empty where it never says. */
export function periodLabel(period: Report['document']['period']): string {
  if (!period) return ''
  const { schoolYear, year, term } = period
  return [schoolYear && `${schoolYear}学年`, year !== undefined && `${year}年`, term && LABELS.terms[term]]
    .filter(Boolean)
    .join('')
}
