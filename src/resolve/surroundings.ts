import type { Extracted, Mention, Qualifier, Quantity } from '../document.js'
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
  /** Where in `before` the sentence turns from what is asked to what was done; 0 where it does not. */
  readonly turn: number
  /** The quantity's own text, and the sentence's before and behind it. */
  readonly own: string
  readonly before: string
  readonly behind: string
}

/** How far to either side a sentence is read, in UTF-16 units: sentences without end must not cost more than others. */
const REACH = 240

/** Words of a clause that tells a result: behind them, what was asked before holds no longer. */
const RESULT =
  /实际|(?<!要求)我(?![校园组区县市镇们])|本人|第[一二]学期|[一二三四五]年(?:来|累计|共)|累计|合计|共(?![同享建])|[只仅惟]|已|了(?!解)|全部|达成|均(?:在|达|超|已)|收到|达标/
const CLAUSE = /[,;](?=([^,;]*)$)/

const PAUSES = ',;:。!?\n()'

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
    while (clause > Math.max(sentence.start, start - REACH) && !PAUSES.includes(text[clause - 1]!)) clause--
    const before = text.slice(Math.max(sentence.start, start - REACH), start)
    const behind = text.slice(end, Math.min(sentence.end, end + REACH))
    return {
      quantity,
      index,
      sentence,
      clause: { start: clause, end: start },
      from: last && last.span.end > sentence.start ? Math.min(last.span.end, start) : sentence.start,
      to: next && next.span.start < sentence.end ? Math.max(next.span.start, end) : sentence.end,
      turn: turnIn(before, behind, quantity.value.qualifier),
      own: text.slice(start, end),
      before,
      behind
    }
  })
}

/** 每人不少于20节,我听了36节: the pause before 我; a bound (累计不少于) asks again unless it says that it is a result. */
function turnIn(before: string, behind: string, qualifier: Qualifier): number {
  const pause = CLAUSE.exec(before)
  if (!pause) return 0
  const clause = pause[1]! + /^[^,;。]*/.exec(behind)![0]
  const bound = qualifier === 'at_least' || qualifier === 'at_most'
  return (bound ? /实际|均在|了(?!解)/ : RESULT).test(clause) ? pause.index + 1 : 0
}
