import type { Resolved } from '../../document.js'
import type { Span } from '../../span.js'
import { oncePer } from '../../structure/once-per.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import type { Stretch } from './passages-of.js'

/** What an amount of a list is called. */
export interface Label {
  readonly text: string
  /** Words of kinds of which an amount can have only one (rules/lexicons/audit.yml): subject → 语文; level → provincial. */
  readonly kinds: ReadonlyMap<string, string>
  /** Everything that the list did not name: 其他学科. */
  readonly rest: boolean
}

const REACH = 30
const BEFORE = /[^,、;:(。!?\n]*$/
const BEHIND = /^[^,、;:)(。!?\n]*/

/** The name of an amount: what stands before it in its item of a list, or behind it where that says nothing. */
export function labelOf(document: Resolved, stretch: Stretch, amount: Amount, words: AuditWords): Label {
  const { text } = document
  const { start, end } = amount.span
  const from = Math.max(stretch.span.start, start - REACH, lastEnd(stretch, start))
  const to = Math.min(stretch.span.end, end + REACH, nextStart(stretch, end))
  const before = BEFORE.exec(text.slice(from, start))![0]
  const behind = BEHIND.exec(text.slice(end, to))![0]
  const named = kindsOf(document, { start: start - before.length, end: start }, words)
  const kinds = named.size > 0 ? named : kindsOf(document, { start: end, end: end + behind.length }, words)
  const label = `${before}${text.slice(start, end)}${behind}`
  return { text: label, kinds, rest: before.search(words.rest) >= 0 }
}

function lastEnd(stretch: Stretch, before: number): number {
  const { amounts } = stretch
  const index = firstFrom(amounts, before) - 1
  return index >= 0 ? amounts[index]!.span.end : stretch.span.start
}

function nextStart({ amounts, span }: Stretch, from: number): number {
  return amounts[firstFrom(amounts, from)]?.span.start ?? span.end
}

/** The first of the amounts, which are in order, that starts at an offset or behind it. */
function firstFrom(amounts: readonly Amount[], offset: number): number {
  let low = 0
  let high = amounts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (amounts[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function kindsOf(document: Resolved, span: Span<'normal'>, words: AuditWords): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>()
  for (const [word] of document.text.slice(span.start, span.end).matchAll(words.dimensions))
    kinds.set(words.dimensionOf.get(word)!, word)
  for (const level of levelsIn(document, span)) kinds.set('level', level)
  return kinds
}

/** The level words of the document by place. */
const levelsOf = oncePer((document: Resolved) =>
  document.entities.flatMap(({ value, span }) => (value.type === 'level' ? [{ level: value.level, ...span }] : []))
)

function levelsIn(document: Resolved, { start, end }: Span<'normal'>): readonly string[] {
  const levels = levelsOf(document)
  let low = 0
  let high = levels.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (levels[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let at = low; at < levels.length && levels[at]!.start < end; at++) found.push(levels[at]!.level)
  return found
}
