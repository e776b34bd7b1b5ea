import { characterSet } from '../../character-set.js'
import type { Span } from '../../span.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import type { Cue } from './cue.js'
import { CUES } from './cues-of.js'
import { type Extent, extentOf } from './extent-of.js'
import { figureOf } from './figure-of.js'
import { groupsBefore } from './groups-before.js'
import { isAside } from './is-aside.js'
import { type Label, labelOf } from './label-of.js'
import type { Stretch, Survey } from './survey.js'

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
export function listsOf(surveyed: Survey, stretch: Stretch, stop: Cue, words: AuditWords): readonly List[] {
  const { text } = surveyed
  const { span, cues } = stretch
  const amounts = withoutAsides(surveyed, stretch.amounts)
  /** The last list of each measure: outside of brackets, and by the bracket that they stand in. */
  const outside: Open[] = []
  const lists: List[] = []
  const brackets = (cues & CUES.bracket) === 0 ? undefined : bracketsOf(text, span)
  const enclosed = brackets && new Map<number, Open[]>()
  let previous: Amount | undefined
  let label: Part['label'] | undefined
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index]!
    const { measure } = amount
    const { start } = amount.span
    const bracket = brackets?.(start)
    const times =
      (cues & CUES.groups) === 0 ? 1 : groupsBefore(text, Math.max(span.start, start - 60), start, previous, words)
    if (times === 'rate') continue
    const floor = Math.max(previous?.span.end ?? span.start, bracket === undefined ? 0 : bracket + 1)
    // 省外2批次8人次: the name stands before the first of the two.
    const shared = previous !== undefined && BLACK.next(text, previous.span.end, start) === start
    if (!shared || !label) label = labelling(surveyed, floor, amounts[index + 1]?.span.start ?? span.end, amount, words)
    const part = { amount, label, times, extent: extentOf(amount, times) }
    const open = bracket === undefined ? outside : (enclosed?.get(bracket) ?? [])
    let at = 0
    while (at < open.length && open[at]!.measure !== measure) at++
    const own = open[at]
    const joint = own && jointOf(text, own, part, stop, brackets !== undefined)
    if (own && joint !== undefined) {
      own.parts.push(part)
      own.rank = joint
    } else {
      const begun = { measure, parts: [part], lead: { start: floor, end: start }, bracket, rank: 0 }
      if (bracket !== undefined && open.length === 0) enclosed!.set(bracket, open)
      open[at] = begun
      lists.push(begun)
    }
    previous = amount
  }
  return lists
}

/** 两周一次 is how often, and no part of how many times. */
function withoutAsides(surveyed: Survey, amounts: readonly Amount[]): readonly Amount[] {
  const isOut = (amount: Amount) => amount.rule === 'count.frequency' || isAside(surveyed, amount)
  for (const amount of amounts) if (isOut(amount)) return amounts.filter((one) => !isOut(one))
  return amounts
}

/** Reads the label of an amount the first time that it is asked for. */
function labelling(surveyed: Survey, start: number, end: number, amount: Amount, words: AuditWords): Part['label'] {
  let made: Label | undefined
  return () => {
    made ??= labelOf(surveyed, { start, end }, amount, words)
    return made
  }
}

/**
 * How two amounts of a list are joined: 0 by 、 or nothing, 1 by a comma, 2 by a semicolon; undefined where they are not.
 * A pause that is longer than those of the list so far ends it, unless the names go on in kind.
 */
function jointOf(
  text: string,
  { parts, rank }: Pick<List, 'parts' | 'rank'>,
  next: Part,
  stop: Cue,
  mayBracket: boolean
): number | undefined {
  const { start: end } = next.amount.span
  const { end: start } = parts.at(-1)!.amount.span
  if (end - start > 3 * REACH) return undefined
  const figure = figureOf(text, next.amount)
  let own: number | undefined
  if (!mayBracket || OPENS.next(text, start, end) === end) {
    if (end - start > REACH || stop(text, start, figure)) return undefined
    own = pauseIn(text, start, end)
  } else {
    const gap = text.slice(start, end).replace(/\([^()]*\)/g, '')
    const whole = gap + text.slice(end, figure)
    if (gap.length > REACH || stop(whole, 0, whole.length)) return undefined
    own = pauseIn(gap, 0, gap.length)
  }
  if (own === undefined) return undefined
  if (own <= rank || (parts.length === 1 && own < 2) || ADDITIVE.has(next.amount.value.type)) return Math.max(own, rank)
  for (const kind of next.label().kinds.keys()) if (parts.every(({ label }) => label().kinds.has(kind))) return own
  return undefined
}

const OPENS = characterSet('(')
const PAUSES = characterSet(',、;:')

/** The longest pause of a gap; undefined where its first mark is a colon: 共17个班:小班6个 begins a list behind it; 一年级:4个,二年级:3个 goes on. */
function pauseIn(gap: string, start: number, end: number): number | undefined {
  let at = PAUSES.next(gap, start, end)
  if (at < end && gap[at] === ':') return undefined
  let longest = 0
  for (; at < end && longest < 2; at = PAUSES.next(gap, at + 1, end)) {
    if (gap[at] === ';') longest = 2
    else if (gap[at] === ',') longest = 1
  }
  return longest
}

const ADDITIVE: ReadonlySet<string> = new Set(['money', 'score', 'credits'])
const BLACK = characterSet('^\\s')
const BRACKETS = characterSet('()')

/** Where the innermost bracket opens that an offset stands in; offsets are asked for in order. */
function bracketsOf(text: string, span: Span<'normal'>): (offset: number) => number | undefined {
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
