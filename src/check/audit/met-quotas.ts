import { characterSet } from '../../character-set.js'
import type { Resolved } from '../../document.js'
import { matchesOf } from '../../rule/matches-of.js'
import { lastBefore } from '../../span.js'
import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'
import { auditWords } from './audit-words.js'
import { clauseOf } from './clause-of.js'
import { isAside } from './is-aside.js'
import { isPart } from './is-part.js'
import { isRequired } from './is-required.js'
import { kindsIn } from './kinds-in.js'
import type { Quota } from './quota.js'
import type { Survey } from './survey.js'

/** How many amounts behind a requirement in its paragraph may be its result. */
const NEAR = 10
/** How many requirements of earlier paragraphs are kept for a measure. */
const KEPT = 20

/**
 * 每人每学期听课不少于20节 with what follows of it in its paragraph: 我上学期听课26节; 最少的只有15节; 全学年共召开10次. In a later
 * paragraph only of the same thing, for the same time, of one person and another, and where nothing else is asked of it.
 */
export function metQuotas(surveyed: Survey, reader: Reader): readonly Quota[] {
  const earlier = new Map<string, Amount[]>()
  const found: Quota[] = []
  for (const { amounts, inTable } of surveyed.counted) {
    const any = amounts.some((amount) => isRequired(surveyed, amount))
    if (!any && (inTable || earlier.size === 0)) continue
    const asked = any ? amounts.map((amount) => isRequired(surveyed, amount)) : NONE
    for (let at = 0; at < amounts.length; at++) {
      const done = amounts[at]!
      const { qualifier, type } = done.value
      if (done.item === undefined || (qualifier !== 'exact' && qualifier !== 'range') || type === 'percent') continue
      if (isOfEach(surveyed, done)) continue
      const { measure } = done
      const kept = inTable || done.status !== 'actual' ? undefined : earlier.get(measure)
      // 比上学期多2.5节 is by how much, and not how much.
      if ((!any && !kept) || isAside(surveyed, done)) continue
      const of = (amount: Amount) => amount.measure === measure && sameThing(amount, done)
      const first = Math.max(0, at - NEAR)
      const near = any ? amounts.slice(first, at).filter((amount, i) => asked[first + i] && of(amount)) : []
      if (near.length > 0) {
        if (!isPenalty(surveyed, done, reader)) found.push(...judged(surveyed, near, done, reader))
        continue
      }
      const far = kept?.filter(of) ?? []
      if (far.length === 0 || isPenalty(surveyed, done, reader) || isPart(surveyed, done)) continue
      found.push(...judged(surveyed, far, done, reader).filter(({ times, sure }) => times === 1 && sure))
    }
    if (inTable || !any) continue
    for (const [at, amount] of amounts.entries()) {
      if (!asked[at] || isOfNext(surveyed.document, amount)) continue
      const { measure } = amount
      earlier.set(measure, [...(earlier.get(measure) ?? []), amount].slice(-KEPT))
    }
  }
  return found
}

const NONE: readonly boolean[] = []

/** 每次2学时, 每期3学时: how long each of them was. */
function isOfEach({ text }: Survey, { span: { start } }: Amount): boolean {
  return /[每各][次场期讲节天]$/.test(text.slice(Math.max(0, start - 2), start))
}

function isPenalty(surveyed: Survey, { span }: Amount, reader: Reader): boolean {
  return clauseOf(surveyed, span).search(reader.pattern('penalty')) >= 0
}

/** What is asked from now on was not asked of what was done. */
function isOfNext({ sections }: Resolved, { section }: Amount): boolean {
  return sections.find(({ id }) => id === section)?.role === 'next'
}

/** The last requirements before a result, and the least of them. */
function judged(surveyed: Survey, required: readonly Amount[], done: Amount, reader: Reader): readonly Quota[] {
  const [last] = required.slice(-1)
  if (!last) return []
  const clause = clauseOf(surveyed, done.span)
  const least = required.reduce((a, b) => (b.value.value < a.value.value ? b : a))
  // What is asked of every teacher is asked of the old ones too.
  const asksAll = () => clauseOf(surveyed, least.span).search(reader.pattern('group')) < 0
  const same = () => sameGroup(clauseOf(surveyed, least.span), clause, reader)
  if (clause.replace(reader.pattern('cause'), '').search(reader.pattern('some')) >= 0) return []
  // The lowest of all falls short of what is asked of anybody where it falls short of the least.
  const before = leadOf(surveyed, done)
  const isFew = before.search(reader.pattern('few')) >= 0 || isOfOne(surveyed, done, before, reader)
  if (isFew || clause.search(reader.pattern('lowest')) >= 0) {
    if (/[月周]/.test(clause)) return []
    const own = ownRequirement(required, before + clause, reader)
    if (own) return [{ required: own, done, times: 1, sure: true }]
    return [{ required: least, done, times: 1, sure: same() || asksAll() }]
  }
  if (done.status === 'target') return []
  const times = periodsIn(surveyed, last, done, clause, reader)
  const sure = new Set(required.map(({ value }) => value.value)).size === 1 && same()
  return times === undefined ? [] : [{ required: least, done, times, sure }]
}

/** 陆小满老师因兼课只听了15节: behind a name. */
function isOfOne({ persons }: Survey, { span }: Amount, before: string, reader: Reader): boolean {
  const at = before.search(reader.pattern('alone'))
  if (at < 0) return false
  const end = span.start - before.length + at
  return lastBefore(persons, end)?.span.end === end
}

