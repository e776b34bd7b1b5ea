import type { Span } from '../span.js'

interface Placed {
  readonly span: Span<'normal'>
}

/** Of things in order of place, the last that begins at or before an offset, where it covers it. */
export function coverOf<T extends Placed>(list: readonly T[], offset: number): T | undefined {
  const found = list[firstFrom(list, offset + 1) - 1]
  return found && offset < found.span.end ? found : undefined
}

/** Index of the first that begins at or behind an offset. */
export function firstFrom(list: readonly Placed[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
