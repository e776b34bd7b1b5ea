import type { Checked } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'

/**
 * The ids of the rules that matched in a document, whether what they found stands or lost to another: of what carries the
 * id of its rule; of roles that the document has; of the kind that it came to; of the profile that it was judged by.
 */
export function firedRules(checked: Checked, rules: Pick<Ruleset, 'kinds' | 'sections'>): string[] {
  const { mentions, rejected, shields, repairs, residue, findings, roles, kind, completeness } = checked
  return [
    ...mentions.map(({ rule }) => rule),
    // A rule that keeps something from being an entity has matched, too.
    ...rejected.flatMap(({ mention, by }) => [mention.rule, by]),
    ...[shields, repairs, residue].flatMap((list) => list.map(({ rule }) => rule)),
    ...findings.flatMap(({ data }) => (typeof data?.['rule'] === 'string' ? [data['rule']] : [])),
    ...rules.sections.flatMap((rule) => (roles[rule.role].evidence.length > 0 ? [rule.id] : [])),
    ...rules.kinds.flatMap((rule) => (rule.kind === kind ? [rule.id] : [])),
    ...(completeness ? [completeness.profile] : [])
  ]
}
