import type { Place } from './read-rule-file.js'
import type { Ruleset } from './ruleset.js'

/** A rule as a list of rules shows it. */
export interface ListedRule {
  readonly id: string
  readonly why: string
  readonly origin: Place
  /** Whether what it matches carries its id, so that it can be known whether it ever matched. */
  readonly signs: boolean
}

/** Every rule of every kind, in the order of files and of the rules in them; word lists are no rules. */
export function listRules(rules: Ruleset): readonly ListedRule[] {
  const signing = [rules.shields.rules, rules.repairs.rules, rules.entities, rules.residue, rules.checks]
  const silent = [rules.kinds, rules.outline, rules.sections, rules.profiles]
  return [
    ...signing.flatMap((kind) => kind.map((rule) => listed(rule, true))),
    ...silent.flatMap((kind) => kind.map((rule) => listed(rule, false)))
  ].sort((a, b) => byCodeUnit(a.origin.file, b.origin.file) || a.origin.line - b.origin.line)
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function listed({ id, why, origin }: Omit<ListedRule, 'signs'>, signs: boolean): ListedRule {
  return { id, why, origin, signs }
}
