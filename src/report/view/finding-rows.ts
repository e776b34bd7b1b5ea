import type { Report, ReportFinding } from '../schema.js'
import { checkLabel } from './check-label.js'
import { type Grade, gradeOf } from './grade-of.js'
import { type Quote, quoteOf } from './quote-of.js'
import { sectionAt } from './section-at.js'
import { type Waived, waivedOf } from './waived-of.js'

/** A finding as lists show it. */
export interface FindingRow {
  readonly fingerprint: string
  readonly check: string
  readonly checkLabel: string
  readonly grade: Grade
  readonly message: string
  readonly quote?: Quote
  /** The other places that it speaks of: 分项 6次. */
  readonly related: readonly { readonly label: string; readonly text: string }[]
  /** The heading that it stands under. */
  readonly section: string
  /** Where its grade is `waived`. */
  readonly waived?: Waived
  readonly start?: number
  readonly end?: number
}

/** The findings of a report in its order, what held included. */
export function findingRows(report: Report): readonly FindingRow[] {
  return report.findings.map((finding) => rowOf(finding, report))
}

function rowOf(finding: ReportFinding, report: Report): FindingRow {
  const { fingerprint, check, message, start, end, related = [] } = finding
  const quote = quoteOf(report.text, finding)
  const grade = gradeOf(finding)
  return {
    fingerprint,
    check,
    checkLabel: checkLabel(check),
    grade,
    message,
    ...(quote && { quote }),
    related: related.map((place) => ({ label: place.label ?? '', text: quoteOf(report.text, place)?.words ?? '' })),
    section: sectionAt(report, start),
    ...(grade === 'waived' && { waived: waivedOf(finding)! }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end })
  }
}
