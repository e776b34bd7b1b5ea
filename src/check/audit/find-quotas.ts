import type { Resolved } from '../../document.js'
import type { Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { auditWords } from './audit-words.js'
import { clauseOf } from './clause-of.js'
import { kindsIn } from './kinds-in.js'
import { lineListsOf } from './line-lists-of.js'
import { measureOf } from './measure-of.js'
import { type Passage, passagesOf } from './passages-of.js'

/** What is required, what was done or is laid down for it, and how the two belong together. */
export interface Quota {
  readonly required: Amount
  readonly done: Amount
  /** So many periods of the requirement are in the time of the result: a month's ten times in a school year. */
  readonly times: number
  /** Whether a result that falls short is surely of the same thing. */
  readonly sure: boolean
}

/** How many amounts behind a requirement may be its result. */
const NEAR = 10

/** Requirements with results of the same thing, in order of the results: in one paragraph, or in lines under it. */
export function findQuotas(document: Resolved, reader: Reader, rules: CheckRules): readonly Quota[] {
  const inPassages = passagesOf(document).flatMap((passage) => [
    ...claimed(document, passage, reader, rules),
    ...met(document, passage, reader, rules)
  ])
  return [...inPassages, ...laidDown(document, rules)].sort((a, b) => a.done.span.start - b.done.span.start)
}

/** 累计8.5学分,超过了规定的6学分; 听课47节,其中校外6节,超过了规定的40节 speaks of the 47. Nothing else may stand between. */
function claimed(
  { text }: Resolved,
  { stretches }: Passage,
  reader: Reader,
  { lexicons }: CheckRules
): readonly Quota[] {
  return stretches.flatMap(({ amounts, span }) =>
    amounts.flatMap((required, at) => {
      const before = text.slice(Math.max(span.start, required.span.start - 16), required.span.start)
      const last = amounts[at - 1]
      if (!last || before.search(reader.pattern('claim')) < 0) return []
      const earlier = amounts[at - 2]
      const part = earlier !== undefined && text.slice(earlier.span.end, last.span.start).includes('其中')
      const done = part ? earlier : last
      const between = text.slice(last.span.end, required.span.start).replace(reader.pattern('claim'), '')
      const like = measureOf(done, lexicons) === measureOf(required, lexicons)
      return like && between.length <= 10 ? [{ required, done, times: 1, sure: true }] : []
    })
  )
}

/** 每人每学期听课不少于20节 with what follows of it: 我上学期听课26节; 最少的只有15节; 全学年共召开10次. */
function met(document: Resolved, { amounts }: Passage, reader: Reader, { lexicons }: CheckRules): readonly Quota[] {
  return amounts.flatMap((done, at) => {
    if (done.value.qualifier !== 'exact' || done.value.type === 'percent') return []
    if (clauseOf(document, done.span).search(reader.pattern('penalty')) >= 0) return []
    const measure = measureOf(done, lexicons)
    const required = amounts
      .slice(Math.max(0, at - NEAR), at)
      .filter(
        (amount) => isRequired(document, amount) && measureOf(amount, lexicons) === measure && sameThing(amount, done)
      )
    const [last] = required.slice(-1)
    if (!last) return []
    const clause = clauseOf(document, done.span)
    if (clause.search(reader.pattern('some')) >= 0) return []
    const least = required.reduce((a, b) => (b.value.value < a.value.value ? b : a))
    // The lowest of all falls short of what is asked of anybody where it falls short of the least.
    if (clause.search(reader.pattern('lowest')) >= 0)
      return [{ required: least, done, times: 1, sure: sameGroup(clauseOf(document, least.span), clause, reader) }]
    if (done.status === 'target') return []
    const times = periodsIn(document, last, done, clause, reader, lexicons)
    const sure = required.length === 1 && sameGroup(clauseOf(document, least.span), clause, reader)
    return times === undefined ? [] : [{ required: least, done, times, sure }]
  })
}

/** 不少于 and its kind, asked for, and not an average that was reached. */
function isRequired(document: Resolved, amount: Amount): boolean {
  const { value, status, span } = amount
  if (status === 'actual' || (value.qualifier !== 'at_least' && value.qualifier !== 'more_than')) return false
  return !/人均|平均/.test(document.text.slice(Math.max(0, span.start - 10), span.start)) && amount.per !== undefined
}

/** What is asked of young teachers is not asked of all. */
function sameGroup(required: string, done: string, reader: Reader): boolean {
  const groups = (clause: string) => [...clause.matchAll(reader.pattern('group'))].map(([group]) => group).join()
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
  document: Resolved,
  required: Amount,
  done: Amount,
  clause: string,
  reader: Reader,
  lexicons: CheckRules['lexicons']
): number | undefined {
  const { who, period, every = 1 } = required.per!
  const isOwn = clause.search(reader.pattern('own')) >= 0 || /[人师员长徒]$/.test(done.per?.who ?? '')
  if (who !== undefined && !isOwn) return undefined
  const start = Math.max(0, done.span.start - 30)
  const kinds = kindsIn(document, { start, end: done.span.start }, auditWords(lexicons))
  const time =
    clause.search(reader.pattern('year')) >= 0
      ? 'year'
      : clause.search(reader.pattern('term')) >= 0 || kinds.has('term')
        ? 'term'
        : done.per?.period
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

/** 年累计不少于2学分, then 第一学年:…2学分, 第五学年:…0.5学分: each is a year's. */
function laidDown(document: Resolved, rules: CheckRules): readonly Quota[] {
  const { lexicons } = rules
  return lineListsOf(document, rules).flatMap(({ head, kind, lines }) => {
    const period = PERIOD_OF[kind]
    const required = head.amounts.findLast(
      (amount) => isRequired(document, amount) && amount.per?.period === period && !amount.per?.every
    )
    if (!period || !required) return []
    const measure = measureOf(required, lexicons)
    const rows = lines.map(({ amounts }) => amounts.filter((amount) => measureOf(amount, lexicons) === measure))
    if (rows.some(({ length }) => length !== 1)) return []
    return rows.flat().map((done) => ({ required, done, times: 1, sure: true }))
  })
}

const PERIOD_OF: Readonly<Record<string, 'year' | 'term' | 'month'>> = { year: 'year', term: 'term', month: 'month' }
