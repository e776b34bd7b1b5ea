import type { Units } from './leading-units.js'
import { hasBit, setBit, unitBits } from './unit-bits.js'

/**
 * Tell of patterns, by number, what may stand third in their matches: one bit for each unit and pattern, few enough to stay in
 * the cache, so that sometimes what may not is taken for what may.
 */
export function mayBeThird(thirds: readonly Units[]): (pattern: number, unit: number) => boolean {
  const bits = unitBits()
  const isAny = Uint8Array.from(thirds, (units) => (units === 'any' ? 1 : 0))
  for (const [pattern, units] of thirds.entries())
    if (units !== 'any')
      for (const unit of units) {
        setBit(bits, bitOf(pattern, unit))
      }
  return (pattern, unit) => {
    if (isAny[pattern]! === 1) return true
    return hasBit(bits, bitOf(pattern, unit))
  }
}

function bitOf(pattern: number, unit: number): number {
  return (pattern * 331 + unit) & 0xffff
}
