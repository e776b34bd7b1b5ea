import { characterSet } from '../character-set.js'

const LINE_END = characterSet('\n')

/**
 * Where the line of an offset begins; undefined where that is further back than `reach`, in UTF-16 units: a line without end
 * must not be read again for each of its amounts.
 */
export function lineStart(text: string, offset: number, reach: number): number | undefined {
  const from = Math.max(0, offset - reach)
  const end = LINE_END.last(text, offset, from)
  if (end >= from) return end + 1
  return from === 0 ? 0 : undefined
}
