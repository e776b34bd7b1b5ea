import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/**
 * Cut a line to at most `width` columns of a terminal, where Chinese characters take two; `…` stands for what was
 * left out, at the end or, for paths, in the middle, where the name of the file survives.
 */
export function shorten(text: string, width: number, where: 'end' | 'middle' = 'end'): string {
  if (stringWidth(text) <= width) return text
  if (width < 1) return ''
  const parts = Array.from(graphemes.segment(text), ({ segment }) => segment)
  const room = width - 1
  const behind = where === 'middle' ? take(parts.toReversed(), Math.ceil((room * 2) / 3)).reverse() : []
  const before = take(parts, room - stringWidth(behind.join('')))
  return `${before.join('')}…${behind.join('')}`
}

/** The first parts that fit. */
function take(parts: readonly string[], width: number): string[] {
  const taken: string[] = []
  let left = width
  for (const part of parts) {
    left -= stringWidth(part)
    if (left < 0) break
    taken.push(part)
  }
  return taken
}
