import type { Alternatives, Term } from './pattern-tree.js'

/** A set of code units; undefined where any can stand. */
export type UnitsAt = ReadonlySet<number> | undefined

/**
 * Tell what can stand where in a match and behind it, by lookaheads: of each of the first so many places, the units there;
 * more than stand there, never less.
 */
export function unitsAt(pattern: Alternatives, places: number): readonly UnitsAt[] {
  const walk: Walk = { places, units: Array.from({ length: places }, () => new Set<number>()), any: 0 }
  const ends = alternatives(pattern, 1, walk)
  openFrom(ends, walk)
  return walk.units.map((units, place) => (walk.any & (1 << place) ? undefined : units))
}

/** Places are bits: where a piece can begin, and where it can end. */
interface Walk {
  readonly places: number
  readonly units: readonly Set<number>[]
  /** Where any unit can stand. */
  any: number
}

/** Nothing is known from the first of some places on. */
function openFrom(ends: number, walk: Walk): void {
  if (ends !== 0) walk.any |= -(ends & -ends)
}

function alternatives(pattern: Alternatives, from: number, walk: Walk): number {
  let ends = 0
  for (const sequence of pattern) {
    let at = from
    for (const [n, term] of sequence.entries()) {
      at = repeated(term, at, walk, n === sequence.length - 1)
      if (at === 0) break
    }
    ends |= at
  }
  return ends
}

function repeated(term: Term, from: number, walk: Walk, isLast: boolean): number {
  let all = once(term, from, walk, isLast)
  for (let before = 0; term.repeats && all !== before; ) {
    before = all
    all |= once(term, all, walk, isLast)
  }
  return term.optional ? from | all : all
}

function once(term: Term, from: number, walk: Walk, isLast: boolean): number {
  const inText = (1 << walk.places) - 1
  switch (term.kind) {
    case 'unit':
      if (term.units === undefined || term.others) walk.any |= from
      else
        for (const [place, units] of walk.units.entries())
          if (from & (1 << place)) for (const unit of term.units) units.add(unit)
      return (from << 1) & inText
    case 'group':
      return alternatives(term.inner, from, walk)
    case 'ahead':
      // What stands behind a match stands there; but what the pattern goes on with is another matter.
      if (!isLast) return from
      openFrom(alternatives(term.inner, from, walk), walk)
      return 0
    case 'reference':
      openFrom(from, walk)
      return 0
    default:
      return from
  }
}
