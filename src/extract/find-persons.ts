import type { Mention, Organization, Person, Segmented } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'

export function findPersons(
  _document: Segmented,
  _rules: Pick<Ruleset, 'lexicons'>,
  _organizations: readonly Mention<Organization>[]
): readonly Mention<Person>[] {
  return []
}
