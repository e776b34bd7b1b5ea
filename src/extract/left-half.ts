import { oncePer } from '../once-per.js'
import { patternTree } from '../rule/pattern-tree.js'
import { type ReachesBack, reachesBack } from '../rule/reaches-back.js'
import type { QuantityRule } from '../rule/ruleset.js'
import { type UnitsBefore, unitsBefore } from '../rule/units-before.js'

/** What a quantity rule has in front of its numeral. */
export interface LeftHalf {
  /** What can stand right before the numeral. */
  readonly before: UnitsBefore
  /** Where nothing but a blank need stand there: whether more can, and whether a blank may; undefined where something must. */
  readonly optional: { readonly reaches: ReachesBack; readonly blank: boolean } | undefined
}

/** Tell of the left half of a rule, once, what can be told without trying it. */
export const leftHalf = oncePer(({ left }: QuantityRule): LeftHalf => {
  const tree = patternTree(left.source)
  const behind = tree[0]![0]!
  // (?<=(?<left>…))
  const group = behind.kind === 'behind' ? behind.inner[0]![0] : undefined
  return { before: unitsBefore(tree), optional: group?.kind === 'group' ? reachesBack(group.inner) : undefined }
})
