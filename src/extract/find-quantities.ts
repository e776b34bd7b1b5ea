import type { Mention, Numeral, Qualifier, Quantity, Segmented } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Lexicons } from '../rule/lexicons.js'
import { patternTree } from '../rule/pattern-tree.js'
import { possibleAt } from '../rule/possible-at.js'
import type { QuantityRule, Ruleset } from '../rule/ruleset.js'
import { unitsBefore } from '../rule/units-before.js'
import type { Span } from '../span.js'
import { toMention } from './to-mention.js'
import { type Fit, tryQuantity } from './try-quantity.js'

/** Between two amounts of one unit that are the ends of a range: 18节-20节, 2篇至3篇. */
const JOINER = /^(?:-{1,2}|~|—{1,2}|–|至|到)$/

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
    const possible = candidates(document, numeral)
    if (possible.length === 0) continue
    const found = possible
      .map((rule) => match(document, numeral, rule, rules.lexicons))
      .filter((d) => d !== undefined)
      .sort((a, b) => length(b.span) - length(a.span))
    const [best, ...others] = found
    if (!best) continue
    for (const other of others) lost.push([other, best.rule])
    const last = mentions.at(-1)
    if (last && joins(document, last, best)) mentions[mentions.length - 1] = range(document, last, best)
    else mentions.push(best)
  }
  return { mentions, lost }
}

/** The rules that can match at a numeral, by what stands behind it and before it, in order. */
const byPlace = oncePer((rules: readonly QuantityRule[]) => {
  const { at } = possibleAt(rules.map(({ right }) => right.source))
  const befores = rules.map(({ left }) => unitsBefore(patternTree(left.source)))
  return ({ masked }: Segmented, { span }: Numeral): readonly QuantityRule[] => {
    const before = masked.charCodeAt(span.start - 1)
    const possible: QuantityRule[] = []
    for (const n of at(masked, span.end)) {
      const { units, others } = befores[n]!
      if (units.has(before) !== others) possible.push(rules[n]!)
    }
    return possible
  }
})

function match(
  document: Segmented,
  numeral: Numeral,
  rule: QuantityRule,
  lexicons: Lexicons
): Mention<Quantity> | undefined {
  const fit = tryQuantity(document, numeral, rule)
  if (typeof fit === 'string') return undefined
  const { whole, groups } = fit
  const unit = groups['unit'] ?? rule.unit ?? ''
  const span = rule.span === 'number' ? { start: numeral.span.start, end: whole.end } : trim(document.text, whole)
  return toMention(document, rule.id, span, {
    type: rule.type,
    ...figures(numeral, rule, added(document, fit, rule)),
    qualifier: qualifierOf(numeral, groups, rule, lexicons),
    unit
  })
}

function figures(numeral: Numeral, rule: QuantityRule, plus: number): { value: number; max?: number } {
  const scale = (figure: number) => Math.round((figure * (rule.factor ?? 1) + (rule.add ?? 0) + plus) * 1e6) / 1e6
  return { value: scale(numeral.value), ...(numeral.max !== undefined && { max: scale(numeral.max) }) }
}

/** What the numerals behind the first add to it. */
function added({ numerals }: Segmented, { plus }: Fit, rule: QuantityRule): number {
  return plus.reduce<number>(
    (sum, at, n) => sum + (at === undefined ? 0 : numeralAt(numerals, at)!.value * rule.plus[n]!),
    0
  )
}

function numeralAt(numerals: readonly Numeral[], at: number): Numeral | undefined {
  let low = 0
  let high = numerals.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numerals[middle]!.span.start < at) low = middle + 1
    else high = middle
  }
  return numerals[low]
}

/** Words behind the amount weigh more than words before it, words more than 余 and 多 in it; a range is a range. */
function qualifierOf(
  numeral: Numeral,
  groups: Readonly<Record<string, string | undefined>>,
  rule: QuantityRule,
  lexicons: Lexicons
): Qualifier {
  if (numeral.max !== undefined) return 'range'
  const of = (list: string, word: string | undefined) =>
    word === undefined ? undefined : lexicons.get(list)?.groupOf.get(word)
  return (of('qualifiers.after', groups['after']) ??
    of('qualifiers.before', groups['before']) ??
    of('qualifiers.adverb', groups['before2']) ??
    (numeral.about ? 'about' : undefined) ??
    rule.qualifier ??
    'exact') as Qualifier
}

function trim(text: string, { start, end }: Span<'normal'>): Span<'normal'> {
  let from = start
  while (text[from] === ' ') from++
  return { start: from, end }
}

function joins({ text }: Segmented, a: Mention<Quantity>, b: Mention<Quantity>): boolean {
  return (
    a.value.unit === b.value.unit &&
    a.value.max === undefined &&
    b.value.max === undefined &&
    a.value.value < b.value.value &&
    JOINER.test(text.slice(a.span.end, b.span.start))
  )
}

function range(document: Segmented, a: Mention<Quantity>, b: Mention<Quantity>): Mention<Quantity> {
  const span = { start: a.span.start, end: b.span.end }
  return toMention(document, a.rule, span, { ...a.value, max: b.value.value, qualifier: 'range' })
}

function length(span: Span<'normal'>): number {
  return span.end - span.start
}
