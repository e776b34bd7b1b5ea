import type { CopyText } from './copy-text.js'

/** From so many tokens on, a comma ends a unit too. */
const LONG = 24
/** A line shorter than this is a heading or the end of a paragraph; a longer one may be wrapped in mid-sentence. */
const FULL_LINE = 20
/** A run without a mark is cut here, lest one change in it undo it all. */
const LONGEST = 80

/**
 * Cut a document into the units that are copied as a whole: sentences, and of long ones the clauses. Where a unit
 * begins depends on the text just before it alone, so that two copies are cut alike wherever they stand.
 * @returns the token behind the last of each unit, in order.
 */
export function cutUnits({ tokens, starts, ends, simplified }: CopyText): number[] {
  const cuts: number[] = []
  let begin = 0
  let line = 0
  for (let at = 0; at < tokens.length; at++) {
    const last = at === tokens.length - 1
    const gap = last ? '' : simplified.slice(ends[at]!, starts[at + 1]!)
    const size = at + 1 - begin
    const breaks = gap.includes('\n')
    const ended =
      last ||
      /[。！？!?;；…]/.test(gap) ||
      (breaks && at + 1 - line < FULL_LINE) ||
      (size >= LONG && /[，,、：:]/.test(gap)) ||
      size >= LONGEST
    if (breaks) line = at + 1
    if (!ended) continue
    cuts.push(at + 1)
    begin = at + 1
  }
  return cuts
}
