import type { Resolved } from '../../document.js'
import type { Span } from '../../span.js'

const REACH = 30

/** The words around a place, up to the next pause to either side. */
export function clauseOf({ text }: Resolved, { start, end }: Span<'normal'>): string {
  const before = /[^,;:。(\n]*$/.exec(text.slice(Math.max(0, start - REACH), start))![0]
  const behind = /^[^,;:。(\n]*/.exec(text.slice(end, end + REACH))![0]
  return before + text.slice(start, end) + behind
}
