import type { Entity, Resolved } from '../document.js'
import type { EntityItem } from '../rule/kinds/entity.js'
import type { Rule, Ruleset } from '../rule/ruleset.js'
import type { Failure, Proof } from './prove.js'
import { readExample } from './read-example.js'
import { VARIANTS } from './vary.js'

type Example = EntityItem['examples'][number]
/** What is compared in other writings: everything but the words themselves and where they stand. */
const PLACED = new Set(['text'])

/**
 * The examples of entity rules, read end to end: all entities of the rule's type in the text, in order, each with the fields
 * that the example names; in every other writing the same values.
 */
export function proveEntities(rules: Ruleset): Proof {
  const failures: Failure[] = []
  let examples = 0
  for (const rule of rules.entities)
    for (const example of rule.examples) {
      for (const { name, vary } of [{ name: '原样', vary: (text: string) => text }, ...VARIANTS]) {
        examples++
        const failure = compare(rule, example, name, readExample(vary(example.text), rules, example.kind))
        if (failure) failures.push(failure)
      }
    }
  return { examples, failures }
}

function compare(rule: Rule<EntityItem>, example: Example, variant: string, document: Resolved): Failure | undefined {
  const found = document.entities
    .filter((entity) => entity.value.type === rule.type)
    .map((entity) => fields(document, entity))
  const same = (expected: Example['finds'][number], got: Record<string, unknown> | undefined) =>
    Object.entries(expected).every(
      ([key, value]) => (variant !== '原样' && PLACED.has(key)) || JSON.stringify(got?.[key]) === JSON.stringify(value)
    )
  if (found.length === example.finds.length && example.finds.every((expected, i) => same(expected, found[i])))
    return undefined
  return {
    rule: rule.id,
    file: rule.origin.file,
    example: example.text,
    variant,
    expected: JSON.stringify(example.finds),
    got: JSON.stringify(found)
  }
}

function fields(
  { source }: Resolved,
  { value, source: place, item, per, status, level, count, unit }: Entity
): Record<string, unknown> {
  return { text: source.slice(place.start, place.end), item, per, status, level, count, unit, ...value }
}
