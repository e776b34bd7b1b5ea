import type { Numeral, Shield, ShieldKind } from '../document.js'
import { changeUnits } from '../normalize/change-units.js'
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
  return changeUnits(text, (units) => {
    let at = 0
    const overlay = ({ start, end }: Span<'normal'>, first: number, others: number) => {
      if (start < at) return
      units[start] = first
      for (at = start + 1; at < end; at++) units[at] = others
    }
    let shield = 0
    let piece = 0
    const until = (end: number) => {
      for (;;) {
        const start = shield < shields.length ? shields[shield]!.span.start : end
        const hide = piece < hidden.length ? hidden[piece]!.start : end
        if (Math.min(start, hide) >= end) return
        if (start <= hide) {
          const { span, kind } = shields[shield++]!
          const mark = markOf(kind)
          overlay(span, mark, mark)
        } else overlay(hidden[piece++]!, UNITS.hidden, UNITS.hidden)
      }
    }
    for (const { span } of numerals) {
      until(span.start)
      overlay(span, UNITS.number, UNITS.numberGoesOn)
    }
    until(text.length)
  })
}

const UNITS = {
  number: MARKS.number.charCodeAt(0),
  numberGoesOn: MARKS.numberGoesOn.charCodeAt(0),
  other: MARKS.other.charCodeAt(0),
  work: MARKS.work.charCodeAt(0),
  date: MARKS.date.charCodeAt(0),
  hidden: MARKS.hidden.charCodeAt(0)
} as const

function markOf(kind: ShieldKind): number {
  if (kind === 'work') return UNITS.work
  return kind === 'date' || kind === 'period' ? UNITS.date : UNITS.other
}
