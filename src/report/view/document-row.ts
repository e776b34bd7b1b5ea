import type { Role, Script } from '../../document.js'
import type { Lexicons } from '../../rule/lexicons.js'
import type { Report } from '../schema.js'
import { type SummaryRow, summaryRow } from '../summary-row.js'
import { type Grade, gradeOf } from './grade-of.js'
import { type KeyFigures, keyFigures } from './key-figures.js'
import { type Mark, marksOf } from './marks-of.js'
import { nameOf } from './name-of.js'
import { periodLabel } from './period-label.js'

/** One document in a row, as tables and matrices show it: so much is kept of each, however many there are. */
export interface DocumentRow extends SummaryRow {
  readonly id: string
  /** Its path, and which one of its file it is. */
  readonly name: string
  readonly title?: string
  /** In words; empty where the document never says. */
  readonly period: string
  readonly script: Script
  /** Only the roles that its profile asks for. */
  readonly marks: Readonly<Partial<Record<Role, Mark>>>
  readonly thin: SummaryRow['missing']
  readonly grades: Readonly<Record<Grade, number>>
  readonly figures: KeyFigures
  /** How many entities it has: what stands below each other in the list of all. */
  readonly entities: number
}

/** The row of a report. `lexicons` say which amounts are its key figures. */
export function documentRow(report: Report, lexicons: Lexicons): DocumentRow {
  const { id, source, document, completeness, findings, entities } = report
  const grades = { error: 0, warning: 0, undecided: 0, waived: 0, held: 0 }
  for (const finding of findings) grades[gradeOf(finding)]++
  const thin = (completeness?.items ?? []).filter(({ status }) => status === 'thin')
  return {
    ...summaryRow(report),
    id,
    name: nameOf(source),
    ...(document.title && { title: document.title.text.replace(/\s+/g, ' ') }),
    period: periodLabel(document.period),
    script: document.script,
    marks: marksOf(report),
    thin: thin.map(({ role, label }) => ({ role, label })),
    grades,
    figures: keyFigures(report, lexicons),
    entities: entities.length
  }
}
