import type { Reader } from '../find-rule.js'
import { type Amount, TYPES } from './amount.js'
import { clauseOf } from './clause-of.js'
import { CUES } from './cues-of.js'
import type { Quota } from './quota.js'
import type { Stretch, Survey } from './survey.js'

/**
 * 培训经费应不低于公用经费的5%,…培训支出仅占4.5%: a share of the same whole that the text itself calls little, behind what is
 * required in its sentence. What both are of must have a word in common.
 */
export function shareQuotas(surveyed: Survey, { amounts, types, cues }: Stretch, reader: Reader, found: Quota[]): void {
  if ((types & TYPES.percent) === 0 || (cues & CUES.share) === 0) return
  const { text } = surveyed
  for (let at = 1; at < amounts.length; at++) {
    const done = amounts[at]!
    const { start } = done.span
    if (done.value.type !== 'percent' || done.value.qualifier !== 'exact' || done.item === undefined) continue
    if (text.slice(Math.max(0, start - REACH), start).search(reader.pattern('little')) < 0) continue
    const bounds = amounts.slice(0, at).filter((amount) => isBound(amount) && amount.item === done.item)
    const [required] = bounds
    if (!required || bounds.length > 1 || text.slice(required.span.end, start).includes('其中')) continue
    if (haveInCommon(subjectOf(surveyed, required), subjectOf(surveyed, done)))
      found.push({ required, done, times: 1, sure: true })
  }
}

/** How far before a share 仅占 and the name of its whole may begin. */
const REACH = 16

function isBound({ value, status }: Amount): boolean {
  const bound = value.qualifier === 'at_least' || value.qualifier === 'more_than'
  return bound && value.type === 'percent' && status !== 'actual'
}

/** What stands in the clause of an amount before it. */
function subjectOf(surveyed: Survey, { span }: Amount): string {
  const clause = clauseOf(surveyed, span)
  return clause.slice(0, Math.max(0, clause.indexOf(surveyed.text.slice(span.start, span.end))))
}

/** Whether two Chinese characters stand side by side in both. */
function haveInCommon(a: string, b: string): boolean {
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2)
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && b.includes(pair)) return true
  }
  return false
}
