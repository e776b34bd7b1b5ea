import { NumberMap } from './number-map.js'
import { patternSteps, type Step, type UnitStep } from './pattern-steps.js'
import { type Alternatives, patternTree } from './pattern-tree.js'
import { hasBit, pairBit, setBit, type UnitBits, unitBits } from './unit-bits.js'
import { type UnitsBefore, unitsBefore } from './units-before.js'

/** Tells where which of some patterns can match, so that at most places none need be tried, and elsewhere few. */
export interface PossibleAt {
  /** The first offset at `from` or behind it at which one of them can begin; the text's length where there is none. */
  readonly next: (text: string, from: number) => number
  /** Those that can match at an offset, by their numbers, in order. */
  readonly at: (text: string, offset: number) => readonly number[]
}

/** So many units of a match are walked along. */
const DEPTH = 6
/** So many places, and ways from one to another, are remembered; then all are forgotten. */
const MOST_PLACES = 4000
const MOST_WAYS = 30_000

const NONE: readonly number[] = []

/**
 * Walk along a text with all patterns at once, as far as one of them goes on: what stands before tells some, and the places
 * that walks have come to are remembered, so that a step costs the same for many patterns as for one.
 * @param sources of regular expressions without the flags `u`, `v` and `m`, none of which matches nothing at all
 */
export function possibleAt(sources: readonly string[]): PossibleAt {
  const branches = sources.map((source) => branchesOf(patternTree(source)))
  const patternOf = branches.flatMap((own, pattern) => own.map(() => pattern))
  const all = branches.flat()
  const steps = all.map((branch, n) => patternSteps([branch], n))
  const rowOf = rowsOf(all.map((branch) => unitsBefore([branch])))
  let known = knownFrom(steps)
  const { start } = known
  const anywhere = start.ended.length > 0 || start.units.some(({ units, others }) => others || units === undefined)
  const beginnings = beginningsOf(start.units)
  return {
    next(text, from) {
      if (anywhere || from >= text.length) return from
      let unit = text.charCodeAt(from)
      for (let offset = from; offset < text.length; offset++) {
        const behind = offset + 1 < text.length ? text.charCodeAt(offset + 1) : BEHIND
        if (mayBegin(beginnings, unit, behind)) return offset
        unit = behind
      }
      return text.length
    },
    at(text, offset) {
      const end = Math.min(text.length, offset + DEPTH)
      if (known.places.length > MOST_PLACES || known.ways.size > MOST_WAYS) known = knownFrom(steps)
      let walked = offset
      let number = START
      // Most walks end soon, before anything is asked of the places that they come by.
      while (walked < end) {
        const unit = text.charCodeAt(walked++)
        number = known.ways.get((number << 16) | unit) || follow(number, unit, known)
        if (number === NOWHERE) return NONE
        if (number >= LAST) break
      }
      const place = known.places[number & ~LAST]!
      const row = rowOf(offset === 0 ? Number.NaN : text.charCodeAt(offset - 1))
      if (walked === text.length) return allowed(place.ended, row, patternOf)
      place.found[row.number] ??= allowed(place.alive, row, patternOf)
      return place.found[row.number]!
    }
  }
}

/** What no text has, for what is behind its end. */
const BEHIND = 0xffff

/** The units that a match can begin with, those that anything can follow, and pairs: one bit each, so few that they stay in the cache. */
interface Beginnings {
  readonly firsts: UnitBits
  readonly open: UnitBits
  readonly pairs: UnitBits
}

function mayBegin({ firsts, open, pairs }: Beginnings, unit: number, behind: number): boolean {
  return hasBit(firsts, unit) && (hasBit(open, unit) || hasBit(pairs, pairBit(unit, behind)))
}

function beginningsOf(steps: readonly UnitStep[]): Beginnings {
  const found: Beginnings = { firsts: unitBits(), open: unitBits(), pairs: unitBits() }
  for (const step of steps) {
    const next = [...reached([step.next])].filter(({ kind }) => kind !== 'fork')
    for (const unit of step.units ?? []) {
      setBit(found.firsts, unit)
      for (const second of next)
        if (second.kind !== 'unit' || second.others || !second.units) setBit(found.open, unit)
        else for (const behind of second.units) setBit(found.pairs, pairBit(unit, behind))
    }
  }
  return found
}

/** A pattern of which many branches begin with a group of alternatives is better known by each of these; so many at most. */
const MOST = 40

function branchesOf(pattern: Alternatives): Alternatives {
  const branches = pattern.flatMap((sequence) => {
    const at = sequence.findIndex(({ kind }) => kind === 'unit' || kind === 'group')
    const term = sequence[at]
    if (term?.kind !== 'group' || term.optional || term.repeats) return [sequence]
    return term.inner.map((inner) => [...sequence.slice(0, at), ...inner, ...sequence.slice(at + 1)])
  })
  return branches.length > MOST ? pattern : branches
}

