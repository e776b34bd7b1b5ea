import type { Numeral, Segmented } from '../document.js'
import { oncePer } from '../once-per.js'
import { byUnitBefore } from '../rule/by-unit-before.js'
import type { QuantityRule } from '../rule/ruleset.js'
import type { Span } from '../span.js'
import { leftHalf } from './left-half.js'
import { sticks } from './sticks.js'

/** Why a quantity rule does not match at a numeral: a half of its pattern does not stand there, or the rule refuses it. */
export type Misfit = 'percent' | 'ending' | 'left' | 'right' | 'before' | 'after'

/** What the groups of a pattern captured. */
export type Groups = Readonly<Record<string, string | undefined>>

/** A rule's pattern standing around a numeral. */
export interface Fit {
  readonly whole: Span<'normal'>
  /** What was captured before the numeral, and behind it. */
  readonly left: Groups
  readonly right: Groups
  /** Where the numerals begin that are added to the first; undefined where the text has none. */
  readonly plus: readonly (number | undefined)[]
}

/** Try a quantity rule at a numeral. `before` and `after` are what its `unless` names. */
export function tryQuantity({ text, masked }: Segmented, numeral: Numeral, rule: QuantityRule): Fit | Misfit {
  const { start, end } = numeral.span
  const percent = rule.only ? rule.only.percent : false
  if (percent !== undefined && percent !== (numeral.percent ?? false)) return 'percent'
  if (rule.only?.ends !== undefined && text[end - 1] !== rule.only.ends) return 'ending'
  rule.right.lastIndex = end
  const right = rule.right.exec(masked)
  if (!right) return 'right'
  const { optional } = leftHalf(rule)
  const blank = optional?.blank === true && start > 0 && masked.charCodeAt(start - 1) === BLANK ? 1 : 0
  let left = NOTHING
  let from = start - blank
  if (optional === undefined || optional.reaches(masked, from)) {
    rule.left.lastIndex = start
    const found = rule.left.exec(masked)
    if (!found) return 'left'
    left = found.groups!
    from = start - left['left']!.length
  }
  const whole = { start: from, end: end + right[0].length }
  if (rule.notBefore && sticks(rule.notBefore, masked, from)) return 'before'
  if (rule.notAfter && refusalBehind(rule.notAfter)(masked, whole.end)) return 'after'
  return { whole, left, right: right.groups ?? NOTHING, plus: rule.plus.length === 0 ? NONE : plusIn(right, rule) }
}

const BLANK = 0x20
const NOTHING: Groups = {}
const NONE: readonly undefined[] = []

const refusalBehind = oncePer(byUnitBefore)

function plusIn(right: RegExpExecArray, { plus }: QuantityRule): readonly (number | undefined)[] {
  return plus.map((_, n) => right.indices?.groups?.[`plus${n}`]?.[0])
}
