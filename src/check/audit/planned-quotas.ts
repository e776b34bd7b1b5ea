import type { Resolved } from '../../document.js'
import type { Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { clauseOf } from './clause-of.js'
import { measureOf } from './measure-of.js'
import type { Passage } from './passages-of.js'
import type { Quota } from './quota.js'

/**
 * 年初计划14节,实际完成13节; 目标80%,实际90.5%: a plan with its result right behind it. Money that was not spent, and what
 * there should be little of, is no shortfall.
 */
export function plannedQuotas(
  document: Resolved,
  { stretches }: Passage,
  reader: Reader,
  { lexicons }: CheckRules
): readonly Quota[] {
  const { text } = document
  return stretches.flatMap(({ amounts, span }) =>
    amounts.flatMap((required, at) => {
      const done = amounts[at + 1]
      if (!done || !/^(?:exact|at_least|more_than)$/.test(required.value.qualifier)) return []
      if (done.value.qualifier !== 'exact' || done.value.type === 'money') return []
      if (measureOf(done, lexicons) !== measureOf(required, lexicons)) return []
      const before = text.slice(Math.max(span.start, required.span.start - 20), required.span.start)
      const between = text.slice(required.span.end, done.span.start)
      if (between.length > 24 || before.search(reader.pattern('planned')) < 0) return []
      const around = clauseOf(document, required.span) + clauseOf(document, done.span)
      if (between.search(reader.pattern('actual')) < 0 || around.search(reader.pattern('less')) >= 0) return []
      return [{ required, done, times: 1, sure: true, planned: true } as const]
    })
  )
}
