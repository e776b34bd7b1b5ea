import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { QUANTITY_TYPES } from '../../src/document.js'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

type Trap = string | { readonly text: string; readonly but: readonly string[] }
const TYPES = { amounts: QUANTITY_TYPES, names: ['person', 'organization'], levels: ['level'] } as const
type Groups = Readonly<Record<string, readonly Trap[]>>

const rules = loadRuleset()
const sets: Readonly<Record<keyof typeof TYPES, Groups>> = parse(
  readFileSync(new URL('traps.yml', import.meta.url), 'utf8')
)

/** What is found of some types in a text, as written. */
function found(text: string, types: readonly string[]): readonly string[] {
  const { entities, source } = readExample(text, rules)
  return entities
    .filter(({ value }) => types.includes(value.type))
    .map(({ source: { start, end } }) => source.slice(start, end))
}

describe.each(Object.entries(TYPES))('no false %s', (set, types) => {
  describe.each(Object.entries(sets[set as keyof typeof TYPES]))('%s', (_, traps) => {
    const cases = traps.map((trap) => (typeof trap === 'string' ? { text: trap, but: [] } : trap))
    test.each(cases)('$text', ({ text, but }) => {
      expect(found(text, types)).toEqual(but)
      expect(found(`为了做好各项准备，各组分头落实。${text}以上事项由教导处负责解释。`, types)).toEqual(but)
    })
  })
})

test('there are enough of them, each of its own', () => {
  const all = Object.values(sets).flatMap((groups) => Object.values(groups).flat())
  expect(new Set(all.map((trap) => (typeof trap === 'string' ? trap : trap.text))).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(400)
})
