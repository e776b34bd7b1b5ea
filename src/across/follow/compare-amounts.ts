import type { Stated } from './amount-words.js'
import type { Page } from './page.js'
import { type Range, rateOf, type Scope, scopeInWords, scopeOf, totalOver } from './totals.js'
import { comparableUnits, inBase } from './units.js'
import { whoOf } from './who-of.js'

/** What an amount of the summary makes of a promise, and the figures that were set against each other. */
export interface Comparison {
  readonly outcome: 'done' | 'partly' | 'changed'
  /** In brackets behind the message: how one figure was brought to the measure of the other. */
  readonly note?: string
}

/**
 * Compare by value, unit and rate; undefined where the two do not measure the same: a share of each and a total, a term
 * and a year, hours and lessons.
 */
export function compareAmounts(promise: Stated, deed: Stated, plan: Page, summary: Page): Comparison | undefined {
  const [p, d] = [promise.amount, deed.amount]
  if (p.type !== d.type && (p.type === 'percent' || p.type === 'money' || d.type === 'percent' || d.type === 'money'))
    return undefined
  if (!comparableUnits(p.unit, d.unit)) return undefined
  const due = dueOver(promise, deed, plan, summary)
  if (!due) return undefined
  const heads = due.each ? headsOf(summary, plan) : 1
  if (heads === undefined) return undefined
  const has = inBase(d.max ?? d.value, d.unit)
  const needed = { low: due.low * heads, high: due.high * heads }
  if (p.qualifier === 'at_most' || p.qualifier === 'less_than') {
    const most = p.max ?? p.value
    return { outcome: inBase(d.value, d.unit) > inBase(most, p.unit) * 1.0001 ? 'changed' : 'done' }
  }
  const note = [heads > 1 && `按${heads}人计应有${write(needed.low)}${p.unit}`, heads === 1 && due.note]
    .filter(Boolean)
    .join('，')
  const told = note ? { note } : {}
  // 230余 and 20以上 may be more, never less than they say.
  if (has >= needed.low * (d.qualifier === 'about' ? 0.95 : 0.9999)) return { outcome: 'done', ...told }
  if (d.qualifier === 'at_least' || d.qualifier === 'more_than') return undefined
  // How many heads there were is our reckoning: near the line nothing is said.
  return due.unsure || (heads > 1 && has > needed.low * 0.85) ? undefined : { outcome: 'partly', ...told }
}

interface Due extends Range {
  /** For each teacher, while the deed is a total of all. */
  readonly each?: boolean
  /** What is less than this may yet be enough. */
  readonly unsure?: boolean
  readonly note?: string
}

/** What the deed's figure would have to be. */
function dueOver(promise: Stated, deed: Stated, plan: Page, summary: Page): Due | undefined {
  const [p, d] = [promise.amount, deed.amount]
  const value = inBase(p.value, p.unit)
  if (p.type === 'percent') return { low: value, high: value }
  const [whoP, whoD] = [whoOf(promise), whoOf(deed)]
  // Hours are those of a teacher, whether the sentence says so or not.
  const hours = p.type === 'hours' || p.type === 'credits'
  if ((whoP === 'group' || whoD === 'group') && whoP !== whoD) return undefined
  // A promise that does not say for whom is kept where each has as much; less may still be enough.
  const unsure = !hours && whoD === 'person' && whoP !== 'person' ? { unsure: true } : {}
  const each = !hours && whoP === 'person' && whoD !== 'person'
  if (p.per?.period && d.per?.period) {
    const [asked, kept] = [rateOf(value, p.per), rateOf(inBase(d.value, d.unit), d.per)]
    if (asked === undefined || kept === undefined) return undefined
    const factor = inBase(d.value, d.unit) / kept
    return { low: asked * factor, high: asked * factor, each, ...unsure }
  }
  const ownScope = scopeInWords(promise.before) ?? scopeOf(plan.report)
  const deedScope = scopeInWords(deed.before) ?? scopeOf(summary.report)
  if (d.per?.period) return againstRate(value, ownScope, deed)
  if (!p.per?.period && (ownScope === undefined || deedScope === undefined || ownScope === deedScope))
    return { low: value, high: value, each, ...unsure }
  if (deedScope === undefined) {
    const [term, year] = [totalOver(value, p.per, ownScope, 'term'), totalOver(value, p.per, ownScope, 'year')]
    return term && year && { low: term.low, high: year.high, each, unsure: true }
  }
  // A plain total of a term and one of a year: what is enough for the longer is enough, less may be, too.
  if (!p.per?.period) {
    const times = ownScope === 'term' ? 2 : 1
    return { low: value * times, high: value * times, each, unsure: true }
  }
  const total = totalOver(value, p.per, ownScope, deedScope)
  if (!total) return undefined
  // A year's promise is not broken by what one term came to.
  if (deedScope === 'term' && p.per.period === 'year') return { low: value, high: value, each, unsure: true }
  const note = `计划合${deedScope === 'term' ? '一学期' : '一学年'}${span(total)}${p.unit}`
  return { ...total, each, note, ...unsure }
}

/** The promise is a total, the deed a rate: what the rate would have to be. */
function againstRate(value: number, scope: Scope | undefined, { amount }: Stated): Due | undefined {
  if (scope === undefined) return undefined
  const once = totalOver(1, amount.per, scope, scope)
  return once && once.low > 0 ? { low: value / once.high, high: value / once.low } : undefined
}

/** How many teachers there are, by the summary or else the plan; undefined where neither says, or says two numbers. */
function headsOf(...pages: readonly Page[]): number | undefined {
  for (const { amounts, roleOf } of pages) {
    const heads = amounts
      .filter(({ type, unit, item, section }) => {
        return (
          type === 'count' &&
          /^[人名位]$/.test(unit) &&
          /^(?:专任)?教师$/.test(item ?? '') &&
          roleOf(section) === 'overview'
        )
      })
      .map(({ value }) => value)
    if (heads.length > 0) return heads.every((one) => one === heads[0]) ? heads[0] : undefined
  }
  return undefined
}

const write = (value: number) => String(Math.round(value * 100) / 100)
const span = ({ low, high }: Range) => (low === high ? write(low) : `${write(low)}至${write(high)}`)
