/** Names that are taken, by how they read where capital letters do not count, with the number that comes next. */
export type Taken = Map<string, number>

/** The name, or with a number behind it where it is taken (names may differ only in what no file can be called); taken from now on. */
export function freeName(name: string, taken: Taken): string {
  const key = name.toLowerCase()
  let number = taken.get(key) ?? 1
  let free = name
  while (number > 1 && taken.has(free.toLowerCase())) free = `${name}（${number++}）`
  taken.set(key, Math.max(number, 2))
  if (free !== name) taken.set(free.toLowerCase(), 2)
  return free
}
