import { CUE } from './cues.js'
import type { Surroundings } from './surroundings.js'

/**
 * The quantity that this one is a part of: the last one of the same unit before 其中, or before the bracket that this one
 * stands in, in the same sentence; undefined where there is none.
 * @param all in order; the surroundings of the document's quantities.
 */
export function findTotal(all: readonly Surroundings[], around: Surroundings): number | undefined {
  const { index, sentence, quantity } = around
  const among = lastAmong(around)
  const open = lastOpen(around)
  if (among < 0 && open < 0) return undefined
  const mark = Math.max(among, open)
  for (let i = lastEndingBy(mark, all, index); i >= 0; i--) {
    const other = all[i]!.quantity
    if (other.span.start < sentence.start) return undefined
    if (other.value.unit === quantity.value.unit) return i
    if (mark === open && i < index - 1) return undefined
  }
  return undefined
}

/** Where the last 其中 before a quantity stands; -1 where none does. */
function lastAmong({ cues, firstCue, lastCue, cueBits, before, origin }: Surroundings): number {
  if ((cueBits & CUE.total) === 0) return -1
  for (let i = lastCue - 1; i >= firstCue; i--)
    if ((cues.of[i]! & CUE.total) !== 0 && before.startsWith('其中', cues.at[i]! - origin)) return cues.at[i]!
  return -1
}

/** Where the bracket opens that a quantity stands in; -1 where none does, or where it is closed. */
function lastOpen({ cues, firstCue, lastCue, cueBits, before, origin }: Surroundings): number {
  if ((cueBits & CUE.bracket) === 0) return -1
  for (let i = lastCue - 1; i >= firstCue; i--)
    if ((cues.of[i]! & CUE.bracket) !== 0) return before[cues.at[i]! - origin] === '(' ? cues.at[i]! : -1
  return -1
}

/** The last quantity before `index` that ends at `mark` or before it; -1 where there is none. */
function lastEndingBy(mark: number, all: readonly Surroundings[], index: number): number {
  let low = 0
  let high = index
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.quantity.span.end <= mark) low = middle + 1
    else high = middle
  }
  return low - 1
}
