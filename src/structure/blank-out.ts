import type { Span } from '../span.js'

/**
 * The text with the spans replaced by spaces of equal length; line breaks stay, so offsets and lines are those of the text.
 * @param spans in any order; they may overlap.
 */
export function blankOut(text: string, spans: readonly Span<'normal'>[]): string {
  if (spans.length === 0) return text
  const out: string[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= at) continue
    const from = Math.max(at, start)
    const piece = text.slice(from, end)
    out.push(text.slice(at, from), piece.includes('\n') ? piece.replace(SEEN, ' ') : ' '.repeat(piece.length))
    at = end
  }
  out.push(text.slice(at))
  return out.join('')
}

const SEEN = /[^\n]/g
