import { firstFrom } from '../../span.js'
import type { Reader } from '../find-rule.js'
import { addReading, type Read, type Reading } from './add-reading.js'
import type { Amount } from './amount.js'
import { amountsByItem } from './amounts-by-item.js'
import { clauseOf } from './clause-of.js'
import { isPlain } from './is-plain.js'
import type { Passage, Survey } from './survey.js'

/**
 * What a rate may be of: 应参训78人,实际参训66人,参训率91%, where what was due is the whole; any two amounts of the sentence; the
 * last ones together (评出一等奖5篇,二等奖8篇,获奖率); visits of all teachers at all sessions.
 */
export function ofRate(
  surveyed: Survey,
  read: Read,
  before: readonly Amount[],
  passage: Passage,
  reader: Reader
): readonly Reading[] {
  const readings: Reading[] = []
  if (before.length < 2) {
    attendances(surveyed, before, passage, readings)
    return readings
  }
  const { start } = read.share.span
  const clauses = before.map(({ span }) => clauseOf(surveyed, span))
  const saying = (name: string) => before.filter((_, at) => clauses[at]!.search(reader.pattern(name)) >= 0)
  const due = saying('due')
  const done = due.length === 1 ? saying('done') : []
  // 回收率 is what came back of what went out; 满意率 is of something else.
  const named = surveyed.text.slice(Math.max(0, start - 8), start)
  const firm = due.length === 1 && done.length === 1 && named.search(reader.pattern('due-rate')) >= 0
  ofNamedPart(surveyed, read, named, before, reader, readings)
  for (const base of before) {
    const others = before.filter((amount) => amount !== base && amount.measure === base.measure)
    for (const part of others)
      addReading(readings, read, [part], base, firm && base === due[0] && part === done[0] ? 'firm' : 'may')
    const [first, ...more] = others.filter(({ span }) => span.start > base.span.start)
    if (first && more.length > 0) addReading(readings, read, [first, ...more], base, 'may')
  }
  attendances(surveyed, before, passage, readings)
  return readings
}

/** 参加考核45人,合格40人,合格率95%: what is called like the rate, of the one amount before it that is said to be all. */
function ofNamedPart(
  surveyed: Survey,
  read: Read,
  named: string,
  before: readonly Amount[],
  reader: Reader,
  readings: Reading[]
): void {
  const stem = /([\u4e00-\u9fff]{2})率/.exec(named)?.[1]
  const part = before.at(-1)
  if (!stem || !part || !clauseOf(surveyed, part.span).includes(stem)) return
  const like = before.filter((amount) => amount.measure === part.measure)
  const [base] = like
  if (!base || like.length !== 2 || clauseOf(surveyed, base.span).search(reader.pattern('all')) < 0) return
  addReading(readings, read, [part], base, 'likely')
}

/** How many amounts to either side may be sessions, and how many of each kind of staff may be the staff. */
const NEAR = 8
const MOST = 4

/** 参训968人次 of 62 teachers at 16 sessions. */
function attendances(surveyed: Survey, before: readonly Amount[], passage: Passage, readings: Reading[]): void {
  const visits = before.filter(({ value }) => value.unit === '人次')
  const [first] = visits
  if (!first) return
  const items = amountsByItem(surveyed)
  const staff = ['专任教师', '教师', '教职工'].flatMap((item) => items.get(item)?.slice(0, MOST) ?? [])
  const at = firstFrom(passage.amounts, first.span.start)
  const sessions = passage.amounts
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((amount) => isPlain(amount) && /^[次场期]$/.test(amount.value.unit))
  const people = staff.filter((amount) => amount.measure === '人')
  for (const visit of visits)
    for (const one of people)
      for (const session of sessions) {
        const part = visit.value.value
        const base = one.value.value * session.value.value
        if (base < part || base <= 0) continue
        readings.push({
          part,
          base,
          unit: '人次',
          parts: [visit],
          wholes: [one, session],
          sure: 'may',
          direct: false
        })
      }
}
