import { check } from './check/check.js'
import type { Checked, Loaded } from './document.js'
import { extract } from './extract/extract.js'
import { normalize } from './normalize/normalize.js'
import { resolve } from './resolve/resolve.js'
import type { Ruleset } from './rule/ruleset.js'
import { segment } from './segment/segment.js'
import { structure } from './structure/structure.js'

/**
 * The whole flow: one document as text, up the ladder, to everything that we hold true of it.
 * @param options.profile id of the profile to judge completeness by; by the kind of document unless given
 */
export function analyze(loaded: Loaded, rules: Ruleset, options: { readonly profile?: string } = {}): Checked {
  const normalized = normalize(loaded, rules)
  const structured = structure(normalized, rules)
  const segmented = segment(structured, rules)
  const extracted = extract(segmented, rules)
  const resolved = resolve(extracted, rules)
  return check(resolved, rules, options)
}
