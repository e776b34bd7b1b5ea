import type { Numeral, Segmented } from '../../document.js'
import { quantityTrial } from '../../extract/quantity-trial.js'
import { type Misfit, tryQuantity } from '../../extract/try-quantity.js'
import type { QuantityRule } from '../../rule/ruleset.js'

/** Rules that half matched at a numeral in the same way: what of them stands there, and what kept them from matching. */
export interface Near {
  readonly rules: readonly string[]
  readonly misfit: Misfit
  /** The words of the half that stands there, the numeral among them. */
  readonly stands: string
}

/**
 * The quantity rules that came near at a numeral: one half of the pattern stands there with words of its own. Where some
 * rule matched, half of another that takes no more text is no news.
 */
export function nearRules(document: Segmented, numeral: Numeral, rules: readonly QuantityRule[]): readonly Near[] {
  const tried = rules.map((rule) => ({ rule, fit: tryQuantity(document, numeral, quantityTrial(rule)) }))
  const longest = Math.max(
    0,
    ...tried.map(({ fit }) => (typeof fit === 'string' ? 0 : fit.whole.end - fit.whole.start))
  )
  const near = new Map<string, Near>()
  for (const { rule, fit } of tried) {
    if (typeof fit !== 'string' || fit === 'percent' || fit === 'ending') continue
    const left = fit === 'left' ? 0 : reach(rule.left, document, numeral.span.start)
    const right = fit === 'right' ? 0 : reach(rule.right, document, numeral.span.end)
    const stands = document.text.slice(numeral.span.start - left, numeral.span.end + right)
    const half = fit === 'left' || fit === 'right'
    if (left + right === 0 || (half && stands.length <= longest)) continue
    const key = `${fit} ${stands}`
    near.set(key, { rules: [...(near.get(key)?.rules ?? []), rule.id], misfit: fit, stands })
  }
  return [...near.values()]
}

/** How many characters one half of a pattern takes. */
function reach(half: RegExp, { masked }: Segmented, at: number): number {
  half.lastIndex = at
  const match = half.exec(masked)
  return match ? (match.groups?.['left'] ?? match[0]).length : 0
}
