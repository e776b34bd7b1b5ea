import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { firstFrom } from '../../span.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Amount, TYPES } from './amount.js'
import { extentOf } from './extent-of.js'
import { say } from './say.js'
import { type Stretch, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** Hours with the credits that they give. */
interface Pair {
  readonly hours: Amount
  readonly credits: Amount
  /** 每20课时折合1学分 states the rate; the others are measured by it. */
  readonly rate: boolean
  /** Said to be one and the same (折合, in brackets), not only to stand in one sentence. */
  readonly close: boolean
}

/** Hours against credits by the rate that the document states. Without one nothing is said; with several any may be meant. */
export function creditRates(document: Resolved, rules: CheckRules): readonly Finding[] {
  const { stretches, types } = survey(document, rules)
  if ((types & TYPES.credits) === 0) return []
  const reader = findRule(rules, 'rate.credits')
  if (!reader) return []
  const pairs = pairsOf(document, stretches, reader)
  const rates = pairs.filter(({ rate }) => rate)
  if (rates.length === 0) return []
  return pairs
    .filter(({ rate }) => !rate)
    .flatMap((pair) => {
      const verdict = judge(pair, rates.slice(0, 8))
      return verdict ? [tell(document, reader.rule, verdict)] : []
    })
}

/** How many amounts to either side may be the hours of a year's credits. */
const NEAR = 8

function pairsOf({ text }: Resolved, stretches: readonly Stretch[], reader: Reader): readonly Pair[] {
  return stretches
    .filter(({ types }) => (types & TYPES.credits) !== 0)
    .flatMap(({ amounts, span }) => {
      const credits = amounts.filter(({ value }) => value.type === 'credits')
      return credits.flatMap<Pair>((credit) => {
        const at = firstFrom(amounts, credit.span.start)
        const last = at > 0 ? amounts[at - 1] : undefined
        const gap = last && text.slice(last.span.end, credit.span.start)
        if (last?.value.type === 'hours' && gap!.search(reader.pattern('worth')) === 0) {
          const before = text.slice(Math.max(span.start, last.span.start - 8), last.span.start)
          const rate = credit.value.value === 1 || before.search(reader.pattern('per')) >= 0
          return [{ hours: last, credits: credit, rate, close: true }]
        }
        const yearly =
          credit.per?.period &&
          amounts
            .slice(Math.max(0, at - NEAR), at + NEAR)
            .find(
              (amount) =>
                amount.value.type === 'hours' &&
                amount.per?.period === credit.per?.period &&
                !isRated(text, amount, reader)
            )
        return yearly ? [{ hours: yearly, credits: credit, rate: false, close: false }] : []
      })
    })
}

/** 每20课时 of a rate. */
function isRated(text: string, { span }: Amount, reader: Reader): boolean {
  return text.slice(Math.max(0, span.start - 8), span.start).search(reader.pattern('per')) >= 0
}

function judge({ hours, credits, close }: Pair, rates: readonly Pair[]): Verdict | undefined {
  const fitting = rates.filter((rate) => rate.hours.measure === hours.measure)
  if (fitting.length === 0 || hours.value.max !== undefined) return undefined
  const worth = (rate: Pair) => (extentOf(hours).low / extentOf(rate.hours).low) * rate.credits.value.value
  const stated = extentOf(credits)
  const fits = (value: number) => value >= stated.low - 1e-6 && value <= stated.high + 1e-6
  const best = fitting.find((rate) => fits(worth(rate))) ?? fitting[0]!
  const { unit } = hours.value
  const asked = credits.value.qualifier === 'exact' ? '' : '不少于'
  const written = `按${writeFigure(extentOf(best.hours).low, best.hours.value.unit)}折合${writeFigure(best.credits.value.value)}学分，${writeFigure(extentOf(hours).low, unit)}为${writeFigure(worth(best))}学分，写的是${asked}${writeFigure(credits.value.value)}学分`
  const place = {
    span: credits.span,
    related: [
      { span: hours.span, label: '学时' },
      { span: best.hours.span, label: '折算' }
    ]
  }
  if (fits(worth(best))) return say(place, 'consistent', `${written}，相符`)
  const sure = close && fitting.length === 1 && hours.value.qualifier === 'exact' && credits.value.qualifier === 'exact'
  return say(place, sure ? 'inconsistent' : 'undecided', `${written}，${sure ? '两者不符' : '不能断定是否相符'}`)
}
