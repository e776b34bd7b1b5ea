import type { Numeral, Shield, ShieldKind } from '../document.js'
import type { Span } from '../span.js'

/**
 * The text with every numeral and shield overlaid by marks of equal length, so that patterns match whole numerals and
 * nothing inside a title or a date. The marks are private-use characters; normalization leaves none of them in a text.
 */
export const MARKS = {
  number: '\uE000',
  numberGoesOn: '\uE001',
  other: '\uE002',
  work: '\uE003',
  date: '\uE004',
  hidden: '\uE005'
} as const

/**
 * Overlay a text; of pieces that overlap the one that begins first stands.
 * @param numerals in order, as all others
 * @param hidden pieces that are not analysed (residue): nothing matches in them.
 */
export function mask(
  text: string,
  numerals: readonly Numeral[],
  shields: readonly Shield[],
  hidden: readonly Span<'normal'>[]
): string {
  // In place, unit by unit: putting a text together again from all of its pieces takes longer.
  const units = Buffer.from(text, 'utf16le')
  let at = 0
  const overlay = ({ start, end }: Span<'normal'>, first: string, others: string) => {
    if (start < at) return
    units.writeUInt16LE(first.charCodeAt(0), 2 * start)
    for (at = start + 1; at < end; at++) units.writeUInt16LE(others.charCodeAt(0), 2 * at)
  }
  let shield = 0
  let piece = 0
  const until = (end: number) => {
    for (;;) {
      const start = shields[shield]?.span.start ?? end
      const hide = hidden[piece]?.start ?? end
      if (Math.min(start, hide) >= end) return
      if (start <= hide) {
        const { span, kind } = shields[shield++]!
        const mark = markOf(kind)
        overlay(span, mark, mark)
      } else overlay(hidden[piece++]!, MARKS.hidden, MARKS.hidden)
    }
  }
  for (const { span } of numerals) {
    until(span.start)
    overlay(span, MARKS.number, MARKS.numberGoesOn)
  }
  until(text.length)
  return units.toString('utf16le')
}

function markOf(kind: ShieldKind): string {
  if (kind === 'work') return MARKS.work
  return kind === 'date' || kind === 'period' ? MARKS.date : MARKS.other
}