/** How far before a result what it is of may stand. */
const LEAD = 60

/** The words of its sentence before the clause of a result: 有3名教师因病假, 未达标的7人均为专业课教师. */
function leadOf({ text }: Survey, { span: { start } }: Amount): string {
  return /[^。;!?\n]*$/.exec(text.slice(Math.max(0, start - LEAD), start))![0]
}

/**
 * Of several requirements the only one that is asked of those whom the sentence of a result names, or of the time that it names:
 * 每名专业课教师不少于12学分 and 公共课教师不少于8学分, then 专业课教师…最低的仅取得9.5学分.
 */
function ownRequirement(required: readonly Amount[], said: string, reader: Reader): Amount | undefined {
  const named = required.filter(({ per }) => per?.who !== undefined && per.who.length > 2 && said.includes(per.who))
  if (named.length === 1) return named[0]
  const periods = new Set(required.map(({ per }) => `${per?.period} ${per?.every}`))
  if (periods.size < required.length || periods.size < 2) return undefined
  const time =
    said.search(reader.pattern('term')) >= 0 ? 'term' : said.search(reader.pattern('year')) >= 0 ? 'year' : ''
  return required.find(({ per }) => per?.period === time && !per.every)
}

/** 4.双井小学。…仅组织12次, 向阳小学仅开展了5次: what is called little behind the name of a school is that school's. */
function isOfSchool({ text }: Survey, { span: { start } }: Amount): boolean {
  const from = LINE_ENDS.last(text, start, Math.max(0, start - LINE)) + 1
  const line = text.slice(from, start)
  return /[只仅才][\u4e00-\u9fff]{0,4}$/.test(line) && (OF_SCHOOL.test(line) || BY_SCHOOL.test(line))
}

/** How far before a result its line may begin. */
const LINE = 120
const LINE_ENDS = characterSet('\n')
const SCHOOL = '[\\u4e00-\\u9fff]{2,8}(?:小学|中学|学校|幼儿园|完小|教学点)'
const OF_SCHOOL = new RegExp(
  `^[ \\t]*(?:[0-9]{1,2}[.、)]|\\([0-9一二三四五六七八九十]{1,2}\\)|[一二三四五六七八九十]{1,2}、)?[ \\t]*${SCHOOL}[。:]`
)
const BY_SCHOOL = new RegExp(`[,;。]${SCHOOL}[只仅才][\\u4e00-\\u9fff]{1,4}$`)

/** 实际开展8次, 人均只完成27学时: what a report does not say the time of is of its own time. */
function isOfAll(clause: string, reader: Reader): boolean {
  return clause.search(reader.pattern('in-all')) >= 0 || clause.search(reader.pattern('falls-short')) >= 0
}

/** What a report of a year or a term says was done 实际, 共, was done in that time. */
function timeOf({ kind, period }: Resolved): 'year' | 'term' | undefined {
  if (kind !== 'summary' || !period) return undefined
  return period.term === undefined || period.term === 'full' ? 'year' : 'term'
}

/** What is asked of young teachers is not asked of all. */
function sameGroup(required: string, done: string, reader: Reader): boolean {
  const groups = (clause: string) =>
    matchesOf(clause, reader.pattern('group'))
      .map(([group]) => group)
      .join()
  return groups(required) === groups(done)
}

function sameThing(required: Amount, done: Amount): boolean {
  const [a, b] = [required.item, done.item]
  return a !== undefined && b !== undefined && (a === b || a.endsWith(b) || b.endsWith(a))
}

/**
 * How many periods of the requirement the result is of; undefined where that cannot be told, or where one is of each person
 * and the other of all.
 */
function periodsIn(
  surveyed: Survey,
  required: Amount,
  done: Amount,
  clause: string,
  reader: Reader
): number | undefined {
  const { who, period, every = 1 } = required.per!
  const ofSchool = () => /[校园]$/.test(who ?? '') && isOfSchool(surveyed, done)
  const isOwn = clause.search(reader.pattern('own')) >= 0 || /[人师员长徒]$/.test(done.per?.who ?? '')
  if (who !== undefined && !isOwn && !ofSchool()) return undefined
  const start = Math.max(0, done.span.start - 30)
  const before = /[^。;!?\n]*$/.exec(surveyed.text.slice(start, done.span.start))![0]
  const kinds = kindsIn(surveyed, { start, end: done.span.start }, auditWords(surveyed.rules.lexicons))
  const time =
    (clause + before).search(reader.pattern('year')) >= 0 && clause.search(reader.pattern('term')) < 0
      ? 'year'
      : clause.search(reader.pattern('term')) >= 0 || kinds.has('term')
        ? 'term'
        : (done.per?.period ?? (isOfAll(clause, reader) || ofSchool() ? timeOf(surveyed.document) : undefined))
  if (period === undefined) return 1
  if (time === undefined) return undefined
  if (time === period) return 1 / every
  const inYear = {
    year: 1,
    term: 2,
    month: reader.limit('year-months'),
    week: reader.limit('year-weeks'),
    day: undefined
  }
  const [longer, shorter] = [inYear[time], inYear[period]]
  return longer && shorter && shorter > longer ? shorter / longer / every : undefined
}
