import type { Alternatives, Term } from './pattern-tree.js'

/** Where a match stands that reads a pattern: before a unit, where it can go on in several ways, or at the end. */
export type Step = UnitStep | Fork | End

/** One code unit: of a set, or (`others`) none of it; without a set, any. */
export interface UnitStep {
  readonly kind: 'unit'
  readonly units: ReadonlySet<number> | undefined
  readonly others: boolean
  readonly next: Step
  /** The number that the pattern was given, as its end has it, and one of its own. */
  readonly pattern: number
  readonly number: number
}
interface Fork {
  readonly kind: 'fork'
  readonly to: readonly Step[]
}
/** From here on anything may stand. */
export interface End {
  readonly kind: 'end'
  readonly pattern: number
}

/** A piece that repeats more often than this is taken to repeat without end. */
const MOST = 5

/**
 * Read a pattern as steps, for walks along a text: whatever it matches they walk along, and sometimes more. Lookarounds are
 * taken to hold; what the last one looks ahead for is walked along.
 */
export function patternSteps(pattern: Alternatives, number: number): Step {
  const end: End = { kind: 'end', pattern: number }
  return either(pattern, end, end)
}

/** Of all patterns, so that no two have one number. */
let steps = 0

function either(pattern: Alternatives, next: Step, end: End): Step {
  const to = pattern.map((terms) => sequence(terms, next, end))
  return to.length === 1 ? to[0]! : { kind: 'fork', to }
}

function sequence(terms: readonly Term[], next: Step, end: End): Step {
  return terms.reduceRight<Step>((behind, term) => repeated(term, behind, end), next)
}

function repeated(term: Term, next: Step, end: End): Step {
  const least = Math.min(term.least, MOST)
  let at = next
  if (term.most > MOST) {
    const to: Step[] = [next]
    at = { kind: 'fork', to }
    to.push(once(term, at, end))
  } else for (let n = least; n < term.most; n++) at = { kind: 'fork', to: [once(term, at, end), next] }
  for (let n = 0; n < least; n++) at = once(term, at, end)
  return at
}

function once(term: Term, next: Step, end: End): Step {
  switch (term.kind) {
    case 'unit':
      return { kind: 'unit', units: term.units, others: term.others, next, pattern: end.pattern, number: steps++ }
    case 'group':
      return either(term.inner, next, end)
    case 'ahead':
      // What stands behind a match stands there; but what the pattern goes on with is another matter.
      return next === end ? either(term.inner, end, end) : next
    case 'reference':
      return end
    default:
      return next
  }
}
