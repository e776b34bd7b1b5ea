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
export function findRule(rules: CheckRules, id: string): Reader | undefined {
  const rule = rules.checks.find((candidate) => candidate.id === id)
  if (rule === undefined || rule.form !== 'reader') return undefined
  return {
    rule,
    limit: (name) => rule.limits[name] ?? rule.origin.fault(['limits'], `规则 ${id} 缺少数值 ${name}`, '补上'),
    pattern: (name) => rule.compiled[name] ?? rule.origin.fault(['patterns'], `规则 ${id} 缺少写法 ${name}`, '补上')
  }
}
