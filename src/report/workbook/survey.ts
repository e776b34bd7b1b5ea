import type { Kind, Role } from '../../document.js'
import type { Lexicons } from '../../rule/lexicons.js'
import { jsonLines } from '../json-lines.js'
import type { Report } from '../schema.js'
import type { OpenSpill } from '../spill.js'
import { type DocumentRow, documentRow } from '../view/document-row.js'
import { type FindingRow, findingRows } from '../view/finding-rows.js'
import type { Decision } from './decisions.js'
import type { MatchDecisions } from './match-decisions.js'

/** What sheets want to know of all reports at once. Only names are held. */
export interface Survey {
  /** What each document is called, in order. */
  readonly names: readonly DocumentName[]
  /** Which of the documents a report is, by its id. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly documents: () => Iterable<SurveyedDocument>
  /** What is to be looked at, in the order of documents; what held is only counted. */
  readonly findings: () => Iterable<SurveyedFinding>
  /** Those that the profile of any document asks for. */
  readonly roles: ReadonlySet<Role>
  /** Whether anything was let pass. */
  readonly waiving: boolean
}
export type DocumentName = Pick<DocumentRow, 'name' | 'school'>

export interface SurveyedDocument extends DocumentRow {
  readonly ledger: Report['ledger']
  /** Which of the findings its own begin at, and which of all entities. */
  readonly firstFinding: number
  readonly firstEntity: number
}
export interface SurveyedFinding extends FindingRow {
  /** Which of the documents it is of. */
  readonly document: number
  readonly report: string
  readonly kind: Kind
  /** What the inspector decided of it. */
  readonly taken?: Pick<Decision, 'decision' | 'opinion'>
}

/** Walk through the reports once; what is kept of each goes into spills. */
export async function survey(
  reports: AsyncIterable<Report>,
  lexicons: Lexicons,
  { take }: Pick<MatchDecisions, 'take'>,
  spill: OpenSpill
): Promise<Survey> {
  const [documents, findings] = [spill(), spill()]
  const names: DocumentName[] = []
  const rowOf = new Map<string, number>()
  const roles = new Set<Role>()
  let [firstEntity, firstFinding, waiving] = [0, 0, false]
  for await (const report of reports) {
    const row = documentRow(report, lexicons)
    const { id, name, school, kind, grades, marks } = row
    const document = names.length
    names.push({ name, ...(school !== undefined && { school }) })
    rowOf.set(id, document)
    for (const role of Object.keys(marks)) roles.add(role as Role)
    waiving ||= grades.waived > 0
    documents.write(line<SurveyedDocument>({ ...row, ledger: report.ledger, firstFinding, firstEntity }))
    firstEntity += row.entities
    for (const finding of findingRows(report)) {
      if (finding.grade === 'held') continue
      firstFinding++
      const taken = take({ report: id, document: name, fingerprint: finding.fingerprint })
      findings.write(line<SurveyedFinding>({ ...finding, document, report: id, kind, ...(taken && { taken }) }))
    }
  }
  return {
    names,
    rowOf,
    documents: () => jsonLines<SurveyedDocument>(documents.pieces()),
    findings: () => jsonLines<SurveyedFinding>(findings.pieces()),
    roles,
    waiving
  }
}

const line = <T>(value: T) => `${JSON.stringify(value)}\n`
