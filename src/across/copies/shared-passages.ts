import { gramHashes } from './gram-hashes.js'

/** A run of tokens that stands in both texts, as long as it can be. */
export interface SharedPassage {
  /** Where it begins in the first text and in the second. */
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Tokens that must be the same before a place is looked at. */
const SEED = 12
/** Shorter runs are turns of phrase that anyone may use. */
const SHORTEST = 16
/** A seed that stands in more places of one text is a refrain; so many of them are tried. */
const MOST_PLACES = 8

/**
 * The passages that two texts share: from the start of `b`, the longest that begins there, then what is behind it.
 * Passages do not overlap in `b`. Looked up by hash, compared token by token.
 */
export function sharedPassages(a: Uint16Array, b: Uint16Array): SharedPassage[] {
  const places = placesOf(gramHashes(a, SEED))
  const hashes = gramHashes(b, SEED)
  const passages: SharedPassage[] = []
  for (let at = 0; at < hashes.length; ) {
    let best: SharedPassage | undefined
    for (const place of places.get(hashes[at]!) ?? []) {
      const length = common(a, place, b, at)
      if (length >= SHORTEST && length > (best?.length ?? 0)) best = { a: place, b: at, length }
    }
    if (best) passages.push(best)
    at += best ? best.length : 1
  }
  return passages
}

function placesOf(hashes: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  hashes.forEach((hash, at) => {
    const list = places.get(hash)
    if (!list) places.set(hash, [at])
    else if (list.length < MOST_PLACES) list.push(at)
  })
  return places
}

function common(a: Uint16Array, from: number, b: Uint16Array, at: number): number {
  let length = 0
  while (from + length < a.length && at + length < b.length && a[from + length] === b[at + length]) length++
  return length
}
