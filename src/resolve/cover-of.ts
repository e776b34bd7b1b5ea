import { firstFrom, type Span } from '../span.js'

/** Of things in order of place, the last that begins at or before an offset, where it covers it. */
export function coverOf<T extends { readonly span: Span<'normal'> }>(
  list: readonly T[],
  offset: number
): T | undefined {
  const found = list[firstFrom(list, offset + 1) - 1]
  return found && offset < found.span.end ? found : undefined
}
