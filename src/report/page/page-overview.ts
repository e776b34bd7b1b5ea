import type { Profile } from '../../rule/extend-profiles.js'
import type { Lexicons } from '../../rule/lexicons.js'
import type { ManifestInput } from '../manifest-schema.js'
import type { Report } from '../schema.js'
import { checkLabel } from '../view/check-label.js'
import { type DocumentRow, documentRow } from '../view/document-row.js'
import { type Grade, gradeOf } from '../view/grade-of.js'
import { LABELS } from '../view/labels.js'
import { type UnreadRow, unreadRows } from '../view/unread-rows.js'
import { toTraditional } from './to-traditional.js'
import { WORDS } from './words.js'

/** A row of the table, with how many findings of each check and grade it has: what pictures are drawn from. */
export interface PageRow extends DocumentRow {
  readonly checks: Readonly<Record<string, Readonly<Partial<Record<Grade, number>>>>>
}

/** What a profile asks for, in the words of its rule file. */
export interface PageProfile {
  readonly label: string
  readonly source: string
  readonly items: readonly { readonly role: string; readonly label: string; readonly advice: string }[]
}

/** What the page holds of all documents at once; the documents themselves are opened one by one. */
export interface PageOverview {
  readonly program: string
  readonly rows: readonly PageRow[]
  readonly unread: readonly UnreadRow[]
  /** By id; only those that a document was judged by. */
  readonly profiles: Readonly<Record<string, PageProfile>>
  /** Traditional characters for every sentence of the page that differs in them. */
  readonly traditional: Readonly<Record<string, string>>
}

/** The row of one report, to be collected while reports pass by. */
export function pageRow(report: Report, lexicons: Lexicons): PageRow {
  const checks: Record<string, Partial<Record<Grade, number>>> = {}
  for (const finding of report.findings) {
    const grade = gradeOf(finding)
    checks[finding.check] ??= {}
    const counts = checks[finding.check]!
    counts[grade] = (counts[grade] ?? 0) + 1
  }
  return { ...documentRow(report, lexicons), checks }
}

/**
 * All that the overview shows but its rows, of which only the words of ours are needed.
 * @param words of all rows, each once
 */
export function pageOverview(
  words: ReadonlySet<string>,
  inputs: readonly ManifestInput[],
  profiles: readonly Profile[],
  program: string
): Omit<PageOverview, 'rows'> {
  const unread = unreadRows(inputs)
  const asked = Object.fromEntries(profiles.map((profile) => [profile.id, pageProfile(profile)]))
  return { program, unread, profiles: asked, traditional: dictionary([...words, ...ours(unread, asked)]) }
}

/** Every string of a row that is ours and not the document's. */
export function* wordsOf({ checks, missing, thin, period }: PageRow): Generator<string> {
  yield* Object.keys(checks).map(checkLabel)
  for (const { label } of [...missing, ...thin]) yield label
  yield period
}

const pageProfile = ({ label, source, items }: Profile): PageProfile => ({
  label,
  source,
  items: items.map(({ role, label, advice }) => ({ role, label, advice }))
})

/** Every other string of the page that is ours and not a document's. */
function* ours(unread: readonly UnreadRow[], profiles: Readonly<Record<string, PageProfile>>): Generator<string> {
  yield* Object.values(WORDS)
  for (const labels of Object.values(LABELS)) yield* Object.values(labels)
  for (const { message, stateLabel } of unread) yield* [message, stateLabel]
  for (const { label, source, items } of Object.values(profiles)) {
    yield* [label, source]
    for (const item of items) yield* [item.label, item.advice]
  }
}

function dictionary(sentences: readonly string[]): Record<string, string> {
  const pairs = [...new Set(sentences)].sort().map((sentence) => [sentence, toTraditional(sentence)] as const)
  return Object.fromEntries(pairs.filter(([simplified, traditional]) => simplified !== traditional))
}
