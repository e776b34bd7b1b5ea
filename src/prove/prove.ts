import type { Ruleset } from '../rule/ruleset.js'
import { proveChecks } from './prove-checks.js'
import { proveEntities } from './prove-entities.js'
import { proveProfiles } from './prove-profiles.js'
import { proveShields } from './prove-shields.js'
import { proveStructure } from './prove-structure.js'

/** An example of a rule file that does not hold. */
export interface Failure {
  readonly rule: string
  readonly file: string
  readonly example: string
  /** Which way of writing it: as it stands, or one of the variants. */
  readonly variant: string
  readonly expected: string
  readonly got: string
}

/** What running the examples came to. */
export interface Proof {
  readonly examples: number
  readonly failures: readonly Failure[]
}

/** Run every example of every rule file, as it stands and in every other writing. */
export function prove(rules: Ruleset): Proof {
  const proofs = [
    proveShields(rules),
    proveEntities(rules),
    proveStructure(rules),
    proveChecks(rules),
    proveProfiles(rules)
  ]
  return {
    examples: proofs.reduce((sum, proof) => sum + proof.examples, 0),
    failures: proofs.flatMap((proof) => proof.failures)
  }
}
