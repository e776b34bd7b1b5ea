import type { Units } from './leading-units.js'

/**
 * Tell of patterns, by number, what may stand third in their matches: one bit for each unit and pattern, few enough to stay in
 * the cache, so that sometimes what may not is taken for what may.
 */
export function mayBeThird(thirds: readonly Units[]): (pattern: number, unit: number) => boolean {
  const bits = new Int32Array(0x10000 / 32)
  const isAny = Uint8Array.from(thirds, (units) => (units === 'any' ? 1 : 0))
  for (const [pattern, units] of thirds.entries())
    if (units !== 'any')
      for (const unit of units) {
        const bit = bitOf(pattern, unit)
        bits[bit >> 5]! |= 1 << (bit & 31)
      }
  return (pattern, unit) => {
    if (isAny[pattern]! === 1) return true
    const bit = bitOf(pattern, unit)
    return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0
  }
}

function bitOf(pattern: number, unit: number): number {
  return (pattern * 331 + unit) & 0xffff
}
