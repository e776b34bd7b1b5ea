import { characterSet } from '../character-set.js'
import type { Span } from '../span.js'

const END = characterSet('。!?;')
const CLOSING = characterSet('”’")]】')
const END_OR_LINE = characterSet('。!?;\n')
const LINE = characterSet('\n')
const BLANK = characterSet('\\s')

/**
 * Sentences of the text, in order, without the blanks around them: one ends behind 。！？； and their closing quotes and
 * brackets, and at a line end; line ends belong to none.
 */
export function findSentences(text: string): Span<'normal'>[] {
  const sentences: Span<'normal'>[] = []
  for (let from = 0; from < text.length; ) {
    const sign = END_OR_LINE.next(text, from)
    let end = sign
    while (END.at(text, end)) end++
    if (end > sign) while (CLOSING.at(text, end)) end++
    const stop = end
    if (end === sign) while (LINE.at(text, end)) end++
    let start = from
    let last = stop
    while (start < last && BLANK.at(text, start)) start++
    while (last > start && BLANK.at(text, last - 1)) last--
    if (last > start) sentences.push({ start, end: last })
    from = end
  }
  return sentences
}
