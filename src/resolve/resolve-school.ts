import type { Extracted, Resolved } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'

export function resolveSchool(_document: Extracted, _rules: Pick<Ruleset, 'lexicons'>): Resolved['school'] {
  return undefined
}
