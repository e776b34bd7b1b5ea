import type { Extracted, Resolved } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { describeEntities } from './describe-entities.js'
import { keepLedger } from './keep-ledger.js'
import { resolvePeriod } from './resolve-period.js'
import { resolveSchool } from './resolve-school.js'

/** Mentions → facts: what each is of, how often, whether done or due; the ledger; whose report this is, and of when. */
export function resolve(document: Extracted, rules: Pick<Ruleset, 'lexicons'>): Resolved {
  const { entities, levels } = describeEntities(document, rules)
  const school = resolveSchool(document, rules)
  const period = resolvePeriod(document)
  return Object.assign({}, document, {
    entities,
    ledger: keepLedger(document, levels, rules),
    ...(school && { school }),
    ...(period && { period })
  })
}
