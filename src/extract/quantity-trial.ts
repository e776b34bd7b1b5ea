import { oncePer } from '../once-per.js'
import { byUnitBefore, type MatchesAt } from '../rule/by-unit-before.js'
import { numberedGroups } from '../rule/numbered-groups.js'
import { patternTree } from '../rule/pattern-tree.js'
import { type ReachesBack, reachesBack } from '../rule/reaches-back.js'
import type { QuantityRule } from '../rule/ruleset.js'
import { type UnitsBefore, unitsBefore } from '../rule/units-before.js'

/** A quantity rule made ready to be tried: all rules have these fields, so that reading them costs little. */
export interface QuantityTrial {
  readonly rule: QuantityRule
  /** Whether the numeral must be a percentage; undefined where it does not matter. */
  readonly percent: boolean | undefined
  /** What the numeral must end in. */
  readonly ends: string | undefined
  /** The halves of the pattern, without names. */
  readonly left: RegExp
  readonly right: RegExp
  /** The numbers that their groups have; 0 where there is none. */
  readonly inLeft: GroupNumbers
  readonly inRight: GroupNumbers
  /** The numbers of the groups of numerals that are added. */
  readonly plus: readonly number[]
  /** What can stand right before the numeral. */
  readonly before: UnitsBefore
  /** Where nothing but a blank need stand before the numeral: whether more can, and whether a blank may; undefined where something must. */
  readonly reaches: ReachesBack | undefined
  readonly blank: boolean
  readonly notBefore: RegExp | undefined
  readonly notAfter: MatchesAt | undefined
}

export interface GroupNumbers {
  readonly unit: number
  readonly after: number
  readonly before: number
  readonly before2: number
}

/** Make a rule ready, once, and tell of its left half what can be told without trying it. */
export const quantityTrial = oncePer((rule: QuantityRule): QuantityTrial => {
  const tree = patternTree(rule.left.source)
  const behind = tree[0]![0]!
  // (?<=(?<left>…))
  const group = behind.kind === 'behind' ? behind.inner[0]![0] : undefined
  const optional = group?.kind === 'group' ? reachesBack(group.inner) : undefined
  const left = numberedGroups(rule.left)
  const right = numberedGroups(rule.right)
  return {
    rule,
    percent: rule.only ? rule.only.percent : false,
    ends: rule.only?.ends,
    left: left.pattern,
    right: right.pattern,
    inLeft: numbersOf(left.numbers),
    inRight: numbersOf(right.numbers),
    plus: rule.plus.map((_, n) => right.numbers.get(`plus${n}`)!),
    before: unitsBefore(tree),
    reaches: optional?.reaches,
    blank: optional?.blank ?? false,
    notBefore: rule.notBefore,
    notAfter: rule.notAfter && byUnitBefore(rule.notAfter)
  }
})

function numbersOf(numbers: ReadonlyMap<string, number>): GroupNumbers {
  const of = (name: string) => numbers.get(name) ?? 0
  return { unit: of('unit'), after: of('after'), before: of('before'), before2: of('before2') }
}
