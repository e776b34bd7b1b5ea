/** The coordinate system that an offset belongs to: the text as extracted, or the text as normalized. */
export type Space = 'source' | 'normal'

declare const space: unique symbol

/** Half-open range `[start, end)` of UTF-16 code units, tied to the text it measures. */
export interface Span<S extends Space = Space> {
  readonly start: number
  readonly end: number
  readonly [space]?: S
}

/** The piece of `text` that `span` covers. */
export function slice<S extends Space>(text: string, span: Span<S>): string {
  return text.slice(span.start, span.end)
}

/** Whether two spans of one text share at least one code unit. */
export function overlaps<S extends Space>(a: Span<S>, b: Span<S>): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` covers all of `inner`. */
export function covers<S extends Space>(outer: Span<S>, inner: Span<S>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/**
 * Index of the first of things in order of place that begins at an offset or behind it; their number where none does.
 * @param placed in order of `span.start`; found by halving, so that long lists cost little.
 */
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

/** The last of things in order of place that begins before an offset; undefined where none does. */
export function lastBefore<T extends { readonly span: Span<'normal'> }>(
  placed: readonly T[],
  offset: number
): T | undefined {
  const behind = firstFrom(placed, offset)
  // Never index -1: a list is asked for it as for a name, and from then on for every index at that place.
  return behind === 0 ? undefined : placed[behind - 1]
}

/** Index of the first of spans in order that begins at an offset or behind it; their number where none does. */
export function firstStartingFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first of spans in order that ends behind an offset; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
