import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'

/** 举办3期,每期3天,每天6学时,共计54学时: how many, how long each is, and what all come to. */
export interface Nested {
  readonly count: Amount
  readonly days: Amount
  readonly total: Amount
}

/** How far before the days 每期 may stand. */
const REACH = 16
const EACH = /每([期次轮批])[^,;。:]{0,10}$/
const ADJOINS = /^[,、(]?每天[^,;。]{0,6}$/

/**
 * What a length of each day belongs to where the days are those of each of several courses.
 * @param amounts of the stretch, in order.
 */
export function nestedSessions(
  text: string,
  amounts: readonly Amount[],
  length: Amount,
  reader: Reader
): Nested | undefined {
  const at = amounts.indexOf(length)
  const days = amounts[at - 1]
  if (days?.value.type !== 'hours' || days.value.unit !== '天' || days.value.qualifier !== 'exact') return undefined
  if (!ADJOINS.test(text.slice(days.span.end, length.span.start))) return undefined
  const each = EACH.exec(text.slice(Math.max(0, days.span.start - REACH), days.span.start))
  if (!each) return undefined
  const count = amounts
    .slice(0, at - 1)
    .findLast(({ value }) => value.type === 'count' && value.unit === each[1] && value.qualifier === 'exact')
  // 三期共计60学时: the number of courses may be said again.
  const next = amounts[at + 1]
  const again = next !== undefined && count !== undefined && next.value.unit === count.value.unit
  if (again && next.value.value !== count.value.value) return undefined
  const total = again ? amounts[at + 2] : next
  if (!count || total?.value.type !== 'hours' || total.measure !== length.measure) return undefined
  const lead = text.slice(length.span.end, total.span.end)
  return lead.length <= 2 * REACH && lead.search(reader.pattern('total')) >= 0 && !/[每另加]/.test(lead)
    ? { count, days, total }
    : undefined
}
