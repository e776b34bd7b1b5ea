import { type Beginnings, beginnings } from './beginnings.js'
import { compilePattern } from './compile-pattern.js'
import type { ShieldItem } from './kinds/shield.js'
import type { Lexicons } from './lexicons.js'
import type { Rule } from './ruleset.js'

/** Some rules as one pattern, and what each of its captures is, in order; looking them up by number is faster than by name. */
export interface JoinedShields {
  /** Sticky. */
  readonly pattern: RegExp
  /** The rule that a capture is of, by its number among all, and the capture's name in it; none for the rule as a whole. */
  readonly captures: readonly { readonly rule: number; readonly name?: string }[]
}

/** Shield rules joined by the characters that they can begin with. */
export interface ShieldPatterns {
  readonly listOf: Beginnings['listOf']
  /** One for each list. */
  readonly joined: readonly (JoinedShields | undefined)[]
}

/** Join the rules that can begin with the same characters into one pattern; at one place the earlier rule wins. */
export function shieldPatterns(rules: readonly Rule<ShieldItem>[], lexicons: Lexicons): ShieldPatterns {
  const sources = rules.map((rule) => compilePattern(rule.match, lexicons, rule.origin, ['match']))
  const { listOf, lists } = beginnings(sources)
  return { listOf, joined: lists.map((list) => (list.length > 0 ? join(sources, list) : undefined)) }
}

function join(sources: readonly string[], list: readonly number[]): JoinedShields {
  // Captures of one name in two rules are told apart by the number of their rule: r3_month.
  const own = (rule: number) => `(${sources[rule]!.replace(NAMED, (_, name: string) => `(?<r${rule}_${name}>`)})`
  const captures = list.flatMap((rule) => [
    { rule },
    ...[...sources[rule]!.matchAll(OPENING)]
      .filter(([opening]) => opening.startsWith('('))
      .map(([, name]) => ({ rule, ...(name !== undefined && { name }) }))
  ])
  return { pattern: new RegExp(list.map(own).join('|'), 'y'), captures }
}

const NAMED = /\(\?<([a-z][a-z0-9]*)>/gi
/** Brackets that capture; escapes and classes, in which a bracket is only a character, are passed over. */
const OPENING = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?<([a-z][a-z0-9]*)>|(?!\?))/gi
