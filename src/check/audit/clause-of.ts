import { characterSet } from '../../character-set.js'
import type { Resolved } from '../../document.js'
import type { Span } from '../../span.js'

const REACH = 30
const PAUSES = characterSet(',;:。(\n')

/** The words around a place, up to the next pause to either side. */
export function clauseOf({ text }: Pick<Resolved, 'text'>, { start, end }: Span<'normal'>): string {
  const from = PAUSES.last(text, start, Math.max(0, start - REACH)) + 1
  return text.slice(from, PAUSES.next(text, end, Math.min(text.length, end + REACH)))
}
