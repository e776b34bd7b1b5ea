import type { Related } from '../diagnostic.js'
import type {
  Checked,
  Completeness,
  CompletenessItem,
  Coverage,
  LedgerRow,
  Origin,
  Part,
  Role,
  Section
} from '../document.js'
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
  const { origin, part, source: text, completeness } = checked
  const told: Partial<Told<Report>> = {
    schemaVersion: '1',
    id: `${origin.sha256.slice(0, 16)}-${part.index}`,
    source: sourceOf(origin, part),
    document: documentOf(checked),
    text,
    sections: checked.sections.map((section) => sectionOf(section, checked)),
    roles: rolesOf(checked),
    entities: checked.entities.map((entity) => toReportEntity(entity, text)),
    ledger: checked.ledger.map(rowOf),
    findings: findingsOf(checked),
    coverage: coverageOf(checked.coverage, text)
  }
  if (completeness) told.completeness = completenessOf(completeness)
  told.provenance = { program: provenance.program, rules: provenance.rules, segmenter: checked.segmenter }
  return told as Report
}

/** The two offsets alone: a span may carry more, a report may not. */
const offsets = ({ start, end }: Span) => ({ start, end })
const quoted = (text: string, { start, end }: Span<'source'>) => ({ text: text.slice(start, end), start, end })

/** What is left out of a report is added where it is stated: spreads under a condition take many times as long. */
type Told<Part> = { -readonly [Name in keyof Part]: Part[Name] }

function sourceOf({ path, format, encoding, bytes, sha256 }: Origin, part: Part): Report['source'] {
  return encoding === undefined
    ? { path, format, bytes, sha256, part }
    : { path, format, encoding, bytes, sha256, part }
}

function documentOf({ kind, title, school, period, script, maps, source }: Checked): Report['document'] {
  const told: Partial<Told<Report['document']>> = { kind }
  if (title) told.title = quoted(source, toSourceThrough(maps, title))
  if (school) told.school = { name: school.name, start: school.source.start, end: school.source.end }
  if (period) told.period = period
  told.script = script
  return told as Report['document']
}

/** Marker and title are as written, without the line breaks that a page puts into them. */
function sectionOf(section: Section, { maps, source }: Checked): Report['sections'][number] {
  const whole = toSourceThrough(maps, section.span)
  const title = toSourceThrough(maps, section.title)
  const told: Told<Report['sections'][number]> = {
    id: section.id,
    parent: section.parent,
    level: section.level,
    marker: section.marker && joined(source.slice(whole.start, title.start)),
    title: joined(slice(source, title)),
    start: whole.start,
    end: whole.end,
    titleEnd: title.end
  }
  if (section.role) told.role = section.role
  return told
}

const joined = (text: string) => (BREAK.test(text) ? text.replace(BREAKS, '') : text).trim()
const BREAK = /[\r\n]/
const BREAKS = /\s*[\r\n]\s*/g

/** Each by its name, which makes one object of a known shape: names that are only known as it runs take many times as long. */
function rolesOf(checked: Checked): Report['roles'] {
  return {
    overview: roleOf('overview', checked),
    guidance: roleOf('guidance', checked),
    goals: roleOf('goals', checked),
    theme: roleOf('theme', checked),
    organization: roleOf('organization', checked),
    content: roleOf('content', checked),
    methods: roleOf('methods', checked),
    schedule: roleOf('schedule', checked),
    practices: roleOf('practices', checked),
    evaluation: roleOf('evaluation', checked),
    safeguards: roleOf('safeguards', checked),
    outcomes: roleOf('outcomes', checked),
    problems: roleOf('problems', checked),
    next: roleOf('next', checked)
  }
}

function roleOf(role: Role, { roles, maps }: Checked): Report['roles'][Role] {
  const { status, evidence } = roles[role]
  const spans: Report['roles'][Role]['evidence'] = []
  for (const span of evidence) spans.push(toSourceThrough(maps, span))
  return { status, evidence: spans }
}

function findingsOf(checked: Checked): Report['findings'] {
  const prints = fingerprints(checked)
  return checked.findings.map(({ check, outcome, severity, message, span, related, data }, index) => {
    const told: Told<Report['findings'][number]> = {
      fingerprint: prints[index]!,
      check,
      verdict: outcome,
      severity,
      message
    }
    if (span) {
      told.start = span.start
      told.end = span.end
    }
    if (related && related.length > 0) told.related = related.map(relatedOf)
    if (data) told.data = data
    return told
  })
}

function relatedOf({ span: { start, end }, label }: Related) {
  return label ? { start, end, label } : { start, end }
}

function rowOf({ level, object, status, count, unit, evidence }: LedgerRow): Report['ledger'][number] {
  const ids = [...evidence]
  return status === undefined
    ? { level, object, count, unit, evidence: ids }
    : { level, object, status, count, unit, evidence: ids }
}

function coverageOf({ numbers, understood, checked, unread }: Coverage, text: string): Report['coverage'] {
  return { numbers, understood, checked, unread: unread.map((span) => quoted(text, span)) }
}

function completenessOf({ profile, score, outOf, items }: Completeness): NonNullable<Report['completeness']> {
  return { profile, score, outOf, items: items.map(itemOf) }
}

function itemOf({ role, label, status, deduction, nearest }: CompletenessItem) {
  return nearest ? { role, label, status, deduction, nearest: offsets(nearest) } : { role, label, status, deduction }
}
