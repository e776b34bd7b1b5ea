import { characterSet } from '../character-set.js'
import type { LevelWord, Mention, Quantity } from '../document.js'
import { firstFrom } from '../span.js'

/** The levels and amounts of a document, each in order of place. */
export interface LevelsAndAmounts<Q extends Mention<Quantity>> {
  readonly levels: readonly Mention<LevelWord>[]
  readonly quantities: readonly Q[]
}

/** A level mention with what stands near it: never the whole text, so that a sentence without end costs no more than another. */
export interface LevelPlace<Q extends Mention<Quantity> = Mention<Quantity>> extends LevelsAndAmounts<Q> {
  readonly text: string
  readonly mention: Mention<LevelWord>
  readonly start: number
  readonly end: number
  /** How far to the left the sentence is read, past ； and past line ends of lists, and how far to the right. */
  readonly from: number
  readonly to: number
}

/** Units of UTF-16 read to either side. */
const LEFT = 160
const RIGHT = 120

const STOP = characterSet('。!?')
const STOP_OR_LINE = characterSet('。!?\n')
const LINE = characterSet('\n')
const WRITTEN = characterSet('^\\s')

/**
 * What stands around a level: the amounts and levels between `from` and `to`, of those of the document.
 * @param all those of the document.
 */
export function levelPlace<Q extends Mention<Quantity>>(
  text: string,
  mention: Mention<LevelWord>,
  all: LevelsAndAmounts<Q>
): LevelPlace<Q> {
  const { start, end } = mention.span
  const left = Math.max(0, start - LEFT)
  // A line that begins with its level is an item of a list: the line above may say of what.
  const listed = WRITTEN.next(text, LINE.last(text, start, left) + 1, start) === start
  const from = (listed ? STOP : STOP_OR_LINE).last(text, start, left) + 1
  const to = STOP_OR_LINE.next(text, end, Math.min(text.length, end + RIGHT))
  return {
    text,
    mention,
    start,
    end,
    from,
    to,
    quantities: within(all.quantities, from, to),
    levels: within(all.levels, from, to)
  }
}

function within<M extends Mention>(mentions: readonly M[], from: number, to: number): readonly M[] {
  const first = firstFrom(mentions, from)
  let last = first
  while (last < mentions.length && mentions[last]!.span.start < to) last++
  return mentions.slice(first, last)
}
