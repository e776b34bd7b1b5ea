import type { Extent } from './extent-of.js'
import type { Part } from './lists-of.js'

/** What parts come to together; anything where one of them is stated for each of an unknown number. */
export function addUp(parts: readonly Part[]): Extent {
  return parts.reduce<Extent>(
    (sum, { extent, times }) => ({
      low: sum.low + extent.low,
      high: times === undefined ? Number.POSITIVE_INFINITY : sum.high + extent.high,
      vague: sum.vague || extent.vague
    }),
    { low: 0, high: 0, vague: false }
  )
}
