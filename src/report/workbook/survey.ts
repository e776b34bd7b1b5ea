import type { Lexicons } from '../../rule/lexicons.js'
import type { Report } from '../schema.js'
import { type DocumentRow, documentRow } from '../view/document-row.js'
import { type FindingRow, findingRows } from '../view/finding-rows.js'

/** What is kept of all reports at once; the rest is read again when its sheet is written. */
export interface Survey {
  readonly documents: readonly SurveyedDocument[]
  /** What is to be looked at, in the order of documents; what held is only counted. */
  readonly findings: readonly SurveyedFinding[]
}
export interface SurveyedDocument extends DocumentRow {
  readonly ledger: Report['ledger']
  /** Which of the findings its own begin at, and which of all entities. */
  readonly firstFinding: number
  readonly firstEntity: number
}
export interface SurveyedFinding extends FindingRow {
  /** Which of the documents it is of. */
  readonly document: number
}

/** Walk through the reports once. */
export async function survey(reports: AsyncIterable<Report>, lexicons: Lexicons): Promise<Survey> {
  const documents: SurveyedDocument[] = []
  const findings: SurveyedFinding[] = []
  let entities = 0
  for await (const report of reports) {
    const row = documentRow(report, lexicons)
    const document = documents.length
    documents.push({ ...row, ledger: report.ledger, firstFinding: findings.length, firstEntity: entities })
    entities += row.entities
    for (const finding of findingRows(report)) if (finding.grade !== 'held') findings.push({ ...finding, document })
  }
  return { documents, findings }
}
