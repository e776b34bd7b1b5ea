import type { Mention, Numeral, Qualifier, Quantity, Segmented } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Lexicons } from '../rule/lexicons.js'
import { NumberMap } from '../rule/number-map.js'
import { possibleAt } from '../rule/possible-at.js'
import type { QuantityRule, Ruleset } from '../rule/ruleset.js'
import { firstFrom, type Span } from '../span.js'
import { type QuantityTrial, quantityTrial } from './quantity-trial.js'
import { toMention } from './to-mention.js'
import { type Fit, tryQuantity } from './try-quantity.js'

/** Between two amounts of one unit that are the ends of a range: 18节-20节, 2篇至3篇. */
const JOINERS: ReadonlySet<string> = new Set(['-', '--', '~', '—', '——', '–', '至', '到'])

/**
 * Amounts: at every numeral the quantity rules are tried, and the one that matches most text wins, the earlier one of two
 * that match the same. What lost is kept beside what won.
 */
export function findQuantities(
  document: Segmented,
  rules: Pick<Ruleset, 'quantities' | 'lexicons'>
): {
  readonly mentions: readonly Mention<Quantity>[]
  readonly lost: readonly (readonly [Mention<Quantity>, string])[]
} {
  const candidates = byPlace(rules.quantities)
  const mentions: Mention<Quantity>[] = []
  const lost: (readonly [Mention<Quantity>, string])[] = []
  for (const numeral of document.numerals) {
    const best = bestOf(document, numeral, candidates(document, numeral), rules.lexicons, lost)
    if (best === undefined) continue
    const last = mentions.at(-1)
    if (last && joins(document, last, best)) mentions[mentions.length - 1] = range(document, last, best)
    else mentions.push(best)
  }
  return { mentions, lost }
}

/** The longest that the rules find at a numeral, the first of equals; the others are noted as lost to it, the longest first. */
function bestOf(
  document: Segmented,
  numeral: Numeral,
  trials: readonly QuantityTrial[],
  lexicons: Lexicons,
  lost: (readonly [Mention<Quantity>, string])[]
): Mention<Quantity> | undefined {
  let only: Mention<Quantity> | undefined
  let several: Mention<Quantity>[] | undefined
  for (const trial of trials) {
    const found = match(document, numeral, trial, lexicons)
    if (found === undefined) continue
    if (only === undefined) only = found
    else if (several === undefined) several = [only, found]
    else several.push(found)
  }
  if (several === undefined) return only
  const [best, ...others] = several.sort((a, b) => length(b.span) - length(a.span))
  for (const other of others) lost.push([other, best!.rule])
  return best
}

/** The rules that can match at a numeral, by what it is and what stands behind it and before it, in order. */
const byPlace = oncePer((rules: readonly QuantityRule[]) => {
  const { at } = possibleAt(rules.map(({ right }) => right.source))
  const trials = rules.map(quantityTrial)
  const kindOf = kindsBefore(trials)
  // Of the rules that can match, which are the same lists again and again, by what stands before the numeral and what it is.
  const known = new WeakMap<readonly number[], (readonly QuantityTrial[])[]>()
  return ({ masked }: Segmented, { span, percent }: Numeral): readonly QuantityTrial[] => {
    const possible = at(masked, span.end)
    const before = span.start > 0 ? masked.charCodeAt(span.start - 1) : Number.NaN
    let own = known.get(possible)
    if (!own) {
      own = []
      known.set(possible, own)
    }
    const isShare = percent ?? false
    const kind = 2 * kindOf(before) + (isShare ? 1 : 0)
    own[kind] ??= possible
      .map((n) => trials[n]!)
      .filter((trial) => trial.percent === undefined || trial.percent === isShare)
      .filter((trial) => trial.before.units.has(before) !== trial.before.others)
    return own[kind]!
  }
})

/** Make a look-up of units by the rules before whose numeral they can stand: a number for each kind. Most are of one, 0. */
function kindsBefore(trials: readonly QuantityTrial[]): (unit: number) => number {
  const named = new Set(trials.flatMap(({ before }) => [...before.units]))
  const numbers = new Map<string, number>()
  const kinds = new NumberMap()
  for (const unit of named) {
    const key = trials.map(({ before }) => (before.units.has(unit) === before.others ? '-' : '+')).join('')
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1)
    kinds.add(Number.isNaN(unit) ? START : unit, numbers.get(key)!)
  }
  return (unit) => kinds.get(Number.isNaN(unit) ? START : unit)
}

/** Stands for what is before a text. */
const START = -1

function match(
  document: Segmented,
  numeral: Numeral,
  trial: QuantityTrial,
  lexicons: Lexicons
): Mention<Quantity> | undefined {
  const fit = tryQuantity(document, numeral, trial)
  if (typeof fit === 'string') return undefined
  const { rule } = trial
  const { whole, plus } = fit
  const unit = fit.unit ?? rule.unit ?? ''
  const start = rule.span === 'number' ? numeral.span.start : skipBlanks(document.text, whole.start)
  const more = plus.length === 0 ? 0 : added(document, fit, rule)
  const value = figure(numeral.value, rule, more)
  const qualifier = qualifierOf(numeral, fit, rule, lexicons)
  const { type } = rule
  const { max } = numeral
  return toMention(
    document,
    rule.id,
    { start, end: whole.end },
    { type, value, max: max === undefined ? undefined : figure(max, rule, more), qualifier, unit }
  )
}

function figure(read: number, { factor = 1, add = 0 }: QuantityRule, plus: number): number {
  return Math.round((read * factor + add + plus) * 1e6) / 1e6
}

/** What the numerals behind the first add to it. */
function added({ numerals }: Segmented, { plus }: Fit, rule: QuantityRule): number {
  return plus.reduce<number>(
    (sum, at, n) => sum + (at === undefined ? 0 : numerals[firstFrom(numerals, at)]!.value * rule.plus[n]!),
    0
  )
}

/** Words behind the amount weigh more than words before it, words more than 余 and 多 in it; a range is a range. */
function qualifierOf(
  numeral: Numeral,
  { after, before, before2 }: Fit,
  rule: QuantityRule,
  lexicons: Lexicons
): Qualifier {
  if (numeral.max !== undefined) return 'range'
  return (groupOf(lexicons, 'qualifiers.after', after) ??
    groupOf(lexicons, 'qualifiers.before', before) ??
    groupOf(lexicons, 'qualifiers.adverb', before2) ??
    (numeral.about ? 'about' : undefined) ??
    rule.qualifier ??
    'exact') as Qualifier
}

function groupOf(lexicons: Lexicons, list: string, word: string | undefined): string | undefined {
  return word === undefined ? undefined : lexicons.get(list)?.groupOf.get(word)
}

function skipBlanks(text: string, start: number): number {
  let from = start
  while (text[from] === ' ') from++
  return from
}

function joins({ text }: Segmented, a: Mention<Quantity>, b: Mention<Quantity>): boolean {
  return (
    a.value.unit === b.value.unit &&
    a.value.max === undefined &&
    b.value.max === undefined &&
    a.value.value < b.value.value &&
    b.span.start - a.span.end <= 2 &&
    JOINERS.has(text.slice(a.span.end, b.span.start))
  )
}

function range(document: Segmented, a: Mention<Quantity>, b: Mention<Quantity>): Mention<Quantity> {
  const span = { start: a.span.start, end: b.span.end }
  const { type, value, unit } = a.value
  return toMention(document, a.rule, span, { type, value, qualifier: 'range', unit, max: b.value.value })
}

function length(span: Span<'normal'>): number {
  return span.end - span.start
}
