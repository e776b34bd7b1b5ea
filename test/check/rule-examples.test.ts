import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/check.js'
import type { Finding } from '../../src/diagnostic.js'
import { readExample } from '../../src/prove/read-example.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

describe.each(rules.checks.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.map((example, n) => [n + 1, example] as const))('example %i', (_, { text, kind, finds }) => {
    const { findings } = check(readExample(text, rules, kind), rules)
    const own = findings.filter(({ data }) => data?.['rule'] === id)
    expect(own.map(({ span }) => (span ? text.slice(span.start, span.end) : '*'))).toEqual(
      finds.map((find, n) => placeOf(find, own[n], text))
    )
    for (const [n, find] of finds.entries())
      if (typeof find !== 'string') {
        expect(own[n]?.severity).toBe(find.severity ?? rule.severity)
        if (find.verdict) expect(own[n]?.outcome).toBe(find.verdict)
      }
  })
})

/** `*` stands for any place. */
function placeOf(find: string | { text: string }, own: Finding | undefined, text: string): string {
  const expected = typeof find === 'string' ? find : find.text
  return expected === '*' && own?.span ? text.slice(own.span.start, own.span.end) : expected
}

describe.each(rules.profiles.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  test.each(profile.examples.map((example, n) => [n + 1, example] as const))('example %i', (_, { text, missing }) => {
    const { completeness } = check(readExample(text, rules), rules, { profile: id })
    expect(completeness?.profile).toBe(id)
    expect(completeness?.items.filter(({ status }) => status === 'missing').map(({ label }) => label)).toEqual(missing)
  })
})
