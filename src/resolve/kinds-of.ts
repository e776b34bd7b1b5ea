import { oncePer } from '../once-per.js'

/** Classes of nouns that a unit counts, the leading one first. */
export function kindsOf(groupOf: ReadonlyMap<string, string>, unit: string): readonly string[] {
  return classes(groupOf).get(unit) ?? PROJECT
}

const PROJECT = ['project']
const classes = oncePer(
  (groupOf: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> =>
    new Map([...groupOf].map(([unit, kinds]) => [unit, kinds.split(' ')]))
)
