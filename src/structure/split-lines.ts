import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'

/** The lines of a text that are not blank, without the spaces around them; offsets are those of the text. */
export function splitLines(text: string): readonly Span<'normal'>[] {
  const lines: Span<'normal'>[] = []
  for (const { index, 0: line } of matchesOf(text, /[^\n]+/g)) {
    const body = line.trim()
    if (body.length === 0) continue
    const start = index + line.indexOf(body)
    lines.push({ start, end: start + body.length })
  }
  return lines
}
