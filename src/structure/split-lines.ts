import type { Span } from '../span.js'

/** The lines of a text that are not blank, without the spaces around them; offsets are those of the text. */
export function splitLines(text: string): readonly Span<'normal'>[] {
  const lines: Span<'normal'>[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    if (end > start) {
      const line = text.slice(start, end)
      const from = start + line.length - line.trimStart().length
      const to = start + line.trimEnd().length
      if (to > from) lines.push({ start: from, end: to })
    }
    start = end + 1
  }
  return lines
}
