import type { Resolved } from '../../document.js'
import type { Span } from '../../span.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { type Extent, extentOf } from './extent-of.js'
import { groupsBefore } from './groups-before.js'
import { isAside } from './is-aside.js'
import { type Label, labelOf } from './label-of.js'
import { measureOf } from './measure-of.js'
import { ownLead } from './own-lead.js'
import type { Stretch } from './passages-of.js'

/** An amount in a list of like amounts, with its name, and for how many groups it is stated. */
export interface Part {
  readonly amount: Amount
  readonly label: Label
  /** Undefined where it is stated for each of an unknown number. */
  readonly times: number | undefined
  readonly extent: Extent
}

/** Amounts of one measure that stand side by side. */
export interface List {
  readonly measure: string
  readonly parts: readonly Part[]
  /** The longest pause between two parts: 0 、 or none, 1 a comma, 2 a semicolon. */
  readonly rank: number
  /** From the last amount before the list, or the start of its stretch or bracket, to its first amount. */
  readonly lead: Span<'normal'>
  /** Where the bracket opens that the list stands in. */
  readonly bracket: number | undefined
}

/** The longest way from one amount of a list to the next, in UTF-16 units. */
const REACH = 44

/**
 * The lists of a stretch, in order of their first amounts; one amount alone is a list as well. Shares and ages between are
 * passed over (高级9人,占15%,一级31人), a list in brackets is one of its own.
 * @param stop what ends a list wherever it stands between two amounts: 共, 其中, 另有 …
 */
export function listsOf(document: Resolved, stretch: Stretch, stop: RegExp, words: AuditWords): readonly List[] {
  const { text } = document
  const amounts = stretch.amounts.filter((amount) => !isAside(document, amount))
  const open = new Map<string, { parts: Part[]; lead: Span<'normal'>; bracket: number | undefined; rank: number }>()
  const lists: List[] = []
  const brackets = bracketsOf(text, stretch)
  let previous: Amount | undefined
  let last: Label | undefined
  for (const [index, amount] of amounts.entries()) {
    const bracket = brackets(amount.span.start)
    const measure = measureOf(amount, words.lexicons)
    const before = text.slice(Math.max(stretch.span.start, amount.span.start - 60), amount.span.start)
    const gap = previous && text.slice(previous.span.end, amount.span.start)
    const times = groupsBefore(before, previous && { amount: previous, gap: gap! }, words)
    if (times === 'rate') continue
    const floor = Math.max(previous?.span.end ?? stretch.span.start, bracket === undefined ? 0 : bracket + 1)
    // 省外2批次8人次: the name stands before the first of the two.
    const shared = gap !== undefined && gap.trim() === '' ? last : undefined
    const label =
      shared ??
      labelOf(document, { start: floor, end: amounts[index + 1]?.span.start ?? stretch.span.end }, amount, words)
    const part: Part = { amount, times, extent: extentOf(amount, times), label }
    const key = `${bracket}|${measure}`
    const list = open.get(key)
    const joint = list && jointOf(document, list, part, stop)
    if (list && joint !== undefined) {
      list.parts.push(part)
      list.rank = joint
    } else {
      const begun = { measure, parts: [part], lead: { start: floor, end: amount.span.start }, bracket, rank: 0 }
      open.set(key, begun)
      lists.push(begun)
    }
    previous = amount
    last = label
  }
  return lists
}

/**
 * How two amounts of a list are joined: 0 by 、 or nothing, 1 by a comma, 2 by a semicolon; undefined where they are not.
 * A pause that is longer than those of the list so far ends it, unless the names go on in kind.
 */
function jointOf(
  document: Resolved,
  { parts, rank }: Pick<List, 'parts' | 'rank'>,
  next: Part,
  stop: RegExp
): number | undefined {
  const last = parts.at(-1)!
  if (next.amount.span.start - last.amount.span.end > 3 * REACH) return undefined
  const gap = withoutBrackets(document.text.slice(last.amount.span.end, next.amount.span.start))
  if (gap.length > REACH || (gap + ownLead(document, next.amount)).search(stop) >= 0) return undefined
  // 共17个班:小班6个 begins a list behind the colon; 一年级:4个,二年级:3个 goes on.
  if (/^[^,、;]*:/.test(gap)) return undefined
  const own = gap.includes(';') ? 2 : gap.includes(',') ? 1 : 0
  const additive = /^(?:money|score|credits)$/.test(next.amount.value.type)
  if (own <= rank || additive || (parts.length === 1 && own < 2)) return Math.max(own, rank)
  const kinds = [...next.label.kinds.keys()]
  return kinds.some((kind) => parts.every(({ label }) => label.kinds.has(kind))) ? own : undefined
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/g, '')
}

/** Where the innermost bracket opens that an offset stands in; offsets are asked for in order. */
function bracketsOf(text: string, { span }: Stretch): (offset: number) => number | undefined {
  const opened: number[] = []
  let at = span.start
  return (offset) => {
    for (; at < offset; at++) {
      if (text[at] === '(') opened.push(at)
      else if (text[at] === ')') opened.pop()
    }
    return opened.at(-1)
  }
}
