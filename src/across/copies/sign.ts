import { mix } from './gram-hashes.js'

/** Fixed seeds: the same text has the same signature on every machine. */
const SEEDS = [
  0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1, 0xd3a2646c, 0xfd7046c5, 0xb55a4f09, 0x3c6ef372,
  0xa54ff53a, 0x510e527f, 0x1f83d9ab
]
export const HASHES = SEEDS.length

/**
 * MinHash of a set of shingles, `hashes[start, end)`: for each of twelve orders of all shingles, the first that the set
 * has. Two sets agree in so large a share of the twelve as they share of their shingles.
 */
export function sign(hashes: Int32Array, start: number, end: number): Int32Array {
  const least = new Int32Array(HASHES).fill(0x7fffffff)
  for (let at = start; at < end; at++) {
    const hash = hashes[at]!
    for (let i = 0; i < HASHES; i++) {
      const ordered = Math.imul(hash ^ SEEDS[i]!, 0x9e3779b1) ^ (hash >>> 15)
      if (ordered < least[i]!) least[i] = ordered
    }
  }
  return least
}

/** Hashes of one band: two sets with half of their shingles in common agree in one of sixteen, the same ones in all. */
const ROWS = 4

/** The bands of a signature, four hashes each as one; sets that agree in bands are looked at. */
export function bandsOf(signature: Int32Array): number[] {
  const bands: number[] = []
  for (let at = 0; at < HASHES; at += ROWS) {
    let band = mix(at + 1)
    for (let row = at; row < at + ROWS; row++) band = mix(band ^ signature[row]!) + row
    bands.push(band | 0)
  }
  return bands
}
