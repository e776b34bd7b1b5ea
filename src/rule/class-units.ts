import { ESCAPE, unitOf } from './unit-of.js'

/** Sets larger than this tell too little. */
const LARGEST = 200
const ESCAPED = new RegExp(ESCAPE, 'y')

/**
 * The code units of a character class; undefined where they are too many, or not known.
 * @param inside what stands between the brackets, without a `^`
 */
export function classUnits(inside: string): ReadonlySet<number> | undefined {
  if (/\\(?:[dDsSwWpP]|u\{)|[\uD800-\uDFFF]/.test(inside)) return undefined
  const units = new Set<number>()
  let at = 0
  const next = (): number => {
    if (inside[at] !== '\\') return inside.charCodeAt(at++)
    ESCAPED.lastIndex = at
    const written = ESCAPED.exec(inside)![0]
    at += written.length
    return unitOf(written)
  }
  while (at < inside.length) {
    const first = next()
    const isRange = inside[at] === '-' && at + 1 < inside.length
    if (isRange) at++
    const last = isRange ? next() : first
    if (last - first > LARGEST) return undefined
    for (let unit = first; unit <= last; unit++) units.add(unit)
  }
  return units.size > LARGEST ? undefined : units
}
