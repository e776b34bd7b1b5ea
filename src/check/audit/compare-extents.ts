import type { Extent } from './extent-of.js'

/** Decimals are not exact in a machine. */
const EPSILON = 1e-6

/**
 * Whether what was reckoned is what was stated: `equal` where it cannot be anything else, `over` and `under` where it
 * cannot be, `open` where it may be.
 */
export function compareExtents(reckoned: Extent, stated: Extent): 'equal' | 'over' | 'under' | 'open' {
  if (reckoned.vague || stated.vague) return 'open'
  if (reckoned.low > stated.high + EPSILON) return 'over'
  if (reckoned.high < stated.low - EPSILON) return 'under'
  return reckoned.low >= stated.low - EPSILON && reckoned.high <= stated.high + EPSILON ? 'equal' : 'open'
}
