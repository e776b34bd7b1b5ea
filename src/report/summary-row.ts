import type { Kind, Role } from '../document.js'
import type { Report } from './schema.js'
import { gradeOf } from './view/grade-of.js'

/** What one line of the table says of a document: so much is kept of each, however many there are. */
export interface SummaryRow {
  readonly path: string
  readonly part: { readonly index: number; readonly of: number }
  readonly kind: Kind
  readonly school?: string
  /** Left out where the document is neither plan nor summary. */
  readonly score?: { readonly points: number; readonly outOf: number }
  readonly missing: readonly { readonly role: Role; readonly label: string }[]
  readonly errors: number
  readonly warnings: number
  /** Let pass by an inspector; neither errors nor warnings. */
  readonly waived: number
}

/** The line of a report; findings of severity `info` (checks that held) are not counted. */
export function summaryRow({ source, document, completeness, findings }: Report): SummaryRow {
  return {
    path: source.path,
    part: { index: source.part.index, of: source.part.of },
    kind: document.kind,
    ...(document.school && { school: document.school.name }),
    ...(completeness && { score: { points: completeness.score, outOf: completeness.outOf } }),
    missing: (completeness?.items ?? [])
      .filter(({ status }) => status === 'missing')
      .map(({ role, label }) => ({ role, label })),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    waived: findings.filter((finding) => gradeOf(finding) === 'waived').length
  }
}
