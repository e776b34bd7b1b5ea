import type { Edit } from '../offset-map.js'
import { type Misspelling, type RepairTable, repairKey, startBits } from '../rule/compile-repairs.js'

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
  const { begins, mayStart } = table
  const found: FoundRepair[] = []
  for (let at = 0; at < text.length; at++) {
    const first = text.charCodeAt(at)
    const begin = begins[first]!
    if (begin === 0) continue
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
    const pair = mayStart[startBits(first, second)] === 1
    if (!pair && begin === 1) continue
    const misspelling =
      (pair && longest(text, at, table.byStart.get(repairKey(first, second)))) ||
      (begin !== 1 && longest(text, at, table.byStart.get(repairKey(first, 0))))
    if (!misspelling) continue
    const { from, to } = misspelling
    const end = at + from.length
    const gap = text[end] === ' ' && (to.endsWith('。') || to.endsWith('、')) ? 1 : 0
    found.push({ misspelling, edit: { start: at, end: end + gap, to } })
    at = end - 1
  }
  return found
}

function longest(text: string, at: number, words: readonly Misspelling[] | undefined): Misspelling | undefined {
  return words?.find(
    ({ from, before, after }) =>
      text.startsWith(from, at) && stands(before, text, at) && stands(after, text, at + from.length)
  )
}

function stands(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (pattern === undefined) return true
  pattern.lastIndex = at
  return pattern.test(text)
}
