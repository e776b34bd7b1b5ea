import { type LeadingUnitsOptions, leadingUnits, type Units } from './leading-units.js'
import { NumberMap } from './number-map.js'
import { hasBit, pairBit, setBit, unitBits } from './unit-bits.js'

/** Which of some patterns can begin where, so that at most places of a text none need be tried. */
export interface Beginnings {
  /** For every code unit, the number of its list in `lists`; list 0 is that of the units that begin the fewest. */
  readonly listOf: Uint16Array
  /** Numbers of patterns, in order: those that can begin with a unit, whatever follows it, and those that begin anywhere. */
  readonly lists: readonly (readonly number[])[]
  /** The patterns that can begin at an offset, by the two units there; without those that begin anywhere. */
  readonly at: (text: string, offset: number) => readonly number[]
  /** The same, by the two units; NaN for what is behind the end. */
  readonly by: (unit: number, next: number) => readonly number[]
  /** The first offset, from one on, at which a pattern of those can begin; the length of the text where there is none. */
  readonly next: (text: string, from: number) => number
  /** Whether a match of any, other than those that begin anywhere, can begin with a unit. */
  readonly mayBeFirst: (unit: number) => boolean
  /** Whether any can begin at an offset. */
  readonly mayBegin: (text: string, offset: number) => boolean
  /** Patterns that can begin with anything, or with too much. */
  readonly anywhere: readonly number[]
  /** For each pattern the units that a match can have third; `any` unless three were to be told. */
  readonly thirds: readonly Units[]
}

/** Patterns that begin with a unit, in order, by what can follow it. */
interface Start {
  readonly n: number
  readonly second: Units
}

/** Tell patterns by what they can begin with. What is told of two units is made when they are first met. */
export function beginnings(sources: readonly string[], options: LeadingUnitsOptions = {}): Beginnings {
  const anywhere: number[] = []
  const byFirst = new Map<number, Start[]>()
  // One bit for each pair of units, and one for each unit that anything can follow: few, so that they stay in the cache.
  const pairBits = unitBits()
  const anyBits = unitBits()
  const firstBits = unitBits()
  const thirds = sources.map((source, n): Units => {
    const prefixes = leadingUnits(source, options)
    if (prefixes.some(([first = 'any']) => first === 'any')) {
      anywhere.push(n)
      return 'any'
    }
    for (const [first, second = 'any'] of prefixes) {
      const start = { n, second }
      for (const unit of first as ReadonlySet<number>) {
        const own = byFirst.get(unit)
        if (own) own.push(start)
        else byFirst.set(unit, [start])
        setBit(firstBits, unit)
        if (second === 'any') setBit(anyBits, unit)
        else for (const next of second) setBit(pairBits, pairBit(unit, next))
      }
    }
    return thirdOf(prefixes)
  })
  const withAny = new Map<number, readonly number[]>()
  for (const [unit, starts] of byFirst) if (hasBit(anyBits, unit)) withAny.set(unit, numbersOf(starts, undefined))
  const byPair = new NumberMap()
  const ofPairs: (readonly number[])[] = [NONE]
  const by = (unit: number, next: number) => {
    if (!hasBit(pairBits, pairBit(unit, next))) return hasBit(anyBits, unit) ? withAny.get(unit)! : NONE
    const pair = (unit << 16) | next
    const known = byPair.get(pair)
    if (known > 0) return ofPairs[known]!
    // Some pairs share a bit.
    if (!hasBit(firstBits, unit)) return NONE
    const found = numbersOf(byFirst.get(unit)!, next)
    // Of the pairs of a text only those are kept that begin something.
    if (found.length > 0) byPair.add(pair, ofPairs.push(found) - 1)
    return found
  }
  const at = (text: string, offset: number) => {
    const unit = text.charCodeAt(offset)
    // Most units are no first one: these bits lie side by side, those of pairs do not.
    if (!hasBit(firstBits, unit)) return NONE
    return by(unit, offset + 1 < text.length ? text.charCodeAt(offset + 1) : BEHIND)
  }
  const next = (text: string, from: number) => {
    const last = text.length - 1
    if (from > last) return text.length
    let unit = text.charCodeAt(from)
    for (let offset = from; offset <= last; offset++) {
      const behind = offset < last ? text.charCodeAt(offset + 1) : BEHIND
      if (hasBit(firstBits, unit) && by(unit, behind).length > 0) return offset
      unit = behind
    }
    return text.length
  }
  let lists: Pick<Beginnings, 'lists' | 'listOf'> | undefined
  const listed = () => {
    lists ??= listsOf(byFirst, anywhere)
    return lists
  }
  return {
    by,
    at,
    next,
    mayBeFirst: (unit) => hasBit(firstBits, unit),
    mayBegin: (text, offset) => at(text, offset).length > 0,
    anywhere,
    thirds,
    get listOf() {
      return listed().listOf
    },
    get lists() {
      return listed().lists
    }
  }
}

const NONE: readonly number[] = []
/** What no text has, for what is behind its end: NaN would make all reckoning with units one with fractions. */
const BEHIND = 0xffff

/** The patterns that can go on with a unit. */
function numbersOf(starts: readonly Start[], next: number | undefined): readonly number[] {
  const numbers: number[] = []
  for (const { n, second } of starts)
    if (n !== numbers.at(-1) && (second === 'any' || (next !== undefined && second.has(next)))) numbers.push(n)
  return numbers.length > 0 ? numbers : NONE
}

function thirdOf(prefixes: readonly (readonly Units[])[]): Units {
  const units = new Set<number>()
  for (const [, , third = 'any'] of prefixes) {
    if (third === 'any') return 'any'
    for (const unit of third) units.add(unit)
  }
  return units
}

function listsOf(
  byFirst: ReadonlyMap<number, readonly Start[]>,
  anywhere: readonly number[]
): Pick<Beginnings, 'lists' | 'listOf'> {
  const listOf = new Uint16Array(0x10000)
  const lists: (readonly number[])[] = [anywhere]
  const numbers = new Map<string, number>([[anywhere.join(), 0]])
  for (const [unit, starts] of byFirst) {
    const list = [...new Set([...starts.map(({ n }) => n), ...anywhere])].sort((a, b) => a - b)
    const key = list.join()
    const number = numbers.get(key) ?? lists.push(list) - 1
    numbers.set(key, number)
    listOf[unit] = number
  }
  return { listOf, lists }
}
