import type { Reader } from '../find-rule.js'
import { addUp } from './add-up.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { clauseOf } from './clause-of.js'
import { extentOf } from './extent-of.js'
import type { Sum } from './find-sums.js'
import type { Part } from './lists-of.js'
import type { Survey } from './survey.js'
import { tellExclusive } from './tell-exclusive.js'

/**
 * Whether parts that do not give the total must give it, and how sure that is: `error`, `warning`; undefined where they may be
 * only some of the whole, or may overlap. What was won, passed or published is only some (其中有3名获奖); amounts of money are
 * spent once.
 */
export function isPartition(
  surveyed: Survey,
  sum: Sum,
  fit: 'over' | 'under',
  reader: Reader,
  words: AuditWords
): 'error' | 'warning' | undefined {
  const { parts, totals, link, cue, rank } = sum
  const [total] = totals as [(typeof totals)[number]]
  const told = tellExclusive(parts, words)
  const slip = isSlip(sum, reader.limit('slip'))
  const exclusive = told.exclusive || isAdditive(total, parts, slip)
  const matches = (name: string, text: string) => text.search(reader.pattern(name)) >= 0
  if (parts.some(({ times }) => times === undefined) || isRounded(surveyed, sum)) return undefined
  if (total.value.type === 'score' && isScale(total, parts, told.kinds)) return undefined
  const last = Math.max(parts.at(-1)!.amount.span.end, total.span.end)
  const ends = surveyed.text.slice(last, last + 16)
  if (fit === 'under' && matches('open', ends)) return undefined
  const won =
    parts.some(({ label }) => matches('outcome', label().text)) && !matches('outcome', clauseOf(surveyed, total.span))
  if (won && link !== 'after' && !told.complete) return undefined
  const people = total.value.type === 'count' && /^[人名位]$/.test(total.value.unit)
  // One person may take part in several things.
  if (
    fit === 'over' &&
    people &&
    [...parts.map(({ label }) => label().text), ends].some((text) => matches('overlap', text))
  )
    return undefined
  if (link === 'after')
    return ofTally(sum, {
      exclusive,
      slip,
      fit,
      won,
      bare: matches('bare', cue),
      plus: matches('plus', between(surveyed, parts)),
      scope: matches('scope', cue)
    })
  if (link === 'beside') return slip ? 'warning' : undefined
  if (link === 'again') return slip && (fit === 'over' || parts.length > 2) ? 'warning' : undefined
  const firm = told.complete || (link === 'colon' && matches('firm', clauseOf(surveyed, total.span) + cue))
  if (exclusive && fit === 'over') return 'error'
  if (exclusive && firm) return 'error'
  if (firm && link === 'colon' && rank === 0 && slip) return 'warning'
  if (link === 'bracket' && exclusive && isSlip(sum, reader.limit('bracket'))) return 'warning'
  const pair = told.kinds.some((kind) => PAIRS.has(kind)) && isSlip(sum, reader.limit('pair'))
  if (link === 'among' && isRow(sum)) return 'warning'
  return exclusive && slip && (parts.length > 2 || link !== 'among' || pair) ? 'warning' : undefined
}

/** 集中学习22次,其中师德6次、课标7次、技术5次、心理3次: a row of occasions that lacks just one, or has one too many. */
function isRow({ parts, totals }: Sum): boolean {
  const total = totals[0]!.value
  const [low, stated] = [addUp(parts).low, extentOf(totals[0]!).low]
  const occasions = total.type === 'count' && /^[次场期讲]$/.test(total.unit)
  return occasions && parts.length > 3 && stated > 12 && Math.abs(low - stated) === 1
}

/** Kinds of which two names are often all there are: 小学、初中; 线上、线下. Of levels, degrees and prizes others are left out. */
const PAIRS: ReadonlySet<string> = new Set(['stage', 'term', 'gender', 'mode', 'area'])

/** Money, points and credits are given once; hours where a difference is small enough for a slip. */
function isAdditive({ value }: Amount, parts: readonly Part[], slip: boolean): boolean {
  return /^(?:money|score|credits)$/.test(value.type) || (value.type === 'hours' && parts.length > 2 && slip)
}

/** 论文20分:国家级20分,省级15分 are what may be given, not what is added up. */
function isScale(total: Amount, parts: readonly Part[], kinds: readonly string[]): boolean {
  return (
    kinds.some((kind) => /^(?:level|prize|result|rank)$/.test(kind)) ||
    parts.some(({ extent }) => extent.low === extentOf(total).low)
  )
}

/** 14.3万人次 is rounded where a part is written out: 5316人次. */
function isRounded({ text }: Survey, { totals, parts }: Sum): boolean {
  const inMyriads = ({ span }: Amount) => /[万亿]/.test(text.slice(span.start, span.end))
  return inMyriads(totals[0]!) && !parts.every(({ amount }) => inMyriads(amount))
}

interface Tally {
  readonly exclusive: boolean
  readonly slip: boolean
  readonly fit: 'over' | 'under'
  /** The parts are what was won or published: one text may be both. */
  readonly won: boolean
  readonly bare: boolean
  /** The parts are said to be added: 加上. */
  readonly plus: boolean
  readonly scope: boolean
}

/** A total behind its parts: only what stands right before a bare 共 is surely what it counts. */
function ofTally(sum: Sum, { exclusive, slip, fit, won, bare, plus, scope }: Tally): 'error' | 'warning' | undefined {
  const { low } = addUp(sum.parts)
  const total = extentOf(sum.totals[0]!).low
  if (low > 2 * total || total > 2 * low) return undefined
  if (scope && fit === 'under' && !slip) return undefined
  if (bare && (exclusive || plus || sum.rank === 0)) return 'error'
  const groups = sum.parts.reduce((count, { times }) => count + (times ?? 1), 0)
  if (bare) return slip && !won && groups > 2 ? 'warning' : undefined
  if (exclusive && slip && sum.parts.length > 3) return 'warning'
  const item = sum.totals[0]!.item
  const same = item !== undefined && sum.parts.every(({ amount }) => amount.item === item)
  return exclusive && same ? 'warning' : undefined
}

/** The text from the first part to the last. */
function between({ text }: Survey, parts: readonly Part[]): string {
  return text.slice(parts[0]!.amount.span.end, parts.at(-1)!.amount.span.start)
}

/** So small a difference that it is rather a slip than something left out. */
function isSlip({ parts, totals }: Sum, share: number): boolean {
  const total = extentOf(totals[0]!).low
  return Math.abs(addUp(parts).low - total) <= Math.max(1, share * total)
}
