import type { Reader } from '../find-rule.js'
import { clauseOf } from './clause-of.js'
import { CUES } from './cues-of.js'
import type { Quota } from './quota.js'
import type { Stretch, Survey } from './survey.js'

/**
 * 年初计划14节,实际完成13节; 目标80%,实际90.5%: a plan with its result right behind it. Money that was not spent, and what
 * there should be little of, is no shortfall.
 */
export function plannedQuotas(
  surveyed: Survey,
  { amounts, span, cues }: Stretch,
  reader: Reader,
  found: Quota[]
): void {
  if ((cues & CUES.planned) === 0) return
  const { text } = surveyed
  for (let at = 1; at < amounts.length; at++) {
    const required = amounts[at - 1]!
    const done = amounts[at]!
    const { start, end } = required.span
    if (done.span.start - end > 24 || done.value.qualifier !== 'exact' || done.value.type === 'money') continue
    if (!QUALIFIERS.has(required.value.qualifier) || done.measure !== required.measure) continue
    if (text.slice(Math.max(span.start, start - 20), start).search(reader.pattern('planned')) < 0) continue
    if (text.slice(end, done.span.start).search(reader.pattern('actual')) < 0) continue
    const around = clauseOf(surveyed, required.span) + clauseOf(surveyed, done.span)
    if (around.search(reader.pattern('less')) >= 0) continue
    found.push({ required, done, times: 1, sure: true, planned: true })
  }
}

/** Of what may be planned. */
const QUALIFIERS: ReadonlySet<string> = new Set(['exact', 'at_least', 'more_than'])
