import type { Grade } from '../report/view/grade-of.js'
import { LABELS } from '../report/view/labels.js'
import { openDocument, overview, type PageDocument, type PageRow } from './data.js'
import { arithmetic, type Numbered, numberedFindings } from './findings-panel.js'
import { h } from './h.js'
import { gradeSign, gradeWord, markSign, markWord } from './marks.js'
import { messageOf } from './message-of.js'
import { inScript, say } from './say.js'

/** More are no longer read on paper, and hold the browser up. */
export const MOST_SHEETS = 300

/** What is printed: a sheet for each school with its documents, what they lack and what is to be checked in them. */
export function sheets(rows: readonly PageRow[]): HTMLElement {
  const schools = new Map<string, PageRow[]>()
  for (const row of rows.slice(0, MOST_SHEETS)) {
    const key = row.school ?? ''
    schools.set(key, [...(schools.get(key) ?? []), row])
  }
  const note = rows.length > MOST_SHEETS && h('p', { class: 'note' }, say('sheetTooMany', { n: MOST_SHEETS }))
  return h(
    'div',
    { id: 'sheets' },
    note,
    [...schools].map(([school, list]) => sheet(school || say('noSchool'), list))
  )
}

function sheet(school: string, rows: readonly PageRow[]): HTMLElement {
  return h(
    'section',
    { class: 'sheet' },
    h('header', {}, h('p', {}, say('sheetOf')), h('h1', {}, school)),
    rows.map((row) => part(row, openDocument(row.id))),
    h('p', { class: 'signature' }, h('span', {}, `${say('reviewer')}：`), h('span', {}, `${say('date')}：`)),
    h('footer', {}, `${say('sheetNote')} ${say('product')} ${overview.program}`)
  )
}

function part(row: PageRow, document: PageDocument): HTMLElement {
  const facts = [
    inScript(LABELS.kinds[row.kind]),
    inScript(row.period),
    row.score && say('points', { score: row.score.points, of: row.score.outOf })
  ]
  const findings = numberedFindings(document)
  const told = (['error', 'warning', 'undecided'] as const).flatMap((grade) =>
    // What is missing stands in the list of parts.
    findings.filter((finding) => finding.grade === grade && finding.check !== 'section.missing')
  )
  const count = (grade: Grade) => findings.filter((finding) => finding.grade === grade).length
  const [waived, held] = [count('waived'), count('held')]
  return h(
    'article',
    {},
    h('h2', {}, row.title ?? row.name),
    h('p', { class: 'facts' }, [...facts, row.name].filter(Boolean).join(' · ')),
    parts(document),
    told.length > 0
      ? h(
          'ol',
          { class: 'told' },
          told.map((finding) => line(finding, document))
        )
      : findings.every(({ check }) => check !== 'section.missing') && h('p', {}, say('noFindings')),
    waived > 0 && h('p', { class: 'facts' }, say('waivedFindings', { n: waived })),
    held > 0 && h('p', { class: 'facts' }, say('heldChecks', { n: held }))
  )
}

function parts({ completeness }: PageDocument): HTMLElement {
  if (!completeness) return h('p', {}, say('noProfile'))
  const profile = overview.profiles[completeness.profile]
  const lines = completeness.items.map(({ role, label, status }) => {
    const mark = status === 'not-applicable' ? 'not-asked' : status
    const advice =
      (status === 'missing' || status === 'thin') &&
      profile?.items.find((item) => item.role === role && item.label === label)?.advice
    return h(
      'tr',
      {},
      h('th', { scope: 'row' }, inScript(label)),
      h('td', {}, markSign(mark), ` ${markWord(mark)}`),
      h('td', {}, advice && inScript(advice))
    )
  })
  return h('table', {}, h('tbody', {}, lines))
}

function line(finding: Numbered, document: PageDocument): HTMLElement {
  const { grade, checkLabel, quote, related } = finding
  return h(
    'li',
    {},
    h(
      'p',
      {},
      gradeSign(grade),
      h('strong', {}, `${gradeWord(grade)} · ${inScript(checkLabel)}　`),
      messageOf(document, finding.index)
    ),
    related.length > 0
      ? arithmetic(finding)
      : quote && h('blockquote', {}, quote.before, h('mark', {}, quote.words), quote.after)
  )
}
