import type { ReportFinding } from '../schema.js'

/** How people sort findings: what is wrong, what is doubtful, what should be looked at, and what was checked and held. */
export type Grade = 'error' | 'warning' | 'undecided' | 'held'

/** The grade of a finding. A remark that says nothing held is for people to look at. */
export function gradeOf({ verdict, severity }: Pick<ReportFinding, 'verdict' | 'severity'>): Grade {
  if (verdict === 'consistent') return 'held'
  return severity === 'info' ? 'undecided' : severity
}
