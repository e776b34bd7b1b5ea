import type { Space, Span } from '../span.js'

/**
 * Whether a span shares a character with one of `places`, asked in logarithmic time.
 * @param places in any order; they may overlap.
 */
export function within<S extends Space>(places: readonly Span<S>[]): (span: Span<S>) => boolean {
  const sorted = [...places].sort((a, b) => a.start - b.start)
  let furthest = 0
  // Of all places up to this one: a long place may reach beyond many that begin after it.
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.start < end) low = middle + 1
      else high = middle
    }
    return low > 0 && ends[low - 1]! > start
  }
}
