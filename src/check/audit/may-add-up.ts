import { characterSet } from '../../character-set.js'
import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { beginnings } from '../../rule/beginnings.js'
import type { Span } from '../../span.js'
import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { measureOf } from './measure-of.js'
import type { Stretch } from './survey.js'

/** How far before a list 其中 may stand, and how far into its stretch where the total stands in the one before. */
export const LEAD = 60
export const OPENING = 2

/**
 * Whether a stretch may state a sum. A total and a part of it are of one measure; what links them is 其中, 共 and the like, a
 * bracket or a colon, or there are three of them. The total may stand in the stretch before, and 其中 where this one begins.
 */
export function mayAddUp(
  { text }: Resolved,
  { stretch, earlier }: { readonly stretch: Stretch; readonly earlier: Stretch | undefined },
  reader: Reader,
  { lexicons }: AuditWords
): boolean {
  const { amounts, span } = stretch
  const [first] = amounts
  if (!first) return false
  const most = likeOneAnother(amounts, lexicons)
  if (most > 2) return true
  if (most === 2 && (LINKS.next(text, first.span.end, span.end) < span.end || isLinked(text, span, reader))) return true
  // What is linked across an amount is not told by the text between.
  if (most === 2 && amounts.some((amount, at) => amounts[at - 1]?.span.end === amount.span.start)) return true
  if (!earlier || first.span.start - span.start > LEAD + OPENING) return false
  if (!isLinked(text, { start: span.start, end: span.start + OPENING + 1 }, reader)) return false
  const measures = new Set(amounts.map((amount) => measureOf(amount, lexicons)))
  return earlier.amounts.some((amount) => measures.has(measureOf(amount, lexicons)))
}

/** How many amounts are of one measure at most. */
function likeOneAnother(amounts: readonly Amount[], lexicons: AuditWords['lexicons']): number {
  if (amounts.length === 1) return 1
  if (amounts.length === 2) return measureOf(amounts[0]!, lexicons) === measureOf(amounts[1]!, lexicons) ? 2 : 1
  const counts = new Map<string, number>()
  let most = 0
  for (const amount of amounts) {
    const measure = measureOf(amount, lexicons)
    const count = (counts.get(measure) ?? 0) + 1
    counts.set(measure, count)
    most = Math.max(most, count)
  }
  return most
}

const LINKS = characterSet('(:')

/** The words that link a total to its parts, by what they begin with. */
const cues = oncePer((reader: Reader) =>
  beginnings(['among', 'spent', 'tally'].map((name) => reader.pattern(name).source))
)

function isLinked(text: string, { start, end }: Span<'normal'>, reader: Reader): boolean {
  const { mayBegin, anywhere } = cues(reader)
  if (anywhere.length > 0) return true
  for (let at = start; at < end; at++) if (mayBegin(text, at)) return true
  return false
}
