import { hasBit, setBit, type UnitBits, unitBits } from '../rule/unit-bits.js'
import { changeUnits } from './change-units.js'

/** Code units that others take the place of. */
export interface UnitTable {
  /** One bit for each that does not stay: most stay, and the table itself is too long for the cache. */
  readonly changes: UnitBits
  /** For every code unit the one that takes its place. */
  readonly to: Uint16Array
}

/** Make a table of pairs of single code units, from and to. */
export function unitTable(pairs: Iterable<readonly [string, string]>): UnitTable {
  const changes = unitBits()
  const table = new Uint16Array(0x10000)
  for (const [from, to] of pairs) {
    setBit(changes, from.charCodeAt(0))
    table[from.charCodeAt(0)] = to.charCodeAt(0)
  }
  return { changes, to: table }
}

/** Replace code units one for one, so that every offset stays. */
export function replaceUnits(text: string, { changes, to }: UnitTable): string {
  let at = 0
  while (at < text.length && !hasBit(changes, text.charCodeAt(at))) at++
  if (at === text.length) return text
  return changeUnits(text, (units) => {
    for (; at < text.length; at++) {
      const unit = units[at]!
      if (hasBit(changes, unit)) units[at] = to[unit]!
    }
  })
}
