import type { Numeral, Segmented } from '../document.js'
import type { Span } from '../span.js'
import type { QuantityTrial } from './quantity-trial.js'
import { sticks } from './sticks.js'

/** Why a quantity rule does not match at a numeral: a half of its pattern does not stand there, or the rule refuses it. */
export type Misfit = 'percent' | 'ending' | 'left' | 'right' | 'before' | 'after'

/** A rule's pattern standing around a numeral. */
export interface Fit {
  readonly whole: Span<'normal'>
  /** What was captured behind the numeral, or else before it. */
  readonly unit: string | undefined
  readonly after: string | undefined
  readonly before: string | undefined
  readonly before2: string | undefined
  /** Where the numerals begin that are added to the first; undefined where the text has none. */
  readonly plus: readonly (number | undefined)[]
}

/** Try a quantity rule at a numeral. `before` and `after` are what its `unless` names. */
export function tryQuantity({ text, masked }: Segmented, numeral: Numeral, trial: QuantityTrial): Fit | Misfit {
  const { start, end } = numeral.span
  const { percent, ends, inLeft, inRight, notBefore, notAfter } = trial
  if (percent !== undefined && percent !== (numeral.percent ?? false)) return 'percent'
  if (ends !== undefined && text[end - 1] !== ends) return 'ending'
  trial.right.lastIndex = end
  const right = trial.right.exec(masked)
  if (!right) return 'right'
  let left = NOTHING
  let from = start
  if (trial.blank && start > 0 && masked.charCodeAt(start - 1) === BLANK) from--
  if (trial.reaches === undefined || trial.reaches(masked, from)) {
    trial.left.lastIndex = start
    const found = trial.left.exec(masked)
    if (!found) return 'left'
    left = found
    from = start - found[1]!.length
  }
  const whole = { start: from, end: end + right[0].length }
  if (notBefore && sticks(notBefore, masked, from)) return 'before'
  if (notAfter?.(masked, whole.end)) return 'after'
  return {
    whole,
    unit: captured(right, inRight.unit) ?? captured(left, inLeft.unit),
    after: captured(right, inRight.after) ?? captured(left, inLeft.after),
    before: captured(right, inRight.before) ?? captured(left, inLeft.before),
    before2: captured(right, inRight.before2) ?? captured(left, inLeft.before2),
    plus: trial.plus.length === 0 ? NONE : trial.plus.map((group) => right.indices![group]?.[0])
  }
}

const BLANK = 0x20
const NOTHING: readonly string[] = []
const NONE: readonly undefined[] = []

function captured(match: readonly (string | undefined)[], group: number): string | undefined {
  return group > 0 && group < match.length ? match[group] : undefined
}
