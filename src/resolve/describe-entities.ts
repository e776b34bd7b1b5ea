import type { Entity, Extracted } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'

export function describeEntities(document: Extracted, _rules: Pick<Ruleset, 'lexicons'>): readonly Entity[] {
  return document.mentions.map((mention, index) => ({ ...mention, id: `e${index + 1}`, section: null }))
}
