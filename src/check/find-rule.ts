import { oncePer } from '../once-per.js'
import type { CheckRule } from '../rule/compile-check.js'
import type { CheckRules } from './form.js'

/** A check's rule ready for use by the code that reads it: what it does not say is nothing, or never. */
export interface Reader {
  readonly rule: CheckRule
  readonly limit: (name: string) => number
  readonly pattern: (name: string) => RegExp
}

/**
 * The rule of that id, of the form `reader`; undefined where the rule files have none, which switches the check off.
 * @throws through the rule's place where the rule lacks a limit or a pattern that the code asks for.
 */
export function findRule({ checks }: CheckRules, id: string): Reader | undefined {
  return readers(checks).get(id)
}

const readers = oncePer((rules: readonly CheckRule[]): ReadonlyMap<string, Reader> => {
  const found = new Map<string, Reader>()
  for (const rule of rules) if (rule.form === 'reader' && !found.has(rule.id)) found.set(rule.id, toReader(rule))
  return found
})

function toReader(rule: Extract<CheckRule, { form: 'reader' }>): Reader {
  const { id, limits, compiled, origin } = rule
  return {
    rule,
    limit: (name) => limits[name] ?? origin.fault(['limits'], `规则 ${id} 缺少数值 ${name}`, '补上'),
    pattern: (name) => compiled[name] ?? origin.fault(['patterns'], `规则 ${id} 缺少写法 ${name}`, '补上')
  }
}
