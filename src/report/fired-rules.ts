import type { Checked } from '../document.js'

/** The ids of the rules that matched in a document, whether what they found stands or lost to another; checks that were made among them. */
export function firedRules(checked: Checked): string[] {
  const { mentions, rejected, shields, repairs, residue, findings } = checked
  return [
    ...mentions.map(({ rule }) => rule),
    // A rule that keeps something from being an entity has matched, too.
    ...rejected.flatMap(({ mention, by }) => [mention.rule, by]),
    ...[shields, repairs, residue].flatMap((list) => list.map(({ rule }) => rule)),
    ...findings.flatMap(({ data }) => (typeof data?.['rule'] === 'string' ? [data['rule']] : []))
  ]
}
