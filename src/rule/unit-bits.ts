/** One bit for each of 65,536 numbers, as of code units: 8 KB, which stay in the cache. */
export type UnitBits = Int32Array

export function unitBits(): UnitBits {
  return new Int32Array(0x10000 / 32)
}

export function setBit(bits: UnitBits, bit: number): void {
  bits[bit >> 5]! |= 1 << (bit & 31)
}

export function clearBit(bits: UnitBits, bit: number): void {
  bits[bit >> 5]! &= ~(1 << (bit & 31))
}

export function hasBit(bits: UnitBits, bit: number): boolean {
  return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0
}

/** Where two code units are noted. Some pairs share a bit: one look tells of most that they are not there, of none that they are. */
export function pairBit(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}
