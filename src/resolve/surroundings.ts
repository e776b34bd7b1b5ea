import { characterSet } from '../character-set.js'
import type { Extracted, Mention, Quantity } from '../document.js'
import type { Span } from '../span.js'
import type { Cues, CueWalk } from './cues.js'

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
  /** Offset of `before` in the text. */
  readonly origin: number
  /** The cues of the text; of `before` are those from the first up to but not with the last. */
  readonly cues: Cues
  readonly firstCue: number
  readonly lastCue: number
  /** What begins at any of those: most amounts are asked in vain for most. */
  readonly cueBits: number
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
const RESULT_OF_BOUND = /实际|均在|了(?!解)/
/** What words of a result begin with. */
const RESULTS = characterSet('实我本第一二三四五累合共只仅惟已了全达均收')
const PAUSE = characterSet(',;')
const STOP = characterSet(',;。')
const PAUSES = characterSet(',;:。!?\n()')

/**
 * The surroundings of every quantity, in order; sentences and quantities are walked once, side by side.
 * @param cuesOf finds the cues of a text.
 */
export function surroundings(
  { text, sentences }: Pick<Extracted, 'text' | 'sentences'>,
  quantities: readonly Mention<Quantity>[],
  cuesOf: (text: string) => CueWalk
): readonly Surroundings[] {
  const { cues, within } = cuesOf(text)
  const all: Surroundings[] = []
  let at = 0
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!
    const { start, end } = quantity.span
    while (at < sentences.length - 1 && sentences[at]!.end <= start) at++
    const sentence = {
      start: Math.min(sentences[at]?.start ?? 0, start),
      end: Math.max(sentences[at]?.end ?? text.length, end)
    }
    const last = index > 0 ? quantities[index - 1]!.span.end : -1
    const next = index + 1 < quantities.length ? quantities[index + 1]!.span.start : text.length
    const origin = Math.max(sentence.start, start - REACH)
    const limit = Math.min(sentence.end, end + REACH)
    const range = within(origin, start)
    all.push({
      quantity,
      index,
      sentence,
      clause: { start: PAUSES.last(text, start, origin) + 1, end: start },
      from: last > sentence.start ? Math.min(last, start) : sentence.start,
      to: next < sentence.end ? Math.max(next, end) : sentence.end,
      turn: turnIn(text, origin, quantity, limit),
      own: text.slice(start, end),
      origin,
      before: text.slice(origin, start),
      behind: text.slice(end, limit),
      cues,
      firstCue: range.first,
      lastCue: range.last,
      cueBits: range.bits
    })
  }
  return all
}

/** 每人不少于20节,我听了36节: the pause before 我; a bound (累计不少于) asks again unless it says that it is a result. */
function turnIn(text: string, origin: number, { span, value }: Mention<Quantity>, limit: number): number {
  const pause = PAUSE.last(text, span.start, origin)
  if (pause < origin) return 0
  const stop = STOP.next(text, span.end, limit)
  if (RESULTS.next(text, pause, span.start) === span.start && RESULTS.next(text, span.end, stop) === stop) return 0
  const clause = text.slice(pause + 1, span.start) + text.slice(span.end, stop)
  const bound = value.qualifier === 'at_least' || value.qualifier === 'at_most'
  return (bound ? RESULT_OF_BOUND : RESULT).test(clause) ? pause + 1 - origin : 0
}
