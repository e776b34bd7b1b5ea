import { type Alternatives, patternTree } from './pattern-tree.js'
import { unitsAt } from './units-at.js'
import { unitsBefore } from './units-before.js'

/** Tells where which of some patterns can match, so that at most places none need be tried, and elsewhere few. */
export interface PossibleAt {
  /** The first offset at `from` or behind it at which one of them can begin; the text's length where there is none. */
  readonly next: (text: string, from: number) => number
  /** Those that can match at an offset, by their numbers, in order. */
  readonly at: (text: string, offset: number) => readonly number[]
}

/** So many units of a match are looked at, and the one before it. */
const PLACES = 5

const NONE: readonly number[] = []

/**
 * Make a table of what can stand at each of the first places of each branch of a pattern, and before it. A place is looked at
 * by itself, a branch is one bit: a look costs the same for many patterns as for one.
 * @param sources of regular expressions without the flags `u`, `v` and `m`, none of which matches nothing at all
 */
export function possibleAt(sources: readonly string[]): PossibleAt {
  const branches = sources.map((source) => branchesOf(patternTree(source)))
  const patternOf = branches.flatMap((own, pattern) => own.map(() => pattern))
  const patterns = branches.flat().map((branch) => [branch])
  const places = patterns.map((pattern) => unitsAt(pattern, PLACES))
  const columns = Array.from({ length: PLACES }, (_, place) =>
    column(places.map((units) => (units[place] ? { units: units[place], others: false } : ANY)))
  )
  const [first, ...others] = columns as [Column, ...Column[]]
  const before = column(patterns.map(unitsBefore))
  const begins = new Uint8Array(0x10000).fill(first.others.some((bits) => bits !== 0) ? 1 : 0)
  for (const [unit, row] of first.rows) begins[unit] = row.some((bits) => bits !== 0) ? 1 : 0
  const bits = new Uint32Array(first.others.length)
  return {
    next(text, from) {
      let offset = from
      while (offset < text.length && begins[text.charCodeAt(offset)] === 0) offset++
      return offset
    },
    at(text, offset) {
      bits.set(rowOf(first, text.charCodeAt(offset)))
      if (narrow(bits, rowOf(before, text.charCodeAt(offset - 1))))
        for (let place = 0; place < others.length; place++)
          if (!narrow(bits, rowOf(others[place]!, text.charCodeAt(offset + place + 1)))) return NONE
      return numbers(bits, patternOf)
    }
  }
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

/** The patterns of the branches that are left, each once. */
function numbers(bits: Uint32Array, patternOf: readonly number[]): readonly number[] {
  let found: number[] | undefined
  for (let word = 0; word < bits.length; word++)
    for (let left = bits[word]!; left !== 0; left &= left - 1) {
      const pattern = patternOf[word * 32 + 31 - Math.clz32(left & -left)]!
      if (found === undefined) found = [pattern]
      else if (found.at(-1) !== pattern) found.push(pattern)
    }
  return found ?? NONE
}

interface Allowed {
  readonly units: ReadonlySet<number>
  readonly others: boolean
}
const ANY: Allowed = { units: new Set(), others: true }

/** Which patterns allow a unit, as bits; `others` is for the units that none names. */
interface Column {
  readonly rows: ReadonlyMap<number, Uint32Array>
  readonly others: Uint32Array
}

function column(allowed: readonly Allowed[]): Column {
  const others = new Uint32Array((allowed.length + 31) >> 5)
  for (const [n, { others: all }] of allowed.entries()) if (all) others[n >> 5]! |= 1 << (n & 31)
  const rows = new Map<number, Uint32Array>()
  for (const [n, { units, others: all }] of allowed.entries())
    for (const unit of units) {
      const row = rows.get(unit) ?? others.slice()
      rows.set(unit, row)
      if (all) row[n >> 5]! &= ~(1 << (n & 31))
      else row[n >> 5]! |= 1 << (n & 31)
    }
  return { rows, others }
}

function rowOf({ rows, others }: Column, unit: number): Uint32Array {
  return rows.get(unit) ?? others
}

/** Leave only what a row allows too; whether anything is left. */
function narrow(bits: Uint32Array, row: Uint32Array): boolean {
  let left = 0
  for (let word = 0; word < bits.length; word++) left |= bits[word]! &= row[word]!
  return left !== 0
}
