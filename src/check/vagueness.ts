import type { Finding } from '../diagnostic.js'
import { QUANTITY_TYPES, type Resolved } from '../document.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/** A long report without one figure, person or school: a remark on the whole. */
export function vagueness(document: Resolved, rules: CheckRules): readonly Finding[] {
  if (document.kind === 'other' || document.school) return []
  const reader = findRule(rules, 'vague.whole')
  if (!reader || document.entities.some(({ value }) => TELLING.has(value.type))) return []
  const length = document.text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  if (length < reader.limit('length')) return []
  const message = `全文${length}字，没有一个具体的数字、人名或校名，请补充具体情况`
  return [toFinding(document, reader.rule, { message, outcome: 'undecided' })]
}

const TELLING: ReadonlySet<string> = new Set([...QUANTITY_TYPES, 'person', 'organization'])
