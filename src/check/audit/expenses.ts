import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Amount, TYPES } from './amount.js'
import { say } from './say.js'
import { type Passage, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** Money spent against the numbered lines under it: 支出11.8万元,各项如下: 1.讲座:2000元×24节=48000元 2.材料:… */
export function expenses(document: Resolved, rules: CheckRules): readonly Finding[] {
  const { lines, types } = survey(document, rules)
  if ((types & TYPES.money) === 0) return []
  const reader = findRule(rules, 'sum.expenses')
  if (!reader) return []
  const found: Finding[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const head = lines[at]!
    // What the head says is asked last: few lines are followed by money.
    if (!lines[at + 1]!.amounts.some(isMoney) || textOf(document, head).search(reader.pattern('head')) < 0) continue
    const parts = linesFrom(document, lines, at + 1)
    const verdict = parts.length > 1 ? judge(document, head, parts, reader) : undefined
    if (verdict) found.push(tell(document, reader.rule, verdict))
    at += parts.length
  }
  return found
}

const textOf = ({ text }: Resolved, { span }: Passage) => text.slice(span.start, span.end)

const isMoney = ({ value }: Amount) => value.type === 'money'

/** 1. (1) ① 一、 */
const NUMBERED = /^\s*(?:\(?[0-9一二三四五六七八九十]{1,3}[).、．]|[①-⑳])/

/** The amount of each line from one on, as long as they are numbered and it is clear which it is. */
function linesFrom(document: Resolved, lines: readonly Passage[], from: number): readonly Amount[] {
  const amounts: Amount[] = []
  for (let at = from; at < lines.length; at++) {
    const amount = NUMBERED.test(textOf(document, lines[at]!)) ? amountOf(document, lines[at]!) : undefined
    if (!amount) break
    amounts.push(amount)
  }
  return amounts
}

/** The one amount of money of a line, or the one behind =. */
function amountOf({ text }: Resolved, { amounts }: Passage): Amount | undefined {
  const money = amounts.filter(isMoney)
  const last = money.at(-1)
  if (last?.value.qualifier !== 'exact') return undefined
  const behindEqual = /[==]\s*$/.test(text.slice(Math.max(0, last.span.start - 3), last.span.start))
  return money.length === 1 || behindEqual ? last : undefined
}

function judge({ text }: Resolved, head: Passage, parts: readonly Amount[], reader: Reader): Verdict | undefined {
  const sum = Math.round(100 * parts.reduce((total, { value }) => total + value.value, 0)) / 100
  const money = head.amounts.filter(({ value }) => value.type === 'money' && value.qualifier === 'exact')
  const held = money.find(({ value }) => Math.abs(value.value - sum) < 0.005)
  const spent = money.filter(
    ({ span }) => text.slice(Math.max(0, span.start - 10), span.start).search(reader.pattern('spent')) >= 0
  )
  const total = held ?? (spent.length === 1 ? spent[0] : undefined)
  if (!total) return undefined
  const written = `${total.item ?? ''}${writeFigure(total.value.value, '元')}，所列${parts.length}项合计${writeFigure(sum, '元')}`
  const place = { span: total.span, related: parts.map(({ span }) => ({ span, label: '分项' })) }
  if (held) return say(place, 'consistent', `${written}，相符`)
  const difference = writeFigure(Math.abs(sum - total.value.value), '元')
  return say(place, 'inconsistent', `${written}，相差${difference}`)
}
