import type { Alternatives, Term } from './pattern-tree.js'

/** The code units that can stand at a place: those, or all others. The beginning of a text is NaN, as `charCodeAt` has it. */
export interface UnitsBefore {
  readonly units: ReadonlySet<number>
  readonly others: boolean
}

const ANY: UnitsBefore = { units: new Set(), others: true }
const NONE: UnitsBefore = { units: new Set(), others: false }

/** Tell what can stand before a match, by the lookbehinds that a pattern begins with: more than stands there, never less. */
export function unitsBefore(pattern: Alternatives): UnitsBefore {
  return eitherOf(pattern, beforeSequence)
}

/** Tell what a match of a sequence can end with; where it can be empty, anything. */
export function unitsAtEnd(sequence: readonly Term[]): UnitsBefore {
  return endOf(sequence, ANY)
}

/** What the lookbehinds at the beginning of a sequence allow, all together. */
function beforeSequence(sequence: readonly Term[]): UnitsBefore {
  let before = ANY
  for (const term of sequence) {
    if (term.kind === 'behind') before = both(before, endOfEither(term.inner, ANY))
    else if (term.kind === 'not-behind') before = both(before, opposite(eitherOf(term.inner, wholeOfSequence)))
    else if (term.kind === 'group' && !term.optional) return both(before, unitsBefore(term.inner))
    else if (term.kind !== 'ahead' && term.kind !== 'not-ahead') break
  }
  return before
}

/** What can stand at the end of a sequence, before which stands what is told. */
function endOf(sequence: readonly Term[], before: UnitsBefore): UnitsBefore {
  let last = before
  for (const term of sequence) {
    if (term.kind === 'behind') last = both(last, endOfEither(term.inner, ANY))
    else if (term.kind === 'group') last = orSkipped(term, endOfEither(term.inner, last), last)
    else if (term.kind !== 'ahead' && term.kind !== 'not-ahead' && term.kind !== 'not-behind' && term.kind !== 'end')
      last = orSkipped(term, exactly(term) ?? ANY, last)
  }
  return last
}

function orSkipped({ optional }: Term, there: UnitsBefore, before: UnitsBefore): UnitsBefore {
  return optional ? either(there, before) : there
}

function endOfEither(pattern: Alternatives, before: UnitsBefore): UnitsBefore {
  return eitherOf(pattern, (sequence) => endOf(sequence, before))
}

/** The units that a sequence is all by itself; none where it is longer, or not known. */
function wholeOfSequence([one, ...more]: readonly Term[]): UnitsBefore {
  return one === undefined || more.length > 0 || one.optional ? NONE : (exactly(one) ?? NONE)
}

/** The units that a term is; undefined where that is not known. No character stands before the beginning of a text. */
function exactly(term: Term): UnitsBefore | undefined {
  if (term.kind === 'start') return { units: new Set([Number.NaN]), others: false }
  if (term.kind !== 'unit' || term.units === undefined) return undefined
  return term.others ? { units: new Set([...term.units, Number.NaN]), others: true } : { ...term, units: term.units }
}

function eitherOf(pattern: Alternatives, tell: (sequence: readonly Term[]) => UnitsBefore): UnitsBefore {
  return pattern.map(tell).reduce(either)
}

function opposite({ units, others }: UnitsBefore): UnitsBefore {
  return { units, others: !others }
}

function both(a: UnitsBefore, b: UnitsBefore): UnitsBefore {
  return opposite(either(opposite(a), opposite(b)))
}

function either(a: UnitsBefore, b: UnitsBefore): UnitsBefore {
  if (a.others && b.others) return { units: new Set([...a.units].filter((unit) => b.units.has(unit))), others: true }
  if (!a.others && !b.others) return { units: new Set([...a.units, ...b.units]), others: false }
  const [all, some] = a.others ? [a, b] : [b, a]
  return { units: new Set([...all.units].filter((unit) => !some.units.has(unit))), others: true }
}
