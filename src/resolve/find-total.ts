import type { Surroundings } from './surroundings.js'

/**
 * The quantity that this one is a part of: the last one of the same unit before 其中, or before the bracket that this one
 * stands in, in the same sentence; undefined where there is none.
 * @param all in order; the surroundings of the document's quantities.
 */
export function findTotal(
  all: readonly Surroundings[],
  { index, sentence, quantity, before, origin }: Surroundings
): number | undefined {
  const among = before.lastIndexOf('其中')
  const open = before.lastIndexOf('(')
  const within = open > before.lastIndexOf(')')
  if (among < 0 && !within) return undefined
  const mark = origin + Math.max(among, within ? open : -1)
  for (let i = lastEndingBy(mark, all, index); i >= 0; i--) {
    const other = all[i]!.quantity
    if (other.span.start < sentence.start) return undefined
    if (other.value.unit === quantity.value.unit) return i
    if (within && mark === origin + open && i < index - 1) return undefined
  }
  return undefined
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
