import { leadingUnits } from './leading-units.js'

/** Which of some patterns can begin where, so that at most places of a text none need be tried. */
export interface Beginnings {
  /** For every code unit, the number of its list in `lists`; list 0 is that of the units that begin the fewest. */
  readonly listOf: Uint16Array
  /** Numbers of patterns, in order: those that can begin with a unit, whatever follows it, and those that begin anywhere. */
  readonly lists: readonly (readonly number[])[]
  /** The patterns that can begin at an offset, by the two units there; without those that begin anywhere. */
  readonly at: (text: string, offset: number) => readonly number[]
  /** Whether any can begin at an offset. */
  readonly mayBegin: (text: string, offset: number) => boolean
  /** Patterns that can begin with anything, or with too much. */
  readonly anywhere: readonly number[]
}

const NONE: readonly number[] = []

/** Tell patterns by what they can begin with; `inside` a text, without what matches only at its beginning. */
export function beginnings(sources: readonly string[], options: { readonly inside?: boolean } = {}): Beginnings {
  const anywhere: number[] = []
  const byFirst = new Map<number, Set<number>>()
  const withAny = new Map<number, Set<number>>()
  const byPair = new Map<number, Set<number>>()
  for (const [n, source] of sources.entries()) {
    const prefixes = leadingUnits(source, options)
    if (prefixes.some(([first = 'any']) => first === 'any')) {
      anywhere.push(n)
      continue
    }
    for (const [first, second = 'any'] of prefixes)
      for (const unit of first as ReadonlySet<number>) {
        add(byFirst, unit, n)
        if (second === 'any') add(withAny, unit, n)
        else for (const next of second) add(byPair, pairOf(unit, next), n)
      }
  }
  for (const [pair, own] of byPair) for (const n of withAny.get(pair >>> 16) ?? []) own.add(n)
  const [first, any, pairs] = [byFirst, withAny, byPair].map(sorted)
  const listOf = new Uint16Array(0x10000)
  const lists: (readonly number[])[] = [anywhere]
  const numbers = new Map<string, number>([[anywhere.join(), 0]])
  for (const [unit, own] of first!) {
    const list = [...own, ...anywhere].sort((a, b) => a - b)
    const number = numbers.get(list.join()) ?? lists.push(list) - 1
    numbers.set(list.join(), number)
    listOf[unit] = number
  }
  const mayPair = new Uint8Array(0x10000)
  for (const [pair] of pairs!) mayPair[bitOf(pair >>> 16, pair & 0xffff)] = 1
  const at = (text: string, offset: number) => {
    const unit = text.charCodeAt(offset)
    if (listOf[unit] === 0) return NONE
    const next = text.charCodeAt(offset + 1)
    const own = mayPair[bitOf(unit, next)] === 1 ? pairs!.get(pairOf(unit, next)) : undefined
    return own ?? any!.get(unit) ?? NONE
  }
  return { listOf, lists, at, mayBegin: (text, offset) => at(text, offset).length > 0, anywhere }
}

function add(lists: Map<number, Set<number>>, key: number, n: number): void {
  const own = lists.get(key)
  if (own) own.add(n)
  else lists.set(key, new Set([n]))
}

function sorted(lists: ReadonlyMap<number, ReadonlySet<number>>): ReadonlyMap<number, readonly number[]> {
  return new Map([...lists].map(([key, own]) => [key, [...own].sort((a, b) => a - b)]))
}

/** Where two code units are noted: one look tells that most pairs begin nothing. */
function bitOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}

/** One number for two code units; behind the end of a text stands no unit. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second
}
