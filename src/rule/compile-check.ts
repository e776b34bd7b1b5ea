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
  const compiled =
    rule.form === 'pattern'
      ? { match: compile(rule.match, ['match']) }
      : Object.fromEntries(
          Object.entries(rule.patterns).map(([name, source]) => [name, compile(source, ['patterns', name])])
        )
  return { ...rule, compiled }
}