/** Where walks along the same units come to. */
interface Place {
  /** The steps from here. */
  readonly units: readonly UnitStep[]
  /** Branches that may match whatever comes, in order. */
  readonly ended: readonly number[]
  /** These, and the ones that go on. */
  readonly alive: readonly number[]
  /** The number of the place that a unit leads to which no step names; 0 until one is met. */
  other: number
  /** Patterns that are alive, by the number of the row of what stands before. */
  readonly found: (readonly number[])[]
}

/** The places that were met, by number; there is none at the first two. */
interface Known {
  readonly start: Place
  readonly places: Place[]
  /** Their numbers, by the steps that can be taken there. */
  readonly numbers: Map<string, number>
  /** The number of the place that a unit leads to from a place. */
  readonly ways: NumberMap
}

/** What leads nowhere, where walks begin, and a bit of the number of what nothing leads on from. */
const NOWHERE = 1
const START = 2
const LAST = 0x4000

function knownFrom(steps: readonly Step[]): Known {
  const start = placeOf(steps)!
  return {
    start,
    places: [start, start, start],
    numbers: new Map([[keyOf(start), START]]),
    ways: new NumberMap()
  }
}

/** Find out where a unit leads from a place, and remember it. */
function follow(from: number, unit: number, known: Known): number {
  const place = known.places[from]!
  const isNamed = place.units.some(({ units }) => units?.has(unit))
  const number = (isNamed ? 0 : place.other) || numberOf(behind(place, unit), known)
  if (!isNamed) place.other = number
  known.ways.add((from << 16) | unit, number)
  return number
}

function behind({ units, ended }: Place, unit: number): Place | undefined {
  const steps: Step[] = ended.map((pattern) => ({ kind: 'end', pattern }))
  for (const step of units) if (step.units === undefined || step.units.has(unit) !== step.others) steps.push(step.next)
  return placeOf(steps)
}

function numberOf(place: Place | undefined, { places, numbers }: Known): number {
  if (place === undefined) return NOWHERE
  const key = keyOf(place)
  const known = numbers.get(key)
  if (known !== undefined) return known
  const number = (places.push(place) - 1) | (place.units.length > 0 ? 0 : LAST)
  numbers.set(key, number)
  return number
}

function placeOf(from: readonly Step[]): Place | undefined {
  const ends = new Set<number>()
  const all = new Set<UnitStep>()
  for (const step of reached(from))
    if (step.kind === 'end') ends.add(step.pattern)
    else if (step.kind === 'unit') all.add(step)
  const units = [...all].filter(({ pattern }) => !ends.has(pattern)).sort((a, b) => a.number - b.number)
  if (units.length === 0 && ends.size === 0) return undefined
  const ended = inOrder(ends)
  const alive = inOrder(new Set([...ended, ...units.map(({ pattern }) => pattern)]))
  return { units, ended, alive, other: 0, found: [] }
}

function keyOf({ units, ended }: Place): string {
  return `${units.map(({ number }) => number)}|${ended}`
}

/** The steps themselves, and those that forks lead to. */
function reached(from: readonly Step[]): ReadonlySet<Step> {
  const seen = new Set(from)
  for (const step of seen) if (step.kind === 'fork') for (const next of step.to) seen.add(next)
  return seen
}

function inOrder(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b)
}

/** Which branches allow what stands before, as bits. */
interface Row {
  readonly number: number
  readonly bits: Uint32Array
}

/** The row of a unit; most have that of all units that no branch names. */
function rowsOf(before: readonly UnitsBefore[]): (unit: number) => Row {
  const bitsOf = (unit: number): Uint32Array => {
    const bits = new Uint32Array((before.length + 31) >> 5)
    for (const [n, { units, others }] of before.entries())
      if (units.has(unit) !== others) bits[n >> 5]! |= 1 << (n & 31)
    return bits
  }
  const named = new Set(before.flatMap(({ units }) => [...units]))
  const rows = new Map<number, Row>()
  const others: Row = { number: 0, bits: bitsOf(-1) }
  return (unit) => {
    if (!named.has(unit)) return others
    const known = rows.get(unit)
    if (known) return known
    const row = { number: rows.size + 1, bits: bitsOf(unit) }
    rows.set(unit, row)
    return row
  }
}

/** The patterns of the branches that a row allows, each once. */
function allowed(branches: readonly number[], { bits }: Row, patternOf: readonly number[]): readonly number[] {
  const patterns = branches.filter((n) => (bits[n >> 5]! & (1 << (n & 31))) !== 0).map((n) => patternOf[n]!)
  return patterns.length > 0 ? [...new Set(patterns)] : NONE
}
