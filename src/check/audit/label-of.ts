import type { Resolved } from '../../document.js'
import type { Span } from '../../span.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { kindsIn } from './kinds-in.js'

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
/** No part of a name, nor is 其中专任教师 of a 中专. */
const AMONG = /^.*其中/
const BEHIND = /^[^,、;:)(。!?\n]*/

/**
 * The name of an amount: what stands before it in its item of a list, or behind it where that says nothing.
 * @param room from the amount before it to the one behind it.
 */
export function labelOf(document: Resolved, room: Span<'normal'>, { span }: Amount, words: AuditWords): Label {
  const { text } = document
  const before = BEFORE.exec(text.slice(Math.max(room.start, span.start - REACH), span.start))![0].replace(AMONG, '')
  const behind = BEHIND.exec(text.slice(span.end, Math.min(room.end, span.end + REACH)))![0]
  const named = kindsIn(document, { start: span.start - before.length, end: span.start }, words)
  const kinds = named.size > 0 ? named : kindsIn(document, { start: span.end, end: span.end + behind.length }, words)
  return {
    text: `${before}${text.slice(span.start, span.end)}${behind}`,
    kinds,
    rest: before.search(words.rest) >= 0
  }
}
