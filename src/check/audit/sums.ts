import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { auditWords } from './audit-words.js'
import { findSums } from './find-sums.js'
import { judgeSum } from './judge-sum.js'
import { survey } from './survey.js'
import { tell } from './tell.js'

/** Totals against the parts that the text gives of them: 其中, brackets, a list behind a colon, 共 behind a list. */
export function sums(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.parts')
  if (!reader) return []
  const words = auditWords(rules.lexicons)
  const findings: Finding[] = []
  const surveyed = survey(document, rules)
  for (const stretch of surveyed.stretches)
    for (const sum of findSums(surveyed, stretch, reader, words))
      findings.push(tell(document, reader.rule, judgeSum(surveyed, sum, reader, words)))
  return findings
}
