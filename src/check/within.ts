import type { Space, Span } from '../span.js'

/**
 * Whether a span shares a character with one of `places`, asked in logarithmic time.
 * @param places in any order; they may overlap.
 */
export function within<S extends Space>(places: readonly Span<S>[]): (span: Span<S>) => boolean {
  if (places.length === 0) return nowhere
  const sorted = isSorted(places) ? places : [...places].sort((a, b) => a.start - b.start)
  const starts = new Int32Array(sorted.length)
  // Of all places up to this one: a long place may reach beyond many that begin after it.
  const ends = new Int32Array(sorted.length)
  let furthest = 0
  for (let n = 0; n < sorted.length; n++) {
    const { start, end } = sorted[n]!
    if (end > furthest) furthest = end
    starts[n] = start
    ends[n] = furthest
  }
  return ({ start, end }) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! < end) low = middle + 1
      else high = middle
    }
    return low > 0 && ends[low - 1]! > start
  }
}

const nowhere = () => false

function isSorted(places: readonly Span[]): boolean {
  for (let n = 1; n < places.length; n++) if (places[n]!.start < places[n - 1]!.start) return false
  return true
}
