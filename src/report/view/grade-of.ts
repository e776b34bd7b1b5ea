import type { ReportFinding } from '../schema.js'
import { waivedOf } from './waived-of.js'

/**
 * How people sort findings: what is wrong, what is doubtful, what should be looked at, what was looked at and let pass,
 * and what was checked and held.
 */
export type Grade = 'error' | 'warning' | 'undecided' | 'waived' | 'held'

/** The grade of a finding. A remark that says nothing held is for people to look at. */
export function gradeOf(finding: Pick<ReportFinding, 'verdict' | 'severity' | 'data'>): Grade {
  if (finding.verdict === 'consistent') return 'held'
  if (waivedOf(finding)) return 'waived'
  return finding.severity === 'info' ? 'undecided' : finding.severity
}
