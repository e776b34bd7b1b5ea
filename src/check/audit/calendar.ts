import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { say } from './say.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'

/**
 * Whether so many sessions fit into the time at the rate that is stated: every other week 24 times in a school year of some 40
 * weeks. Sessions may be held outside of the rate, so nothing is called wrong.
 */
export function calendar(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'rate.calendar')
  if (!reader) return []
  const findings: Finding[] = []
  for (const { amounts } of survey(document, rules).counted) {
    if (amounts.length < 2) continue
    for (let at = 0; at < amounts.length; at++) {
      const rate = amounts[at]!
      if (!rate.per?.period || rate.per.who || rate.value.qualifier !== 'exact') continue
      if (rate.value.unit.search(reader.pattern('session')) !== 0) continue
      const near = amounts.slice(Math.max(0, at - 6), at + 7)
      const count = near.find((amount) => isCount(rate, amount))
      if (!count) continue
      // Six groups twice a month may have met 120 times.
      const groups = near.filter(
        ({ value, item = '' }) => value.qualifier === 'exact' && (value.unit === '组' || /(?:组|年级|学科)$/.test(item))
      )
      const most = Math.max(1, ...groups.map(({ value }) => value.value))
      const verdict = judge(document, rate, count, most, reader)
      if (verdict) findings.push(tell(document, reader.rule, verdict))
    }
  }
  return findings
}

/** What was held in all, of the same thing. */
function isCount(rate: Amount, amount: Amount): boolean {
  const { value, per, item } = amount
  if (amount === rate || per || value.qualifier !== 'exact' || value.value < 2) return false
  if (amount.measure !== rate.measure || !item || !rate.item) return false
  return item === rate.item || item.endsWith(rate.item) || rate.item.includes(item)
}

function judge(
  { text, period }: Resolved,
  rate: Amount,
  count: Amount,
  groups: number,
  reader: Reader
): Verdict | undefined {
  const { period: unit, every = 1 } = rate.per!
  const around = text.slice(
    Math.max(0, Math.min(count.span.start, rate.span.start) - 40),
    Math.max(count.span.end, rate.span.end)
  )
  const inTerm =
    around.search(reader.pattern('term')) >= 0 ||
    (period?.term !== undefined && period.term !== 'full' && around.search(reader.pattern('year')) < 0)
  const weeks = reader.limit(inTerm ? 'term-weeks' : 'year-weeks')
  const room = unit === 'week' ? weeks : unit === 'month' ? weeks / 4 : undefined
  if (room === undefined) return undefined
  const most = Math.floor((room / every) * rate.value.value)
  const time = inTerm ? '一个学期' : '一学年'
  const place = { span: count.span, related: [{ span: rate.span, label: '频率' }] }
  const own = text.slice(rate.span.start, rate.span.end)
  const written = `${time}约${weeks}周，${unit === 'week' ? `每${every === 1 ? '' : every}周` : '每月'}${rate.value.value}${rate.value.unit}${own === `${rate.value.value}${rate.value.unit}` ? '' : `（${own}）`}最多约${most}${rate.value.unit}，写的是${count.value.value}${count.value.unit}`
  if (count.value.value <= most) return say(place, 'consistent', `${written}，排得下`)
  if (count.value.value <= groups * most) return undefined
  return say(place, 'undecided', `${written}，请核对是否另有安排`)
}
