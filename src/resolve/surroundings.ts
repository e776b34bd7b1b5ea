import type { Extracted, Mention, Quantity } from '../document.js'
import type { Span } from '../span.js'

/** What stands around a quantity: the sentence, and how far one may look to either side without meeting another quantity. */
export interface Surroundings {
  readonly quantity: Mention<Quantity>
  readonly index: number
  readonly sentence: Span<'normal'>
  /** From the last mark of a pause (，；：、brackets) to the quantity. */
  readonly clause: Span<'normal'>
  /** End of the quantity before this one in the sentence, or the sentence's start. */
  readonly from: number
  /** Start of the quantity behind this one in the sentence, or the sentence's end. */
  readonly to: number
  /** The quantity's own text, and the sentence's before and behind it. */
  readonly own: string
  readonly before: string
  readonly behind: string
}

/** How far to either side a sentence is read, in UTF-16 units: sentences without end must not cost more than others. */
const REACH = 240

const PAUSE = /[,;:。!?\n()]/

/** The surroundings of every quantity, in order; sentences and quantities are walked once, side by side. */
export function surroundings(
  document: Pick<Extracted, 'text' | 'sentences'>,
  quantities: readonly Mention<Quantity>[]
): readonly Surroundings[] {
  const { text, sentences } = document
  let at = 0
  return quantities.map((quantity, index) => {
    const { start, end } = quantity.span
    while (at < sentences.length - 1 && sentences[at]!.end <= start) at++
    const sentence = {
      start: Math.min(sentences[at]?.start ?? 0, start),
      end: Math.max(sentences[at]?.end ?? text.length, end)
    }
    const last = quantities[index - 1]
    const next = quantities[index + 1]
    let clause = start
    while (clause > Math.max(sentence.start, start - REACH) && !PAUSE.test(text[clause - 1]!)) clause--
    return {
      quantity,
      index,
      sentence,
      clause: { start: clause, end: start },
      from: last && last.span.end > sentence.start ? Math.min(last.span.end, start) : sentence.start,
      to: next && next.span.start < sentence.end ? Math.max(next.span.start, end) : sentence.end,
      own: text.slice(start, end),
      before: text.slice(Math.max(sentence.start, start - REACH), start),
      behind: text.slice(end, Math.min(sentence.end, end + REACH))
    }
  })
}
