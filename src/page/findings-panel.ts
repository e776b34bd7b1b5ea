import type { Word } from '../report/page/words.js'
import type { Report } from '../report/schema.js'
import { type FindingRow, findingRows } from '../report/view/finding-rows.js'
import type { Grade } from '../report/view/grade-of.js'
import type { PageDocument } from './data.js'
import { h } from './h.js'
import { gradeSign, gradeWord } from './marks.js'
import { messageOf } from './message-of.js'
import { currentScript, inScript, say } from './say.js'

export type Numbered = FindingRow & { readonly index: number }

/** The findings of a document as cards, the worst first; what was let pass, and what was checked and held, stands folded
 * below. */
export function findingsPanel(document: PageDocument, open: (key: string) => void): HTMLElement {
  const rows = numberedFindings(document)
  const cards = (list: readonly Numbered[]) =>
    h(
      'ul',
      { class: 'cards' },
      list.map((row) => card(row, document, open))
    )
  const told = (['error', 'warning', 'undecided'] as const).flatMap((grade) =>
    rows.filter((row) => row.grade === grade)
  )
  const folded = (grade: Grade, word: Word) => {
    const list = rows.filter((row) => row.grade === grade)
    return list.length > 0 && h('details', {}, h('summary', {}, say(word, { n: list.length })), cards(list))
  }
  return h(
    'div',
    { class: 'findings' },
    told.length > 0 ? cards(told) : h('p', { class: 'empty' }, say('noFindings')),
    folded('waived', 'waivedFindings'),
    folded('held', 'heldChecks')
  )
}

/** The rows that workbook and page share, with their place among the findings. */
export function numberedFindings(document: PageDocument): readonly Numbered[] {
  const named = (label: string) => (currentScript() === 'hant' ? (document.labels[label] ?? label) : label)
  return findingRows(document as unknown as Report).map((row, index) => {
    const related = row.related.map((place) => ({ ...place, label: named(place.label) }))
    return { ...row, related, index }
  })
}

function card(row: Numbered, document: PageDocument, open: (key: string) => void): HTMLElement {
  const { fingerprint, grade, quote, section, start, related, waived } = row
  const placed = start !== undefined || related.length > 0
  const head = [
    gradeSign(grade),
    h('span', { class: 'grade' }, gradeWord(grade)),
    h('span', {}, inScript(row.checkLabel))
  ]
  const act = {
    type: 'button',
    class: 'open',
    'aria-label': `${gradeWord(grade)} ${inScript(row.checkLabel)}：${messageOf(document, row.index)}`
  }
  return h(
    'li',
    {
      class: `finding-card grade-${grade}`,
      'data-card': fingerprint,
      ...(placed && { onclick: () => open(fingerprint) })
    },
    placed ? h('button', act, head) : h('p', { class: 'open' }, head, h('small', {}, say('noPlace'))),
    h('p', { class: 'message' }, messageOf(document, row.index)),
    waived && h('p', { class: 'waived' }, say('waivedBy', { ...waived })),
    related.length > 0 && arithmetic(row),
    quote && related.length === 0 && h('blockquote', {}, quote.before, h('mark', {}, quote.words), quote.after),
    section && h('p', { class: 'section' }, section)
  )
}

/** What is stated and what it is held against, in the words of the text. */
export function arithmetic({ quote, related, check }: FindingRow): HTMLElement {
  const between = check === 'sum.mismatch' ? ' ＋ ' : '、'
  const lines = new Map<string, string[]>()
  for (const { label, text } of related) if (text) lines.set(label, [...(lines.get(label) ?? []), text])
  const line = (label: string, figures: string) => [h('dt', {}, label), h('dd', {}, figures)]
  return h(
    'dl',
    { class: 'arithmetic' },
    quote ? line(say('stated'), quote.words) : [],
    [...lines].flatMap(([label, texts]) => line(label || say('place'), texts.join(between)))
  )
}
