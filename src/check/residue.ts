import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/** Pieces that are not the report's, one finding each; why they are not, the rule that found them says. */
export function residue(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'residue.piece')
  if (!reader) return []
  const reasons = new Map(rules.residue.map(({ id, why }) => [id, why]))
  return document.residue.map(({ rule, span }) => {
    const why = reasons.get(rule)
    const message = `这里不是报告的内容${why ? `（${why}）` : ''}，分析时已略去，请删除`
    return toFinding(document, reader.rule, { span, message, data: { residue: rule } })
  })
}
