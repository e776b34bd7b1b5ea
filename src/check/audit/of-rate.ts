import { firstFrom } from '../../span.js'
import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'
import { amountsByItem } from './amounts-by-item.js'
import { clauseOf } from './clause-of.js'
import { isPlain } from './is-plain.js'
import { type Reading, readingOf } from './reading-of.js'
import type { Passage, Survey } from './survey.js'

/**
 * What a rate may be of: 应参训78人,实际参训66人,参训率91%, where what was due is the whole; any two amounts of the sentence; the
 * last ones together (评出一等奖5篇,二等奖8篇,获奖率); visits of all teachers at all sessions.
 */
export function ofRate(
  surveyed: Survey,
  share: Amount,
  before: readonly Amount[],
  passage: Passage,
  reader: Reader
): readonly Reading[] {
  if (before.length < 2) return attendances(surveyed, before, passage)
  const clauses = before.map(({ span }) => clauseOf(surveyed, span))
  const saying = (name: string) => before.filter((_, at) => clauses[at]!.search(reader.pattern(name)) >= 0)
  const due = saying('due')
  const done = due.length === 1 ? saying('done') : []
  // 回收率 is what came back of what went out; 满意率 is of something else.
  const named = surveyed.text.slice(Math.max(0, share.span.start - 8), share.span.start)
  const firm = due.length === 1 && done.length === 1 && named.search(reader.pattern('due-rate')) >= 0
  const readings = [...ofNamedPart(surveyed, named, before, reader)]
  for (const base of before) {
    const others = before.filter((amount) => amount !== base && amount.measure === base.measure)
    for (const part of others)
      readings.push(readingOf([part], base, firm && base === due[0] && part === done[0] ? 'firm' : 'may'))
    const [first, ...more] = others.filter(({ span }) => span.start > base.span.start)
    if (first && more.length > 0) readings.push(readingOf([first, ...more], base, 'may'))
  }
  for (const reading of attendances(surveyed, before, passage)) readings.push(reading)
  return readings
}

/** 参加考核45人,合格40人,合格率95%: what is called like the rate, of the one amount before it that is said to be all. */
function ofNamedPart(surveyed: Survey, named: string, before: readonly Amount[], reader: Reader): readonly Reading[] {
  const stem = /([\u4e00-\u9fff]{2})率/.exec(named)?.[1]
  const part = before.at(-1)
  if (!stem || !part || !clauseOf(surveyed, part.span).includes(stem)) return []
  const like = before.filter((amount) => amount.measure === part.measure)
  const [base] = like
  if (!base || like.length !== 2 || clauseOf(surveyed, base.span).search(reader.pattern('all')) < 0) return []
  return [readingOf([part], base, 'likely')]
}

/** How many amounts to either side may be sessions, and how many of each kind of staff may be the staff. */
const NEAR = 8
const MOST = 4

/** 参训968人次 of 62 teachers at 16 sessions. */
function attendances(surveyed: Survey, before: readonly Amount[], passage: Passage): readonly Reading[] {
  const visits = before.filter(({ value }) => value.unit === '人次')
  const [first] = visits
  if (!first) return []
  const items = amountsByItem(surveyed)
  const staff = ['专任教师', '教师', '教职工'].flatMap((item) => items.get(item)?.slice(0, MOST) ?? [])
  const at = firstFrom(passage.amounts, first.span.start)
  const sessions = passage.amounts
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((amount) => isPlain(amount) && /^[次场期]$/.test(amount.value.unit))
  const people = staff.filter((amount) => amount.measure === '人')
  return visits.flatMap((visit) =>
    people.flatMap((one) =>
      sessions.map((session) => ({
        part: visit.value.value,
        base: one.value.value * session.value.value,
        unit: '人次',
        parts: [visit],
        wholes: [one, session],
        sure: 'may' as const,
        direct: false
      }))
    )
  )
}
