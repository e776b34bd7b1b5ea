import { lastBefore, type Span } from '../span.js'

/** Of things in order of place, the last that begins at or before an offset, where it covers it. */
export function coverOf<T extends { readonly span: Span<'normal'> }>(
  list: readonly T[],
  offset: number
): T | undefined {
  const found = lastBefore(list, offset + 1)
  return found && offset < found.span.end ? found : undefined
}
