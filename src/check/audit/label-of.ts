import { characterSet } from '../../character-set.js'
import type { Span } from '../../span.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { kindsIn } from './kinds-in.js'
import type { Survey } from './survey.js'

/** What an amount of a list is called. */
export interface Label {
  readonly text: string
  /** Words of kinds of which an amount can have only one (rules/lexicons/audit.yml): subject → 语文; level → provincial. */
  readonly kinds: ReadonlyMap<string, string>
  /** Everything that the list did not name: 其他学科. */
  readonly rest: boolean
}

const REACH = 30
const BEFORE = characterSet(',、;:(。!?\n')
const BEHIND = characterSet(',、;:)(。!?\n')
/** No part of a name, nor is 其中专任教师 of a 中专. */
const AMONG = '其中'

/**
 * The name of an amount: what stands before it in its item of a list, or behind it where that says nothing.
 * @param room from the amount before it to the one behind it.
 */
export function labelOf(
  surveyed: Pick<Survey, 'text' | 'levels'>,
  room: Span<'normal'>,
  { span }: Amount,
  words: AuditWords
): Label {
  const { text } = surveyed
  const { start, end } = span
  const pause = Math.min(start, BEFORE.last(text, start, Math.max(room.start, start - REACH)) + 1)
  const among = text.slice(pause, start).lastIndexOf(AMONG)
  const from = among < 0 ? pause : pause + among + AMONG.length
  const to = Math.max(end, BEHIND.next(text, end, Math.min(room.end, end + REACH)))
  const named = kindsIn(surveyed, { start: from, end: start }, words)
  const kinds = named.size > 0 ? named : kindsIn(surveyed, { start: end, end: to }, words)
  return { text: text.slice(from, to), kinds, rest: text.slice(from, start).search(words.rest) >= 0 }
}
