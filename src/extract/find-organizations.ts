import type { Mention, Organization, Segmented } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'

export function findOrganizations(
  _document: Segmented,
  _rules: Pick<Ruleset, 'lexicons'>
): readonly Mention<Organization>[] {
  return []
}
