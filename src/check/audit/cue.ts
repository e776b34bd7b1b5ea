import { beginsIn } from './begins-in.js'

/** Whether a pattern matches in a piece of a text as in that piece alone; the expression is asked only where a match can begin. */
export type Cue = (text: string, start: number, end: number) => boolean

export function cue(pattern: RegExp): Cue {
  const begins = beginsIn(pattern)
  return (text, start, end) => begins(text, start, end) && text.slice(start, end).search(pattern) >= 0
}
