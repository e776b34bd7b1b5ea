import { check } from '../check/check.js'
import type { Ruleset } from '../rule/ruleset.js'
import type { Failure, Proof } from './prove.js'
import { WRITINGS } from './prove-checks.js'
import { readExample } from './read-example.js'

/** The examples of profiles, each read as a document of its own: which parts it lacks. */
export function proveProfiles(rules: Ruleset): Proof {
  const failures: Failure[] = []
  let examples = 0
  for (const { id, origin, examples: own } of rules.profiles)
    for (const { text, missing } of own)
      for (const { name, vary } of WRITINGS) {
        examples++
        const { completeness, kind } = check(readExample(vary(text), rules), rules, { profile: id })
        const expected = missing.join(' | ')
        const lacking = completeness?.items.filter(({ status }) => status === 'missing').map(({ label }) => label)
        const got = completeness?.profile === id ? lacking!.join(' | ') : `读作 ${kind}，不用这个画像`
        if (got !== expected)
          failures.push({ rule: id, file: origin.file, example: text, variant: name, expected, got })
      }
  return { examples, failures }
}
