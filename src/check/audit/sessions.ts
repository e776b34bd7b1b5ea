import { characterSet } from '../../character-set.js'
import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { matchesOf } from '../../rule/matches-of.js'
import { firstFrom, lastBefore } from '../../span.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Amount, TYPES } from './amount.js'
import { compareExtents } from './compare-extents.js'
import { CUES } from './cues-of.js'
import { type Extent, extentOf } from './extent-of.js'
import { type Nested, nestedSessions } from './nested-sessions.js'
import { say } from './say.js'
import { type Stretch, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** Sessions times their length against the hours that are stated: 8期,每期2小时,共计18小时. Only where a length is stated. */
export function sessions(document: Resolved, rules: CheckRules): readonly Finding[] {
  const surveyed = survey(document, rules)
  if ((surveyed.types & TYPES.hours) === 0 || (surveyed.cues & CUES.session) === 0) return []
  const reader = findRule(rules, 'rate.sessions')
  if (!reader) return []
  const findings: Finding[] = []
  for (const stretch of surveyed.stretches) {
    if ((stretch.types & TYPES.hours) === 0 || (stretch.cues & CUES.session) === 0) continue
    for (const length of stretch.amounts) {
      const session = sessionOf(document, stretch, length, reader)
      const verdict = session && judge(document, { stretch, length, session }, reader)
      if (verdict) findings.push(tell(document, reader.rule, verdict))
    }
  }
  return findings
}

/** How many amounts are looked at to either side. */
const NEAR = 8

interface Place {
  readonly stretch: Stretch
  readonly length: Amount
  /** What the length is of: 次 期 天. */
  readonly session: string
}

/** 次 of 每次2学时; undefined where an amount is no length of a session. */
function sessionOf(document: Resolved, stretch: Stretch, length: Amount, reader: Reader): string | undefined {
  const { value, span: own } = length
  if (value.type !== 'hours') return undefined
  const twin = twinOf(document, stretch, length)
  if (twin) return sessionOf(document, stretch, twin, reader)
  const { text } = document
  const { span } = stretch
  const before = text.slice(Math.max(span.start, own.start - 16), own.start)
  const each = matchesOf(before, reader.pattern('each')).at(-1)
  return each?.groups?.['session']
}

const JOINTS = characterSet('、/(')

/** 每期3天、18学时: the same length in another unit, right before it. */
function twinOf({ text }: Resolved, { amounts }: Stretch, { span }: Amount): Amount | undefined {
  const last = lastBefore(amounts, span.start)
  return last?.value.type === 'hours' && last.span.end + 1 === span.start && JOINTS.at(text, last.span.end)
    ? last
    : undefined
}

function judge(document: Resolved, place: Place, reader: Reader): Verdict | undefined {
  const { stretch, length, session } = place
  const { passage } = stretch
  const { text } = document
  const at = firstFrom(passage.amounts, length.span.start)
  const wide = passage.amounts.slice(Math.max(0, at - NEAR), at + NEAR)
  const twin = twinOf(document, stretch, length)
  const inStretch = wide.filter(
    (amount) => amount !== twin && amount.span.start >= stretch.span.start && amount.span.end <= stretch.span.end
  )
  const nested = session === '天' && nestedSessions(text, inStretch, length, reader)
  if (nested) return ofNested(nested, length)
  const counts = wide.filter((amount) => isCount(text, amount, session, reader))
  const { measure } = length
  const totals = wide.filter(
    (amount) =>
      amount !== length && amount.value.type === 'hours' && amount.measure === measure && !isEach(text, amount)
  )
  const ownCounts = counts.filter((amount) => inStretch.includes(amount))
  const ownTotals = totals.filter((amount) => inStretch.includes(amount))
  const direct =
    tripleAt(document, inStretch, length, ownCounts, ownTotals, reader) ??
    averageAt(text, inStretch, length, session, reader)
  if (direct) {
    const fit = compareExtents(times(direct[0], length), extentOf(direct[1]))
    if (fit === 'equal') return told(direct, length, 'consistent', '，相符')
    if (fit !== 'open') return told(direct, length, 'inconsistent', '，两者不符')
    return told(direct, length, 'undecided', '，不能断定是否相符')
  }
  const found = pairs(counts, totals).find(
    ([count, total]) => compareExtents(times(count, length), extentOf(total)) === 'equal'
  )
  if (found) return told(found, length, 'consistent', '，相符')
  const own = ownTotals.filter(
    ({ span }) => text.slice(Math.max(0, span.start - 8), span.end).search(reader.pattern('total')) >= 0
  )
  const [one, ...more] = pairs(ownCounts, own)
  if (!one) return undefined
  // 10次,每次2学时,加上假期16学时,共36学时: there are more hours in the total.
  const added = ownTotals.filter(({ span }) => span.start > length.span.end && span.end <= one[1].span.start)
  if (added.length > 0) return undefined
  const fit = compareExtents(times(one[0], length), extentOf(one[1]))
  const other = inStretch.some((amount) => amount !== length && isEach(text, amount))
  if (more.length > 0 || other || fit === 'open') return told(one, length, 'undecided', '，不能断定是否相符')
  return told(one, length, 'inconsistent', '，两者不符')
}

function ofNested({ count, days, total }: Nested, length: Amount): Verdict {
  const one = times(days, length)
  const [n, { unit }] = [count.value.value, total.value]
  const all = { low: n * one.low, high: n * one.high, vague: one.vague }
  const written = [count, days, length].map(({ value }) => writeFigure(value.value, value.unit)).join('×')
  const message = `${written}=${writeFigure(all.low, unit)}，写的是${writeFigure(extentOf(total).low, unit)}`
  const related = [count, days, length].map(({ span }, at) => ({ span, label: ['次数', '天数', '每天'][at]! }))
  const place = { span: total.span, related }
  const fit = compareExtents(all, extentOf(total))
  if (fit === 'equal') return say(place, 'consistent', `${message}，相符`)
  // 共18学时 may be those of one course.
  if (fit === 'open' || compareExtents(one, extentOf(total)) === 'equal')
    return say(place, 'undecided', `${message}，不能断定是否相符`)
  return say(place, 'inconsistent', `${message}，两者不符`)
}

/** 8期,每期2小时,共18小时; 每次2学时,共9次,计18学时; 8学时(4次,每次2学时): the three stand side by side, nothing else between. */
function tripleAt(
  { text }: Resolved,
  amounts: readonly Amount[],
  length: Amount,
  counts: readonly Amount[],
  totals: readonly Amount[],
  reader: Reader
): readonly [Amount, Amount] | undefined {
  const at = amounts.indexOf(length)
  const ways = [
    [at - 1, at + 1],
    [at + 1, at + 2],
    [at - 1, at - 2]
  ] as const
  for (const [count, total] of ways) {
    if (count < 0 || total < 0) continue
    const [a, b] = [amounts[count], amounts[total]]
    if (!a || !b || !counts.includes(a) || !totals.includes(b)) continue
    const gap = total < count ? text.slice(b.span.end, a.span.start) : text.slice(b.span.start - 8, b.span.end)
    if (total < count ? gap.trim() === '(' : gap.search(reader.pattern('total')) >= 0) return [a, b]
  }
  return undefined
}

/** 各组平均16次,每次2学时,计32学时: what each has on the average, and what that comes to right behind. */
function averageAt(
  text: string,
  amounts: readonly Amount[],
  length: Amount,
  session: string,
  reader: Reader
): readonly [Amount, Amount] | undefined {
  const at = amounts.indexOf(length)
  const [count, total] = [amounts[at - 1], amounts[at + 1]]
  if (!count || !total || count.value.qualifier !== 'exact' || total.measure !== length.measure) return undefined
  if (!isSession(count, session, reader) || total.value.type !== 'hours') return undefined
  const before = text.slice(Math.max(0, count.span.start - BEFORE), count.span.start)
  if (!/平均[^,;。:、每周]{0,6}$/.test(before) || /每[^,;。:、]{0,10}$/.test(before)) return undefined
  const gap = text.slice(length.span.end, total.span.start)
  return /^,(?:共|合|总)?计$/.test(gap) ? [count, total] : undefined
}

/** 8期, 9次; for 每天 a number of days. A rate (每月2次) is no number of sessions. */
function isCount(text: string, amount: Amount, session: string, reader: Reader): boolean {
  return isSession(amount, session, reader) && !isEach(text, amount)
}

function isSession({ value }: Amount, session: string, reader: Reader): boolean {
  if (value.qualifier === 'range' || (value.type !== 'hours' && value.type !== 'count')) return false
  return (
    value.unit === session ||
    (value.type === 'count' && session === '次' && value.unit.search(reader.pattern('session')) === 0)
  )
}

/** What 每, 间周, 人均 … end with, and how far before an amount they may stand. */
const EACH = characterSet('每周均各')
const BEFORE = 14

function isEach(text: string, { span }: Amount): boolean {
  const from = Math.max(0, span.start - BEFORE)
  const to = span.start + 1
  if (EACH.last(text, to, from) < from) return false
  return /(?:每|间周|隔周|单周|双周|人均|平均|各)[^,;。:、]{0,10}$/.test(text.slice(from, to))
}

function pairs(counts: readonly Amount[], totals: readonly Amount[]): readonly (readonly [Amount, Amount])[] {
  return counts.slice(0, LIMIT).flatMap((count) => totals.slice(0, LIMIT).map((total) => [count, total] as const))
}
const LIMIT = 6

function times(count: Amount, length: Amount): Extent {
  const [a, b] = [extentOf(count), extentOf(length)]
  return { low: a.low * b.low, high: a.high * b.high, vague: a.vague || b.vague }
}

function told(
  [count, total]: readonly [Amount, Amount],
  length: Amount,
  outcome: Verdict['outcome'],
  end: string
): Verdict {
  const { unit } = total.value
  const least = length.value.qualifier === 'exact' ? '' : '至少'
  const message = `${writeFigure(count.value.value, count.value.unit)}×${writeFigure(extentOf(length).low, length.value.unit)}=${least}${writeFigure(times(count, length).low, unit)}，写的是${writeFigure(extentOf(total).low, unit)}${end}`
  return {
    outcome,
    message,
    span: total.span,
    related: [
      { span: count.span, label: '次数' },
      { span: length.span, label: '每次' }
    ]
  }
}
