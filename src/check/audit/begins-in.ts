import { beginnings } from '../../rule/beginnings.js'

/** Tell whether a match of a pattern can begin in a piece of a text, by its first two units: in most it cannot, and need not be looked for. */
export function beginsIn(pattern: RegExp): (text: string, start: number, end: number) => boolean {
  const { anywhere, mayBegin } = beginnings([pattern.source])
  if (anywhere.length > 0) return () => true
  return (text, start, end) => {
    for (let at = start; at < end; at++) if (mayBegin(text, at)) return true
    return false
  }
}
