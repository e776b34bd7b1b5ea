import type { Numeral, Segmented } from '../document.js'
import type { QuantityRule } from '../rule/ruleset.js'
import type { Span } from '../span.js'
import { sticks } from './sticks.js'

/** Why a quantity rule does not match at a numeral: a half of its pattern does not stand there, or the rule refuses it. */
export type Misfit = 'percent' | 'ending' | 'left' | 'right' | 'before' | 'after'

/** A rule's pattern standing around a numeral. */
export interface Fit {
  readonly whole: Span<'normal'>
  readonly groups: Readonly<Record<string, string | undefined>>
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
  rule.left.lastIndex = start
  const left = rule.left.exec(masked)
  if (!left) return 'left'
  const whole = { start: start - left.groups!['left']!.length, end: end + right[0].length }
  if (rule.notBefore && sticks(rule.notBefore, masked, whole.start)) return 'before'
  if (rule.notAfter && sticks(rule.notAfter, masked, whole.end)) return 'after'
  const plus = rule.plus.map((_, n) => right.indices?.groups?.[`plus${n}`]?.[0])
  return { whole, groups: Object.assign({}, left.groups, right.groups), plus }
}
