import type { Mention, Quantity } from '../document.js'
import { AMOUNT } from './item-search.js'

/** The text with its amounts overlaid, so that no noun is found in one or across its borders. */
export function overlayAmounts(masked: string, quantities: readonly Mention<Quantity>[]): string {
  const out: string[] = []
  let at = 0
  for (const { span } of quantities) {
    if (span.start < at) continue
    out.push(masked.slice(at, span.start), RUNS[span.end - span.start] ?? AMOUNT.repeat(span.end - span.start))
    at = span.end
  }
  out.push(masked.slice(at))
  return out.join('')
}

/** Marks for amounts of the usual lengths. */
const RUNS: readonly string[] = Array.from({ length: 16 }, (_, length) => AMOUNT.repeat(length))
