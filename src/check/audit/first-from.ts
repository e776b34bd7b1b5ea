import type { Span } from '../../span.js'

/** Index of the first of `placed`, which are in order, that starts at an offset or behind it; their number where none does. */
export function firstFrom(placed: readonly { readonly span: Span<'normal'> }[], offset: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placed[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
