import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { oncePer } from '../once-per.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/** Pieces that are not the report's, one finding each; why they are not, the rule that found them says. */
export function residue(document: Resolved, rules: CheckRules): readonly Finding[] {
  const pieces = document.residue
  const reader = pieces.length > 0 ? findRule(rules, 'residue.piece') : undefined
  if (!reader) return []
  const reasons = reasonsOf(rules.residue)
  return pieces.map(({ rule, span }) => {
    const why = reasons.get(rule)
    const message = `这里不是报告的内容${why ? `（${why}）` : ''}，分析时已略去，请删除`
    return toFinding(document, reader.rule, { span, message, data: { residue: rule } })
  })
}

const reasonsOf = oncePer(
  (rules: CheckRules['residue']): ReadonlyMap<string, string> => new Map(rules.map(({ id, why }) => [id, why]))
)
