import { characterSet } from '../../character-set.js'
import { firstFrom, type Span } from '../../span.js'
import type { Figure } from './grid-of.js'
import { isAside } from './is-aside.js'
import type { Survey } from './survey.js'

/** The farthest that points may stand before what is said of them, in UTF-16 units. */
const REACH = 60
const ENDS = characterSet('\n。;')

/** 公开课|15分|优秀得13-15分, 教案(10分):优秀8-10分: the points of an item, before a place in its line or sentence; the nearest. */
export function pointsOfLine(surveyed: Survey, { start }: Span<'normal'>): Figure | undefined {
  const from = ENDS.last(surveyed.text, start, Math.max(0, start - REACH)) + 1
  const { stretches } = surveyed
  // The cells of a line are stretches of their own.
  for (let n = firstFrom(stretches, start + 1) - 1; n >= 0 && stretches[n]!.span.end > from; n--)
    for (const amount of stretches[n]!.amounts.toReversed()) {
      const { value, span } = amount
      if (span.start < from || span.end > start || value.type !== 'score' || value.qualifier !== 'exact') continue
      if (!isAside(surveyed, amount)) return { span, value: value.value }
    }
  return undefined
}
