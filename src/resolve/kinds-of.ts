const PROJECT: readonly string[] = ['project']

/** Classes of nouns that a unit counts, the leading one first. */
export function makeKindsOf(groupOf: ReadonlyMap<string, string>): (unit: string) => readonly string[] {
  const classes = new Map([...groupOf].map(([unit, kinds]) => [unit, kinds.split(' ')]))
  // Mostly it is the unit of the amount before, or one that was just asked for.
  let last = ''
  let ofLast = PROJECT
  return (unit) => {
    if (unit === last) return ofLast
    last = unit
    ofLast = classes.get(unit) ?? PROJECT
    return ofLast
  }
}
