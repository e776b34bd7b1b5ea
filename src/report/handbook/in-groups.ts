/** Things by what they are called, in the order in which the names first come. */
export function inGroups<T>(list: readonly T[], name: (item: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>()
  for (const item of list) {
    const group = found.get(name(item)) ?? []
    found.set(name(item), group)
    group.push(item)
  }
  return [...found]
}
