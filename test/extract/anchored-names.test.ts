import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()
const table = parse(readFileSync(new URL('./anchored-names.yml', import.meta.url), 'utf8')) as Record<string, string[]>

/** Every person of a text, as it is written there. */
function persons(text: string): string[] {
  return readExample(text, rules)
    .mentions.filter(({ value }) => value.type === 'person')
    .map(({ source }) => text.slice(source.start, source.end))
}

describe('names that are words, or rare, behind something that nothing but a name follows', () => {
  test.each([...table['simplified']!, ...table['traditional']!])('%s', (line) => {
    const [text = '', names = ''] = line.replaceAll('\\n', '\n').replaceAll('\\t', '\t').split(' => ')
    expect(persons(text).join('|')).toBe(names)
  })
})

describe('the same words where nobody is named', () => {
  test.each(table['near_misses']!)('%s', (text) => {
    expect(persons(text)).toEqual([])
  })
})
