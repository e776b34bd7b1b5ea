import type { Table } from '../document.js'
import type { Span } from '../span.js'

/** How much of the line above is read, in UTF-16 units. */
const LONGEST = 60

/** The line above a table, which says what it is of. */
export function captionSpan(text: string, { span }: Table): Pick<Span<'normal'>, 'start' | 'end'> {
  let end = span.start
  while (end > 0 && /\s/.test(text[end - 1]!)) end--
  return { start: Math.max(text.lastIndexOf('\n', end - 1) + 1, end - LONGEST), end }
}
