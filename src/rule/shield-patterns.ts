import { compilePattern } from './compile-pattern.js'
import type { ShieldItem } from './kinds/shield.js'
import type { Lexicons } from './lexicons.js'
import { numberedGroups } from './numbered-groups.js'
import { type PossibleAt, possibleAt } from './possible-at.js'
import type { Rule } from './ruleset.js'

/** The patterns of the shield rules, and where each of them can match. */
export interface ShieldPatterns {
  readonly possible: PossibleAt
  /** One for each rule; sticky. */
  readonly patterns: readonly RegExp[]
  /** The names of their groups, which have numbers only, in order; most have none. */
  readonly names: readonly (readonly (readonly [string, number])[])[]
}

/** Compile the rules; at one place the earlier rule wins. */
export function shieldPatterns(rules: readonly Rule<ShieldItem>[], lexicons: Lexicons): ShieldPatterns {
  const sources = rules.map((rule) => compilePattern(rule.match, lexicons, rule.origin, ['match']))
  const numbered = sources.map((source) => numberedGroups(new RegExp(source, 'y')))
  return {
    possible: possibleAt(sources),
    patterns: numbered.map(({ pattern }) => pattern),
    names: numbered.map(({ numbers }) => [...numbers])
  }
}
