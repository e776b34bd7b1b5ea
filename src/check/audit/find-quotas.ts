import type { Reader } from '../find-rule.js'
import { claimedQuotas } from './claimed-quotas.js'
import { groupQuotas } from './group-quotas.js'
import { isRequired } from './is-required.js'
import { type LineList, lineListsOf } from './line-lists-of.js'
import { metQuotas } from './met-quotas.js'
import { plannedQuotas } from './planned-quotas.js'
import type { Quota } from './quota.js'
import { shareQuotas } from './share-quotas.js'
import type { Survey } from './survey.js'
import { tableQuotas } from './table-quotas.js'

/** Requirements and plans with results of the same thing, in order of the results. */
export function findQuotas(surveyed: Survey, reader: Reader): readonly Quota[] {
  const found: Quota[] = []
  for (const stretch of surveyed.stretches) {
    if (stretch.amounts.length < 2) continue
    claimedQuotas(surveyed, stretch, reader, found)
    plannedQuotas(surveyed, stretch, reader, found)
    shareQuotas(surveyed, stretch, reader, found)
  }
  for (const passage of surveyed.counted) if (!passage.inTable) groupQuotas(surveyed, passage, reader, found)
  const met = metQuotas(surveyed, reader)
  if (met.length > 0) {
    // What the text itself holds against each other needs no guess.
    const told = new Set(found.map(({ done }) => done))
    for (const quota of met) if (!told.has(quota.done)) found.push(quota)
  }
  for (const list of lineListsOf(surveyed)) laidDown(surveyed, list, found)
  for (const quota of tableQuotas(surveyed)) found.push(quota)
  return found.length > 1 ? found.sort((a, b) => a.done.span.start - b.done.span.start) : found
}

/** 年累计不少于2学分, then 第一学年:…2学分, 第五学年:…0.5学分: each is a year's. */
function laidDown(surveyed: Survey, { head, kind, lines }: LineList, found: Quota[]): void {
  const period = PERIOD_OF[kind]
  if (!period || head.amounts.length === 0) return
  const required = head.amounts.findLast(
    (amount) => isRequired(surveyed, amount) && amount.per?.period === period && !amount.per?.every
  )
  if (!required) return
  const { measure } = required
  const rows = lines.map(({ amounts }) => amounts.filter((amount) => amount.measure === measure))
  if (rows.some(({ length }) => length !== 1)) return
  for (const [done] of rows) found.push({ required, done: done!, times: 1, sure: true })
}

const PERIOD_OF: Readonly<Record<string, 'year' | 'term' | 'month'>> = { year: 'year', term: 'term', month: 'month' }
