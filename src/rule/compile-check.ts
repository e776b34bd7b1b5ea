import { compilePattern } from './compile-pattern.js'
import type { CheckItem } from './kinds/check.js'
import type { Lexicons } from './lexicons.js'
import type { Place } from './read-rule-file.js'

/** A rule of a check with its patterns ready for use; of a rule of the form `pattern` there is one, called `match`. */
export type CheckRule = CheckItem & {
  readonly origin: Place
  readonly compiled: Readonly<Record<string, RegExp>>
}

/**
 * Make the patterns of a check's rule ready: global, by lines and in Unicode mode, so that `matchAll` walks a text once.
 * @throws RuleFault where a pattern is none, or names a lexicon that does not exist.
 */
export function compileCheck(rule: CheckItem & { readonly origin: Place }, lexicons: Lexicons): CheckRule {
  const compile = (source: string, path: readonly string[]) =>
    new RegExp(compilePattern(source, lexicons, rule.origin, path), 'gmu')
  // All of a form have one shape: what is copied by a spread has each its own.
  const { id, check, why, severity, examples, origin } = rule
  if (rule.form === 'pattern') {
    const { form, match, only, message } = rule
    const compiled = { match: compile(match, ['match']) }
    return { id, check, why, severity, examples, form, match, only, message, origin, compiled }
  }
  const { form, limits, patterns } = rule
  const compiled = Object.fromEntries(
    Object.entries(patterns).map(([name, source]) => [name, compile(source, ['patterns', name])])
  )
  return { id, check, why, severity, examples, form, limits, patterns, origin, compiled }
}
