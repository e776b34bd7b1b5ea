import { type Beginnings, beginnings } from './beginnings.js'
import { compilePattern } from './compile-pattern.js'
import type { ShieldItem } from './kinds/shield.js'
import type { Lexicons } from './lexicons.js'
import type { Rule } from './ruleset.js'

/** Shield rules joined by the characters that they can begin with. */
export interface ShieldPatterns {
  readonly listOf: Beginnings['listOf']
  /** One for each list: sticky; the group `rN` tells which rule matched, `rN_name` is a capture of it. */
  readonly patterns: readonly (RegExp | undefined)[]
}

/** Join the rules that can begin with the same characters into one pattern; at one place the earlier rule wins. */
export function shieldPatterns(rules: readonly Rule<ShieldItem>[], lexicons: Lexicons): ShieldPatterns {
  const sources = rules.map((rule) => compilePattern(rule.match, lexicons, rule.origin, ['match']))
  // Captures are told apart by the number of their rule: r3_month.
  const named = sources.map((source, n) => `(?<r${n}>${source.replace(/\(\?<([a-z][a-z0-9]*)>/gi, `(?<r${n}_$1>`)})`)
  const { listOf, lists } = beginnings(sources)
  const patterns = lists.map((list) =>
    list.length > 0 ? new RegExp(list.map((n) => named[n]).join('|'), 'y') : undefined
  )
  return { listOf, patterns }
}
