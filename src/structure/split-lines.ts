import { characterSet } from '../character-set.js'
import type { Span } from '../span.js'

/**
 * The lines of a text that are not blank, without the spaces around them; offsets are those of the text.
 * @param most how many are asked for
 */
export function splitLines(text: string, most = Number.POSITIVE_INFINITY): readonly Span<'normal'>[] {
  const lines: Span<'normal'>[] = []
  for (let start = SEEN.next(text, 0); start < text.length && lines.length < most; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    lines.push({ start, end: SEEN.last(text, end, start) + 1 })
    start = SEEN.next(text, end)
  }
  return lines
}

const SEEN = characterSet('^\\s')
