/** How many documents, or schools, one run can tell apart: a hash of 32 bits and an id of 21 fill a number's 53. */
export const MOST_IDS = 2 ** 21

/** A hash of 32 bits and the id of what has it as one number: sorted, those of one hash stand together. */
export function keyed(hash: number, id: number): number {
  return (hash >>> 0) * MOST_IDS + id
}

/**
 * Walk sorted keys: for every hash, the distinct ids that have it, in ascending order.
 * The list handed over is used again for the next hash.
 */
export function eachHash(keys: Iterable<Float64Array>, tell: (hash: number, ids: readonly number[]) => void): void {
  const ids: number[] = []
  let hash = -1
  for (const piece of keys)
    for (const key of piece) {
      const own = Math.floor(key / MOST_IDS)
      const id = key - own * MOST_IDS
      if (own !== hash) {
        if (ids.length > 0) tell(hash, ids)
        ids.length = 0
        hash = own
      }
      if (ids.at(-1) !== id) ids.push(id)
    }
  if (ids.length > 0) tell(hash, ids)
}
