import pc from 'picocolors'
import stringWidth from 'string-width'
import type { Report, ReportFinding } from './schema.js'
import { shorten } from './shorten.js'
import type { Colours, Style } from './style.js'
import { terminalOutline } from './terminal-outline.js'
import { gradeOf } from './view/grade-of.js'
import { quoteOf } from './view/quote-of.js'
import { WORDING, type Wording } from './wording.js'
import { wrap } from './wrap.js'

/**
 * One report in some twenty lines: what document it is, its score, its outline, what was found in it, and each finding
 * with its words. Of a draft that is alone the whole outline, with what is missing in its place.
 */
export function terminalDetail(report: Report, { width, colour, lang }: Style, alone: boolean): string[] {
  const words = WORDING[lang]
  const colours = pc.createColors(colour)
  const rule = `── ${shorten(nameOf(report), width - 6, 'middle')} ──`
  const facts = [
    identity(report, words),
    ...completeness(report, words),
    alone ? '' : outline(report, words),
    counts(report, words),
    words.coverage(report.coverage)
  ]
  return [
    colours.bold(rule),
    ...facts.filter((fact) => fact !== '').flatMap((fact) => hang(fact, width)),
    '',
    ...(alone ? withGap(terminalOutline(report, { width, colour, lang })) : []),
    ...findings(report, width, words, colours)
  ]
}

const withGap = (lines: readonly string[]) => (lines.length > 0 ? [...lines, ''] : [])

const nameOf = ({ source: { path, part } }: Report) => (part.of > 1 ? `${path} #${part.index + 1}` : path)

/** Lines after the first stand in by two. */
function hang(text: string, width: number): string[] {
  return wrap(text, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`))
}

function identity({ document }: Report, words: Wording): string {
  const { kind, title, school, period, script } = document
  const when = [
    period?.schoolYear && words.schoolYear(period.schoolYear),
    period?.year !== undefined && words.year(period.year),
    period?.term && words.terms[period.term]
  ]
  const parts = [title?.text.replace(/\s+/g, ' '), words.kinds[kind], school?.name ?? words.noSchool, ...when]
  return [...parts, script !== 'simplified' && words.scripts[script]].filter(Boolean).join(' · ')
}

function completeness({ completeness: verdict }: Report, words: Wording): string[] {
  if (!verdict) return [words.noProfile]
  const list = (status: string, word: string) => {
    const items = verdict.items.filter((item) => item.status === status)
    const named = items.map(
      ({ role, label, deduction }) => `${words.role(role, label)}${deduction ? `(-${deduction})` : ''}`
    )
    return named.length > 0 ? `  ${word}${words.colon}${named.join(words.and)}` : ''
  }
  const lacking = list('missing', words.missing) + list('thin', words.thin)
  return [`${words.completeness}${words.colon}${verdict.score}/${verdict.outOf}${lacking || `  ${words.complete}`}`]
}

/** The top level of the outline; of more than eight headings, the first eight. */
function outline({ sections }: Report, words: Wording): string {
  if (sections.length === 0) return ''
  const top = sections
    .filter(({ parent }) => parent === null)
    .map(({ marker, title }) => shorten(`${marker}${title}`, 28))
  const shown = top.length > 8 ? [...top.slice(0, 8), '…'] : top
  return `${words.sections} ${sections.length}${words.colon}${shown.join('  ')}`
}

function counts({ entities }: Report, words: Wording): string {
  const byType = new Map<Report['entities'][number]['type'], number>()
  for (const { type } of entities) byType.set(type, (byType.get(type) ?? 0) + 1)
  const list = [...byType].sort(([, a], [, b]) => b - a).map(([type, count]) => `${words.entityTypes[type]} ${count}`)
  return entities.length > 0 ? `${words.entities} ${entities.length}${words.colon}${list.join(words.and)}` : ''
}

function findings({ findings: all, text }: Report, width: number, words: Wording, colours: Colours): string[] {
  const told = all.filter((finding) => gradeOf(finding) !== 'held' && gradeOf(finding) !== 'waived')
  const held = all.filter((finding) => gradeOf(finding) === 'held').length
  const margin = 2 + Math.max(...Object.values(words.severities).map((word) => stringWidth(word)))
  const lines = told.flatMap((finding) => {
    const { word, colour } = badge(finding, words, colours)
    const [first = '', ...rest] = wrap(finding.message, width - margin - 2)
    const quote = wrap(quoted(finding, text), width - margin - 2).map(colours.dim)
    const below = [...rest, ...quote].map((line) => `${' '.repeat(margin)}${line}`)
    return [`${colour(word)}${' '.repeat(margin - stringWidth(word))}${first}`, ...below]
  })
  if (told.length === 0) lines.push(colours.green(words.noFindings))
  if (held > 0) lines.push(colours.dim(words.held(held)))
  return lines
}

function badge({ severity }: ReportFinding, { severities }: Wording, { red, yellow, cyan }: Colours) {
  if (severity === 'error') return { word: severities.error, colour: red }
  if (severity === 'warning') return { word: severities.warning, colour: yellow }
  return { word: severities.undecided, colour: cyan }
}

/** The words that a finding speaks of, in 【】, with what stands around them in their line. */
function quoted(finding: ReportFinding, text: string): string {
  const quote = quoteOf(text, finding)
  return quote ? `${quote.before}【${quote.words}】${quote.after}` : ''
}
