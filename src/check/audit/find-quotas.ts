import type { Resolved } from '../../document.js'
import type { Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { claimedQuotas } from './claimed-quotas.js'
import { isRequired } from './is-required.js'
import { lineListsOf } from './line-lists-of.js'
import { measureOf } from './measure-of.js'
import { metQuotas } from './met-quotas.js'
import { plannedQuotas } from './planned-quotas.js'
import type { Quota } from './quota.js'
import { survey } from './survey.js'
import { tableQuotas } from './table-quotas.js'

/** Requirements and plans with results of the same thing, in order of the results. */
export function findQuotas(document: Resolved, reader: Reader, rules: CheckRules): readonly Quota[] {
  const stated: Quota[] = []
  for (const passage of survey(document).counted) {
    if (passage.amounts.length < 2) continue
    for (const quota of claimedQuotas(document, passage, reader, rules)) stated.push(quota)
    for (const quota of plannedQuotas(document, passage, reader, rules)) stated.push(quota)
  }
  // What the text itself holds against each other needs no guess.
  const told = new Set(stated.map(({ done }) => done))
  const met = metQuotas(document, reader, rules).filter(({ done }) => !told.has(done))
  return [...stated, ...met, ...laidDown(document, rules), ...tableQuotas(document, rules)].sort(
    (a, b) => a.done.span.start - b.done.span.start
  )
}

/** 年累计不少于2学分, then 第一学年:…2学分, 第五学年:…0.5学分: each is a year's. */
function laidDown(document: Resolved, rules: CheckRules): readonly Quota[] {
  const { lexicons } = rules
  return lineListsOf(document, rules).flatMap(({ head, kind, lines }) => {
    const period = PERIOD_OF[kind]
    if (!period || head.amounts.length === 0) return []
    const required = head.amounts.findLast(
      (amount) => isRequired(document, amount) && amount.per?.period === period && !amount.per?.every
    )
    if (!required) return []
    const measure = measureOf(required, lexicons)
    const rows = lines.map(({ amounts }) => amounts.filter((amount) => measureOf(amount, lexicons) === measure))
    if (rows.some(({ length }) => length !== 1)) return []
    return rows.flat().map((done) => ({ required, done, times: 1, sure: true }))
  })
}

const PERIOD_OF: Readonly<Record<string, 'year' | 'term' | 'month'>> = { year: 'year', term: 'term', month: 'month' }
