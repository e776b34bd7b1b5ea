import { characterSet } from '../../character-set.js'
import type { Resolved } from '../../document.js'
import type { Span } from '../../span.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { type Extent, extentOf } from './extent-of.js'
import { figureOf } from './figure-of.js'
import { groupsBefore } from './groups-before.js'
import { isAside } from './is-aside.js'
import { type Label, labelOf } from './label-of.js'
import { measureOf } from './measure-of.js'
import type { Stretch } from './survey.js'

/** An amount in a list of like amounts, with its name, and for how many groups it is stated. */
export interface Part {
  readonly amount: Amount
  /** Read when it is asked for: of most parts it never is. */
  readonly label: () => Label
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

interface Open extends List {
  readonly parts: Part[]
  rank: number
}

/**
 * The lists of a stretch, in order of their first amounts; one amount alone is a list as well. Shares and ages between are
 * passed over (高级9人,占15%,一级31人), a list in brackets is one of its own.
 * @param stop what ends a list wherever it stands between two amounts: 共, 其中, 另有 …
 */
export function listsOf(document: Resolved, stretch: Stretch, stop: RegExp, words: AuditWords): readonly List[] {
  const { text } = document
  const amounts = stretch.amounts.filter((amount) => !isAside(document, amount))
  /** The last lists of each measure, by the bracket that they stand in. */
  const open = new Map<number | undefined, Open[]>()
  const lists: List[] = []
  const brackets = bracketsOf(text, stretch)
  let previous: Amount | undefined
  let label: Part['label'] | undefined
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index]!
    const { start } = amount.span
    const bracket = brackets(start)
    const times = groupsBefore(text, { start: Math.max(stretch.span.start, start - 60), end: start }, previous, words)
    if (times === 'rate') continue
    const floor = Math.max(previous?.span.end ?? stretch.span.start, bracket === undefined ? 0 : bracket + 1)
    // 省外2批次8人次: the name stands before the first of the two.
    const shared = previous !== undefined && BLACK.next(text, previous.span.end, start) === start
    if (!shared || !label) {
      const room = { start: floor, end: amounts[index + 1]?.span.start ?? stretch.span.end }
      let made: Label | undefined
      label = () => {
        made ??= labelOf(document, room, amount, words)
        return made
      }
    }
    const part = { amount, label, times, extent: extentOf(amount, times) }
    const measure = measureOf(amount, words.lexicons)
    const own = open.get(bracket) ?? []
    const at = own.findIndex((list) => list.measure === measure)
    const joint = at < 0 ? undefined : jointOf(document, own[at]!, part, stop)
    if (joint !== undefined) {
      own[at]!.parts.push(part)
      own[at]!.rank = joint
    } else {
      const begun = { measure, parts: [part], lead: { start: floor, end: start }, bracket, rank: 0 }
      if (own.length === 0) open.set(bracket, own)
      own[at < 0 ? own.length : at] = begun
      lists.push(begun)
    }
    previous = amount
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
  const { text } = document
  const start = parts.at(-1)!.amount.span.end
  const end = next.amount.span.start
  if (end - start > 3 * REACH) return undefined
  const gap = withoutBrackets(text.slice(start, end))
  if (gap.length > REACH || (gap + text.slice(end, figureOf(document, next.amount))).search(stop) >= 0) return undefined
  // 共17个班:小班6个 begins a list behind the colon; 一年级:4个,二年级:3个 goes on.
  if (/^[^,、;]*:/.test(gap)) return undefined
  const own = gap.includes(';') ? 2 : gap.includes(',') ? 1 : 0
  if (own <= rank || (parts.length === 1 && own < 2) || ADDITIVE.has(next.amount.value.type)) return Math.max(own, rank)
  const kinds = [...next.label().kinds.keys()]
  return kinds.some((kind) => parts.every(({ label }) => label().kinds.has(kind))) ? own : undefined
}

const ADDITIVE: ReadonlySet<string> = new Set(['money', 'score', 'credits'])

function withoutBrackets(text: string): string {
  return text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text
}

const BLACK = characterSet('^\\s')
const BRACKETS = characterSet('()')

/** Where the innermost bracket opens that an offset stands in; offsets are asked for in order. */
function bracketsOf(text: string, { span }: Stretch): (offset: number) => number | undefined {
  const opened: number[] = []
  let at = span.start
  return (offset) => {
    for (at = BRACKETS.next(text, at, offset); at < offset; at = BRACKETS.next(text, at + 1, offset)) {
      if (text[at] === '(') opened.push(at)
      else opened.pop()
    }
    return opened.at(-1)
  }
}
