const BASE = 0x01000193

/** The hash of every run of `length` tokens, by where it begins; rolling, so that its cost is that of the tokens. */
export function gramHashes(tokens: Uint16Array, length: number): Int32Array {
  const count = tokens.length - length + 1
  if (count <= 0) return new Int32Array(0)
  const hashes = new Int32Array(count)
  let leaving = 1
  for (let i = 0; i < length; i++) leaving = Math.imul(leaving, BASE)
  let rolling = 0
  for (let i = 0; i < tokens.length; i++) {
    rolling = (Math.imul(rolling, BASE) + tokens[i]! + 1) | 0
    if (i >= length) rolling = (rolling - Math.imul(leaving, tokens[i - length]! + 1)) | 0
    if (i >= length - 1) hashes[i - length + 1] = mix(rolling)
  }
  return hashes
}

/** Spread the bits of a hash: those of a polynomial have a pattern, and the least of many would not be chosen by chance. */
export function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
