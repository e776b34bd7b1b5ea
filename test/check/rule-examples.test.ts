import { expect, test } from 'vitest'
import { proveChecks } from '../../src/prove/prove-checks.js'
import { proveProfiles } from '../../src/prove/prove-profiles.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()

test('every example of a check gives the findings that it names, in three writings', () => {
  expect(proveChecks(rules).failures).toEqual([])
})

test('every example of a profile lacks the parts that it names, in three writings', () => {
  expect(proveProfiles(rules).failures).toEqual([])
})
