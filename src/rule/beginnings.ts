import { firstCharacters } from './first-characters.js'

/** Which of some patterns can begin with each code unit, so that at most places of a text none need be tried. */
export interface Beginnings {
  /** For every code unit, the number of its list in `lists`; list 0 is that of the units that begin the fewest. */
  readonly listOf: Uint16Array
  /** Numbers of patterns, in order. */
  readonly lists: readonly (readonly number[])[]
}

/** Tell patterns by what they can begin with. A pattern of which that cannot be told is in every list. */
export function beginnings(sources: readonly string[]): Beginnings {
  const byUnit = new Map<number, number[]>()
  const anywhere: number[] = []
  for (const [n, source] of sources.entries()) {
    const first = unitsOf(firstCharacters(source))
    if (first === undefined) anywhere.push(n)
    for (const unit of first ?? []) {
      const own = byUnit.get(unit)
      if (own) own.push(n)
      else byUnit.set(unit, [n])
    }
  }
  const lists: (readonly number[])[] = [anywhere]
  const numbers = new Map<string, number>()
  const listOf = new Uint16Array(0x10000)
  for (const [unit, own] of byUnit) {
    const list = [...own, ...anywhere].sort((a, b) => a - b)
    const key = list.join()
    const number = numbers.get(key) ?? lists.push(list) - 1
    numbers.set(key, number)
    listOf[unit] = number
  }
  return { listOf, lists }
}

/** The code units of the inside of a character class; undefined where it has classes of its own (\d, \s). */
function unitsOf(set: string | undefined): ReadonlySet<number> | undefined {
  if (set === undefined || /\\[dDsSwWpPbB]/.test(set)) return undefined
  const units = new Set<number>()
  for (const [, from, to = from] of set.matchAll(RANGE))
    for (let unit = unitOf(from!); unit <= unitOf(to!); unit++) units.add(unit)
  return units
}

const UNIT = String.raw`\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[\s\S]|[\s\S]`
const RANGE = new RegExp(`(${UNIT})(?:-(${UNIT}))?`, 'g')
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' }

function unitOf(written: string): number {
  if (!written.startsWith('\\') || written.length === 1) return written.charCodeAt(0)
  if (written.length > 2) return Number.parseInt(written.slice(2), 16)
  return (CONTROLS[written[1]!] ?? written[1]!).charCodeAt(0)
}
