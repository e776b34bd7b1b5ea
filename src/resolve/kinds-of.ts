/** Classes of nouns that a unit counts, the leading one first. */
export function makeKindsOf(groupOf: ReadonlyMap<string, string>): (unit: string) => readonly string[] {
  const classes = new Map([...groupOf].map(([unit, kinds]) => [unit, kinds.split(' ')]))
  return (unit) => classes.get(unit) ?? PROJECT
}

const PROJECT: readonly string[] = ['project']
