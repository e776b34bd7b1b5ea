import type { Place } from './read-rule-file.js'
import type { Ruleset } from './ruleset.js'

/** A rule as a list of rules shows it. */
export interface ListedRule {
  readonly id: string
  readonly why: string
  readonly origin: Place
  /** Whether it can be known of it that it never matched; not of the words that headings begin and end with. */
  readonly signs: boolean
}

/** Every rule of every kind, in the order of files and of the rules in them; word lists are no rules. */
export function listRules(rules: Ruleset): readonly ListedRule[] {
  const { shields, repairs, entities, residue, checks, kinds, sections, profiles, outline } = rules
  const signing = [shields.rules, repairs.rules, entities, residue, checks, kinds, sections, profiles]
  return [
    ...signing.flatMap((kind) => kind.map((rule) => listed(rule, true))),
    ...outline.map((rule) => listed(rule, false))
  ].sort((a, b) => byCodeUnit(a.origin.file, b.origin.file) || a.origin.line - b.origin.line)
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function listed({ id, why, origin }: Omit<ListedRule, 'signs'>, signs: boolean): ListedRule {
  return { id, why, origin, signs }
}
