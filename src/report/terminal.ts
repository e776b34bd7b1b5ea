import pc from 'picocolors'
import stringWidth from 'string-width'
import type { AcrossCounts } from './across-counts.js'
import type { ManifestInput } from './manifest-schema.js'
import type { Report } from './schema.js'
import type { Colours, Style } from './style.js'
import type { SummaryRow } from './summary-row.js'
import { type Cell, type Column, table } from './table.js'
import { terminalDetail } from './terminal-detail.js'
import { WORDING, type Wording } from './wording.js'
import { wrap } from './wrap.js'

/** What a run has to tell people at its end. */
export interface Summary {
  /** As many as are to be listed; `documents` counts all. */
  readonly rows: readonly SummaryRow[]
  readonly documents: number
  readonly inputs: readonly ManifestInput[]
  /** Reports to show in full, where there are only a few. */
  readonly details: readonly Report[]
  /** How many findings were let pass. */
  readonly waived: number
  /** What the documents showed side by side. */
  readonly across?: AcrossCounts
  /** The folder that was written to, as a person typed it, and what of it people open. */
  readonly out: string
  readonly results: readonly string[]
}

/** The summary of a run, ready to print: what was read, a table of documents, details of a few, failures, where the results are. */
export function terminal(summary: Summary, style: Style): string {
  const words = WORDING[style.lang]
  const colours = pc.createColors(style.colour)
  const blocks = [
    [colours.bold(headline(summary, words))],
    summary.rows.length > 0 ? documentTable(summary, style, words, colours) : [],
    ...summary.details.map((report) => terminalDetail(report, style, summary.details.length === 1)),
    summary.across ? across(summary.across, style, words, colours) : [],
    failures(summary.inputs, style, words, colours),
    asides(summary, style, words, colours),
    results(summary, style, words)
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

const having = (inputs: readonly ManifestInput[], status: ManifestInput['status']) =>
  inputs.filter((input) => input.status === status)

function headline({ inputs, documents }: Summary, words: Wording): string {
  const read = having(inputs, 'read').length
  if (read === 0 && having(inputs, 'failed').length === 0) return words.nothing
  return words.counted(read, documents)
}

function documentTable({ rows, documents }: Summary, { width }: Style, words: Wording, colours: Colours): string[] {
  const { file, kind, school, score, missing, errors, warnings } = words.columns
  const columns: Column[] = [
    { heading: file, least: Math.floor(width / (width < 72 ? 4 : 3)), cut: 'middle' },
    { heading: kind, least: 4 },
    { heading: school, least: 6 },
    { heading: score, least: 6, align: 'right' },
    { heading: missing, least: 8 },
    { heading: errors, least: 3, align: 'right' },
    { heading: warnings, least: 4, align: 'right' }
  ]
  const [heading, ...lines] = table(
    columns,
    rows.map((row) => cellsOf(row, words, colours)),
    width
  )
  const more = documents > rows.length ? [colours.dim(words.more(documents - rows.length))] : []
  return [colours.dim(heading!), ...lines, ...more]
}

function cellsOf(row: SummaryRow, words: Wording, colours: Colours): Cell[] {
  const { score, errors, warnings } = row
  return [
    { text: row.part.of > 1 ? `${row.path} #${row.part.index + 1}` : row.path },
    { text: words.kinds[row.kind] },
    { text: row.school ?? '—', ...(!row.school && { colour: colours.dim }) },
    score
      ? { text: `${score.points}/${score.outOf}`, colour: grade(score.points / score.outOf, colours) }
      : { text: '—', colour: colours.dim },
    { text: row.missing.map(({ role, label }) => words.role(role, label)).join(words.and), colour: colours.yellow },
    { text: String(errors), colour: errors > 0 ? colours.red : colours.green },
    { text: String(warnings), colour: warnings > 0 ? colours.yellow : colours.green }
  ]
}

/** Nothing of what there was none to compare. */
function across(
  { pairs, outcomes, groups }: AcrossCounts,
  { width }: Style,
  words: Wording,
  { yellow, red }: Colours
): string[] {
  const kept = pairs > 0 ? wrap(words.followed(pairs, outcomes), width) : []
  return [
    ...kept,
    ...(groups.schools > 0 ? [red(words.copied.schools(groups.schools))] : []),
    ...(groups.years > 0 ? [yellow(words.copied.years(groups.years))] : [])
  ]
}

const grade = (share: number, { green, yellow, red }: Colours) => (share === 1 ? green : share >= 0.6 ? yellow : red)

function failures(inputs: readonly ManifestInput[], { width }: Style, words: Wording, colours: Colours): string[] {
  const failed = having(inputs, 'failed')
  if (failed.length === 0) return []
  const lines = failed.flatMap(({ path, reason, message }) => [
    `  ${path}`,
    ...wrap(`${message} (${reason})`, width - 4).map((line) => colours.dim(`    ${line}`))
  ])
  return [colours.red(words.failed(failed.length)), ...lines]
}

/** So many are named; the manifest has all. */
const MOST_SAME = 8

function asides({ inputs, waived }: Summary, { width }: Style, words: Wording, { dim }: Colours): string[] {
  const skipped = having(inputs, 'skipped').length
  const same = inputs.filter((input) => input.sameAs !== undefined)
  const named = same.slice(0, MOST_SAME).flatMap(({ path, sameAs }) => wrap(words.sameAs(path, sameAs!), width - 2))
  const more = same.length > MOST_SAME ? ['…'] : []
  return [
    ...(waived > 0 ? [words.waived(waived)] : []),
    ...(skipped > 0 ? [words.skipped(skipped)] : []),
    ...(same.length > 0 ? [words.same(same.length), ...[...named, ...more].map((line) => `  ${line}`)] : [])
  ].map(dim)
}

/** The folder on a line of its own, so that it can be copied; no name is parted. */
function results({ out, results: names }: Summary, { width }: Style, words: Wording): string[] {
  const lines: string[] = []
  for (const [at, name] of names.entries()) {
    const item = at < names.length - 1 ? `${name}${words.and}` : name
    const line = lines.at(-1)
    if (line !== undefined && stringWidth(`${line}${item}`.trimEnd()) <= width)
      lines[lines.length - 1] = `${line}${item}`
    else lines.push(`  ${item}`)
  }
  return [`${words.results}${words.colon}${out}`, ...lines.map((line) => line.trimEnd())]
}
