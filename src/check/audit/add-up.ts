import type { Extent } from './extent-of.js'
import type { Part } from './lists-of.js'

/** What parts come to together; anything where one of them is stated for each of an unknown number. */
export function addUp(parts: readonly Part[]): Extent {
  let low = 0
  let high = 0
  let vague = false
  for (const { extent, times } of parts) {
    low += extent.low
    high = times === undefined ? Number.POSITIVE_INFINITY : high + extent.high
    vague ||= extent.vague
  }
  return { low, high, vague }
}
