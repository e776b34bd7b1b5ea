import { characterSet } from '../character-set.js'

/** What takes two columns; of a pair of surrogates the first does. */
const WIDE = characterSet('\u2010-\uDBFF\uE000-\uFF60\uFFDD-\uFFFF')

/** The columns that a line takes on a terminal, with the space around it: 2 for a Chinese character or mark, 1 for others. */
export function columnsOf(
  text: string,
  line: { readonly start: number; readonly end: number; readonly length: number }
): number {
  let columns = line.length
  for (let at = line.start; at < line.end; at++) if (WIDE.at(text, at)) columns++
  return columns
}
