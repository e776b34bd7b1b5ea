import type { Related } from '../diagnostic.js'
import type { Checked, CompletenessItem, Role, Section } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import { type Span, slice } from '../span.js'
import { fingerprints } from './fingerprints.js'
import type { Report } from './schema.js'
import { toReportEntity } from './to-report-entity.js'

/** What made a report: the program's version and the hash of its rules. */
export interface Provenance {
  readonly program: string
  readonly rules: string
}

/**
 * Print the last rung of the ladder as a report. Offsets are UTF-16 units of `text`, the document's own text as
 * extracted; what the text does not say is left out.
 */
export function toReport(checked: Checked, provenance: Provenance): Report {
  const { origin, part, source: text } = checked
  return {
    schemaVersion: '1',
    id: `${origin.sha256.slice(0, 16)}-${part.index}`,
    source: { ...origin, part },
    document: documentOf(checked),
    text,
    sections: checked.sections.map((section) => sectionOf(section, checked)),
    roles: rolesOf(checked),
    entities: checked.entities.map((entity) => toReportEntity(entity, text)),
    ledger: checked.ledger.map((row) => Object.assign({}, row, { evidence: [...row.evidence] })),
    findings: findingsOf(checked),
    coverage: { ...checked.coverage, unread: checked.coverage.unread.map((span) => quoted(text, span)) },
    ...(checked.completeness && { completeness: completenessOf(checked.completeness) }),
    provenance: { ...provenance, segmenter: checked.segmenter }
  }
}

/** The two offsets alone: a span may carry more, a report may not. */
const offsets = ({ start, end }: Span) => ({ start, end })
const quoted = (text: string, span: Span<'source'>) => ({ text: slice(text, span), ...offsets(span) })

function documentOf(checked: Checked): Report['document'] {
  const { kind, title, school, period, script, maps } = checked
  return {
    kind,
    ...(title && { title: quoted(checked.source, toSourceThrough(maps, title)) }),
    ...(school && { school: { name: school.name, ...offsets(school.source) } }),
    ...(period && { period }),
    script
  }
}

/** Marker and title are as written, without the line breaks that a page puts into them. */
function sectionOf(section: Section, { maps, source }: Checked): Report['sections'][number] {
  const whole = toSourceThrough(maps, section.span)
  const title = toSourceThrough(maps, section.title)
  return {
    id: section.id,
    parent: section.parent,
    level: section.level,
    marker: section.marker && joined(source.slice(whole.start, title.start)),
    title: joined(slice(source, title)),
    ...offsets(whole),
    titleEnd: title.end,
    ...(section.role && { role: section.role })
  }
}

const joined = (text: string) => (BREAK.test(text) ? text.replace(BREAKS, '') : text).trim()
const BREAK = /[\r\n]/
const BREAKS = /\s*[\r\n]\s*/g

function rolesOf({ roles, maps }: Checked): Report['roles'] {
  const told = {} as Report['roles']
  for (const role of Object.keys(roles) as Role[]) {
    const { status, evidence } = roles[role]
    told[role] = { status, evidence: evidence.map((span) => offsets(toSourceThrough(maps, span))) }
  }
  return told
}

function findingsOf(checked: Checked): Report['findings'] {
  const prints = fingerprints(checked)
  return checked.findings.map(({ check, outcome, severity, message, span, related, data }, index) => ({
    fingerprint: prints[index]!,
    check,
    verdict: outcome,
    severity,
    message,
    ...(span && offsets(span)),
    ...(related?.length && { related: related.map(relatedOf) }),
    ...(data && { data })
  }))
}

const relatedOf = ({ span, label }: Related) => ({ ...offsets(span), ...(label && { label }) })

function completenessOf(completeness: NonNullable<Checked['completeness']>): Report['completeness'] {
  return { ...completeness, items: completeness.items.map(itemOf) }
}

function itemOf({ role, label, status, deduction, nearest }: CompletenessItem) {
  return { role, label, status, deduction, ...(nearest && { nearest: offsets(nearest) }) }
}
