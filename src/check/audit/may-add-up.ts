import { characterSet } from '../../character-set.js'
import { oncePer } from '../../once-per.js'
import { beginnings } from '../../rule/beginnings.js'
import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'
import { CUES } from './cues-of.js'
import type { Stretch } from './survey.js'

/** How far before a list 其中 may stand, and how far into its stretch where the total stands in the one before. */
export const LEAD = 60
export const OPENING = 2

/**
 * Whether a stretch may state a sum. A total and a part of it are of one measure; what links them is 其中, 共 and the like, a
 * bracket or a colon, or there are three of them. The total may stand in the stretch before, and 其中 where this one begins.
 */
export function mayAddUp(text: string, { amounts, span, earlier, cues }: Stretch, reader: Reader): boolean {
  const first = amounts[0]!
  const most = likeOneAnother(amounts)
  if (most > 2) return true
  if (most === 2) {
    if ((cues & CUES.link) !== 0) return true
    if ((cues & LINKING) !== 0 && LINKS.next(text, first.span.end, span.end) < span.end) return true
    // What is linked across an amount is not told by the text between.
    for (let at = 1; at < amounts.length; at++) if (amounts[at - 1]!.span.end === amounts[at]!.span.start) return true
  }
  if (earlier.length === 0 || (cues & CUES.link) === 0 || first.span.start - span.start > LEAD + OPENING) return false
  if (!isLinked(text, span.start, span.start + OPENING + 1, reader)) return false
  return amounts.some(({ measure }) => earlier.some((amount) => amount.measure === measure))
}

/** How many amounts are of one measure at most; of more than two it is not told how many more. */
function likeOneAnother(amounts: readonly Amount[]): number {
  let most = 1
  for (let one = 0; one < amounts.length - most; one++) {
    const { measure } = amounts[one]!
    let like = 1
    for (let other = one + 1; other < amounts.length; other++)
      if (amounts[other]!.measure === measure && ++like > 2) return like
    if (like > most) most = like
  }
  return most
}

const LINKS = characterSet('(:')
const LINKING = CUES.bracket | CUES.colon

/** The words that link a total to its parts, by what they begin with. */
const links = oncePer((reader: Reader) =>
  beginnings(['among', 'spent', 'tally'].map((name) => reader.pattern(name).source))
)

function isLinked(text: string, start: number, end: number, reader: Reader): boolean {
  const { mayBegin, anywhere } = links(reader)
  if (anywhere.length > 0) return true
  for (let at = start; at < end; at++) if (mayBegin(text, at)) return true
  return false
}
