import type { Extracted, LevelWord, Mention, Quantity } from '../document.js'
import { firstFrom } from '../span.js'

/** A level mention with what stands near it: never the whole text, so that a sentence without end costs no more than another. */
export interface LevelPlace<Q extends Mention<Quantity> = Mention<Quantity>> {
  readonly text: string
  readonly mention: Mention<LevelWord>
  readonly start: number
  readonly end: number
  /** How far to the left the sentence is read, past ； and past line ends of lists, and how far to the right. */
  readonly from: number
  readonly to: number
  /** Start of the mention's own line. */
  readonly line: number
  /** Amounts and levels between `from` and `to`, in order. */
  readonly quantities: readonly Q[]
  readonly levels: readonly Mention<LevelWord>[]
}

/** Units of UTF-16 read to either side. */
const LEFT = 160
const RIGHT = 120

/**
 * What stands around a level.
 * @param quantities all amounts of the document, in order of place.
 */
export function levelPlace<Q extends Mention<Quantity>>(
  { text, mentions }: Pick<Extracted, 'text' | 'mentions'>,
  mention: Mention<LevelWord>,
  quantities: readonly Q[]
): LevelPlace<Q> {
  const { start, end } = mention.span
  const before = text.slice(Math.max(0, start - LEFT), start)
  const behind = text.slice(end, end + RIGHT)
  const line = start - (before.length - (before.lastIndexOf('\n') + 1))
  // A line that begins with its level is an item of a list: the line above may say of what.
  const listed = text.slice(line, start).trim() === ''
  const cut = listed ? /^.*[。!?]/s.exec(before) : /^.*[。!?\n]/s.exec(before)
  const stop = /[。!?\n]/.exec(behind)
  const from = start - before.length + (cut?.[0].length ?? 0)
  const to = end + (stop?.index ?? behind.length)
  return {
    text,
    mention,
    start,
    end,
    from,
    to,
    line,
    quantities: within(quantities, from, to),
    levels: within(mentions, from, to).filter((other): other is Mention<LevelWord> => other.value.type === 'level')
  }
}

function within<M extends Mention>(mentions: readonly M[], from: number, to: number): readonly M[] {
  const first = firstFrom(mentions, from)
  let last = first
  while (last < mentions.length && mentions[last]!.span.start < to) last++
  return mentions.slice(first, last)
}
