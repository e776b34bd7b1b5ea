import { characterSet } from '../../character-set.js'
import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { firstFrom } from '../../span.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Amount, TYPES } from './amount.js'
import { CUES } from './cues-of.js'
import { extentOf } from './extent-of.js'
import { type Stretch, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** Averages per head against the total and the heads in the same sentence; who was counted is rarely said, so none is called wrong. */
export function averages(document: Resolved, rules: CheckRules): readonly Finding[] {
  const surveyed = survey(document, rules)
  if ((surveyed.types & TYPES.count) === 0 || (surveyed.cues & CUES.average) === 0) return []
  const reader = findRule(rules, 'rate.average')
  if (!reader) return []
  const findings: Finding[] = []
  for (const stretch of surveyed.stretches) {
    if ((stretch.types & TYPES.count) === 0 || (stretch.cues & CUES.average) === 0) continue
    const { amounts } = stretch
    const people = amounts.findIndex(isHeads)
    if (people < 0) continue
    // The average stands behind the heads.
    for (let at = people + 1; at < amounts.length; at++) {
      const verdict = judge(document, stretch, amounts[at]!, reader)
      if (verdict) findings.push(tell(document, reader.rule, verdict))
    }
  }
  return findings
}

/** What 人均 does not reach over. */
const PAUSES = characterSet(',;:。(')

function isHeads(amount: Amount): boolean {
  return amount.measure === '人' && amount.value.type === 'count' && isTotal(amount)
}

function isTotal({ value, per }: Amount): boolean {
  return value.qualifier === 'exact' && !per
}

function judge({ text }: Resolved, { amounts, span }: Stretch, average: Amount, reader: Reader): Verdict | undefined {
  const { value } = average
  const { start } = average.span
  if (value.qualifier !== 'exact') return undefined
  const lead = text.slice(PAUSES.last(text, start, Math.max(span.start, start - 12)) + 1, start)
  if (lead.search(reader.pattern('average')) < 0) return undefined
  const plain = amounts.filter((amount) => amount !== average && isTotal(amount))
  const at = firstFrom(plain, average.span.start)
  // The nearest first: 语文组11人,人均24节 is of these eleven.
  const before = plain.slice(Math.max(0, at - 6), at).reverse()
  const [behind] = plain.slice(at)
  const heads = before.filter(isHeads)
  const like = (amount: Amount) => amount.measure === average.measure
  const totals = before.filter(like)
  const pairsOf = (all: readonly Amount[]) =>
    all.flatMap((total) => heads.map((people) => ({ total, people, quotient: total.value.value / people.value.value })))
  const pairs = pairsOf(totals)
  const decimals = /\.(\d+)/.exec(text.slice(average.span.start, average.span.end))?.[1]?.length ?? 0
  const rounding = 0.5 * 10 ** -decimals + 1e-9
  // 人均26节,全组208节: what stands behind may be the total, and as well something else.
  const held = [...pairs, ...pairsOf(behind && like(behind) ? [behind] : [])].find(
    ({ quotient }) => Math.abs(quotient - value.value) <= rounding
  )
  const [first] = pairs
  const pair = held ?? first
  if (!pair) return undefined
  const written = `${writeFigure(extentOf(pair.total).low, value.unit)}÷${writeFigure(pair.people.value.value, pair.people.value.unit)}=${writeFigure(Math.round(pair.quotient * 100) / 100)}，写的是人均${writeFigure(extentOf(average).low, value.unit)}`
  return {
    outcome: held ? 'consistent' : 'undecided',
    message: `${written}，${held ? '相符' : '不能断定按多少人计算'}`,
    span: average.span,
    related: [
      { span: pair.total.span, label: '总数' },
      { span: pair.people.span, label: '人数' }
    ]
  }
}
