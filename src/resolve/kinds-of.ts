import { wordFinder } from '../extract/word-finder.js'

const PROJECT: readonly string[] = ['project']

/** Classes of nouns that a unit counts, the leading one first. */
export function makeKindsOf(groupOf: ReadonlyMap<string, string>): (unit: string) => readonly string[] {
  // Units are pieces of the text: in a map, each would first be read through for its hash.
  const units = wordFinder(groupOf.keys())
  const classes = units.words.map((unit) => groupOf.get(unit)!.split(' '))
  return (unit) => {
    const number = units.numberAt(unit, 0)
    return number >= 0 && units.words[number]!.length === unit.length ? classes[number]! : PROJECT
  }
}
