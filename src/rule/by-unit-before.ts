import { alternativesOf } from './alternatives-of.js'
import { patternTree } from './pattern-tree.js'
import { unitsBefore } from './units-before.js'

/** Whether a pattern matches at an offset of a text. */
export type MatchesAt = (text: string, at: number) => boolean

/** Of a sticky pattern of which many alternatives begin with a lookbehind, `(?<=个)性|(?<=名)单`, try those only that the unit there allows. */
export function byUnitBefore({ source, flags }: RegExp): MatchesAt {
  const alternatives = alternativesOf(source).map((own) => ({ own, before: unitsBefore(patternTree(own)) }))
  const named = new Set(alternatives.flatMap(({ before }) => [...before.units]))
  const made = new Map<number, RegExp | undefined>()
  const make = (unit: number): RegExp | undefined => {
    const some = alternatives.filter(({ before }) => before.units.has(unit) !== before.others)
    return some.length > 0 ? new RegExp(some.map(({ own }) => own).join('|'), flags) : undefined
  }
  const forOthers = make(-1)
  return (text, at) => {
    const unit = text.charCodeAt(at - 1)
    let pattern = forOthers
    if (named.has(unit)) {
      if (!made.has(unit)) made.set(unit, make(unit))
      pattern = made.get(unit)
    }
    if (pattern === undefined) return false
    pattern.lastIndex = at
    return pattern.test(text)
  }
}
