import type { Edit } from '../offset-map.js'
import { type Misspelling, pairPlace, type RepairTable, repairKey } from '../rule/compile-repairs.js'
import { hasBit } from '../rule/unit-bits.js'

/** A wrong word at its place; `edit` is what it becomes. */
export interface FoundRepair {
  readonly misspelling: Misspelling
  readonly edit: Edit
}

/**
 * Find the wrong words of a table in one walk: at each place the longest one whose surroundings fit, then on behind it.
 * A word that gives back a lost full stop (基矗 → 基础。) takes the gap behind it along, which is layout then.
 */
export function findRepairs(text: string, table: RepairTable): readonly FoundRepair[] {
  const { pairs, singles } = table
  const found: FoundRepair[] = []
  const { length } = text
  let first = 0
  let second = length > 0 ? text.charCodeAt(0) : 0
  for (let at = 0; at < length; at++) {
    first = second
    second = at + 1 < length ? text.charCodeAt(at + 1) : 0
    if (!hasBit(pairs, pairPlace(first, second)) && !hasBit(singles, first)) continue
    const misspelling =
      longest(text, at, table.byStart.get(repairKey(first, second))) ??
      longest(text, at, table.byStart.get(repairKey(first, 0)))
    if (!misspelling) continue
    const { from, to } = misspelling
    const end = at + from.length
    const gap = text[end] === ' ' && (to.endsWith('。') || to.endsWith('、')) ? 1 : 0
    found.push({ misspelling, edit: { start: at, end: end + gap, to } })
    at = end - 1
    second = end < length ? text.charCodeAt(end) : 0
  }
  return found
}

function longest(text: string, at: number, words: readonly Misspelling[] | undefined): Misspelling | undefined {
  if (words)
    for (const word of words) {
      const { from, before, after } = word
      if (text.startsWith(from, at) && stands(before, text, at) && stands(after, text, at + from.length)) return word
    }
  return undefined
}

function stands(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (pattern === undefined) return true
  pattern.lastIndex = at
  return pattern.test(text)
}
