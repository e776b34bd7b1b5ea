import type { Alternatives, Term } from './pattern-tree.js'
import { clearBit, hasBit, setBit, type UnitBits, unitBits } from './unit-bits.js'
import { type UnitsBefore, unitsAtEnd } from './units-before.js'

/** Whether what a pattern has in front can stand before an offset, by single units: yes more often than it does, never no where it does. */
export type ReachesBack = (text: string, at: number) => boolean

/**
 * For a pattern that is wholly optional, matched backwards from an offset: words, words with some letters behind them, and
 * a blank last of all. Mostly none of them stands there, and that is seen by the last units of the words.
 * @returns undefined where the pattern is another, of which nothing is told
 */
export function reachesBack(
  pattern: Alternatives
): { readonly reaches: ReachesBack; readonly blank: boolean } | undefined {
  const [sequence, ...more] = pattern
  if (sequence === undefined || more.length > 0) return undefined
  const blank = isBlank(sequence.at(-1))
  const groups = blank ? sequence.slice(0, -1) : sequence
  const near: UnitsBefore[] = []
  const far: Far[] = []
  for (const group of groups) {
    if (group.kind !== 'group' || !group.optional || group.repeats) return undefined
    for (const branch of group.inner) {
      const end = unitsAtEnd(branch)
      const letters = branch.at(-1)
      if (!end.others) near.push(end)
      else if (letters?.kind === 'unit' && !letters.optional && letters.units && letters.most <= MOST) {
        const words = unitsAtEnd(branch.slice(0, -1))
        if (words.others) return undefined
        const stops = { units: letters.units, others: !letters.others }
        far.push({ words: bitsOf([words]), stops: bitsOf([stops]), most: letters.most })
      } else return undefined
    }
  }
  const ends = bitsOf(near)
  return {
    blank,
    reaches: (text, at) => at > 0 && (hasBit(ends, text.charCodeAt(at - 1)) || far.some((one) => isFar(one, text, at)))
  }
}

/** More letters than that are not looked at one by one. */
const MOST = 20

/** Words, and behind them some letters of which none is a stop. */
interface Far {
  readonly words: UnitBits
  readonly stops: UnitBits
  readonly most: number
}

function isFar({ words, stops, most }: Far, text: string, at: number): boolean {
  const first = Math.max(at - most, 1)
  for (let letter = at - 1; letter >= first; letter--) {
    if (hasBit(stops, text.charCodeAt(letter))) return false
    if (hasBit(words, text.charCodeAt(letter - 1))) return true
  }
  return false
}

function isBlank(term: Term | undefined): boolean {
  if (term?.kind === 'group' && !term.optional && term.inner.length === 1 && term.inner[0]!.length === 1)
    return isBlank(term.inner[0]![0])
  return term?.kind === 'unit' && term.optional && !term.repeats && term.units?.size === 1 && term.units.has(0x20)
}

function bitsOf(sets: readonly UnitsBefore[]): UnitBits {
  const bits = unitBits()
  for (const { units, others } of sets) {
    if (others) bits.fill(-1)
    for (const unit of units)
      if (others) clearBit(bits, unit)
      else setBit(bits, unit)
  }
  return bits
}
