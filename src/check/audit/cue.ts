import { beginnings } from '../../rule/beginnings.js'

/** Whether a pattern matches in a piece of a text as in that piece alone; the expression is asked only where a match can begin. */
export type Cue = (text: string, start: number, end: number) => boolean

export function cue(pattern: RegExp): Cue {
  const { anywhere, mayBegin } = beginnings([pattern.source])
  if (anywhere.length > 0) return (text, start, end) => text.slice(start, end).search(pattern) >= 0
  return (text, start, end) => {
    let at = start
    while (at < end && !mayBegin(text, at)) at++
    return at < end && text.slice(start, end).search(pattern) >= 0
  }
}
