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

const MARK_OF: Partial<Record<ShieldKind, string>> = { work: MARKS.work, date: MARKS.date, period: MARKS.date }

/**
 * Overlay a text.
 * @param hidden pieces that are not analysed (residue): nothing matches in them.
 */
export function mask(
  text: string,
  numerals: readonly Numeral[],
  shields: readonly Shield[],
  hidden: readonly Span<'normal'>[]
): string {
  const pieces = [
    ...numerals.map(({ span }) => ({
      span,
      overlay: MARKS.number + MARKS.numberGoesOn.repeat(span.end - span.start - 1)
    })),
    ...shields.map(({ span, kind }) => ({
      span,
      overlay: (MARK_OF[kind] ?? MARKS.other).repeat(span.end - span.start)
    })),
    ...hidden.map((span) => ({ span, overlay: MARKS.hidden.repeat(span.end - span.start) }))
  ].sort((a, b) => a.span.start - b.span.start)
  const out: string[] = []
  let at = 0
  for (const { span, overlay } of pieces) {
    if (span.start < at) continue
    out.push(text.slice(at, span.start), overlay)
    at = span.end
  }
  out.push(text.slice(at))
  return out.join('')
}
