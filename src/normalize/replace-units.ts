/** For every code unit the one that takes its place; 0 where it stays. */
export type UnitTable = Uint16Array

/** Make a table of pairs of single code units, from and to. */
export function unitTable(pairs: Iterable<readonly [string, string]>): UnitTable {
  const table = new Uint16Array(0x10000)
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

/** Replace code units one for one, so that every offset stays. */
export function replaceUnits(text: string, table: UnitTable): string {
  let at = 0
  while (at < text.length && table[text.charCodeAt(at)] === 0) at++
  if (at === text.length) return text
  const units = new Uint16Array(text.length)
  const bytes = Buffer.from(units.buffer)
  bytes.write(text, 'utf16le')
  for (; at < units.length; at++) {
    const to = table[units[at]!]!
    if (to !== 0) units[at] = to
  }
  return bytes.toString('utf16le')
}
