import type { Segmented } from '../../document.js'
import { covers, type Span } from '../../span.js'

/** What stands around an offset as one thing: a numeral, a shield or a word; else the character itself. */
export function tokenAt({ numerals, shields, words }: Segmented, at: Span<'normal'>): Span<'normal'> {
  return [...numerals, ...shields].find(({ span }) => covers(span, at))?.span ?? words.at(at.start) ?? at
}
