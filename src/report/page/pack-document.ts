import type { Report } from '../schema.js'
import { packJson } from './pack-json.js'
import { toTraditional } from './to-traditional.js'

/** A report as the page opens it: without what no one looks at there, and its messages in traditional characters beside. */
export interface PageDocument
  extends Pick<
    Report,
    'id' | 'document' | 'text' | 'sections' | 'roles' | 'entities' | 'ledger' | 'findings' | 'coverage'
  > {
  readonly completeness?: NonNullable<Report['completeness']>
  /** The messages of the findings, in their order. */
  readonly messages: readonly string[]
  /** What findings call the other places that they speak of, by the simplified word. */
  readonly labels: Readonly<Record<string, string>>
}

/** A report, packed for the page. */
export function packDocument(report: Report): string {
  const { id, document, text, sections, roles, entities, ledger, findings, coverage, completeness } = report
  const labels = [...new Set(findings.flatMap(({ related = [] }) => related.flatMap(({ label }) => label ?? [])))]
  const content: PageDocument = {
    id,
    document,
    text,
    sections,
    roles,
    entities,
    ledger,
    findings,
    coverage,
    ...(completeness && { completeness }),
    messages: findings.map(({ message }) => toTraditional(message)),
    labels: Object.fromEntries(labels.map((label) => [label, toTraditional(label)]))
  }
  return packJson(content)
}
