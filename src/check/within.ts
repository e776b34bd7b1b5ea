import { firstStartingFrom, type Space, type Span } from '../span.js'

/**
 * Whether a span shares a character with one of `places`, asked in logarithmic time.
 * @param places in any order; they may overlap.
 */
export function within<S extends Space>(places: readonly Span<S>[]): (span: Span<S>) => boolean {
  if (places.length === 0) return nowhere
  const order = orderOf(places)
  if (order === 'apart')
    return ({ start, end }) => {
      const before = firstStartingFrom(places, end)
      return before > 0 && places[before - 1]!.end > start
    }
  const sorted = order === 'sorted' ? places : [...places].sort((a, b) => a.start - b.start)
  // Of all places up to this one: a long place may reach beyond many that begin after it.
  const ends = new Int32Array(sorted.length)
  let furthest = 0
  for (let n = 0; n < sorted.length; n++) {
    const { end } = sorted[n]!
    if (end > furthest) furthest = end
    ends[n] = furthest
  }
  return ({ start, end }) => {
    const before = firstStartingFrom(sorted, end)
    return before > 0 && ends[before - 1]! > start
  }
}

const nowhere = () => false

/** `apart` where each also ends no sooner than the one before it: then nothing but the places themselves is needed. */
function orderOf(places: readonly Span[]): 'apart' | 'sorted' | 'none' {
  let order: 'apart' | 'sorted' = 'apart'
  for (let n = 1; n < places.length; n++) {
    if (places[n]!.start < places[n - 1]!.start) return 'none'
    if (places[n]!.end < places[n - 1]!.end) order = 'sorted'
  }
  return order
}
