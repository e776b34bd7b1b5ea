import { characterSet } from '../../character-set.js'
import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { auditWords } from './audit-words.js'
import { compareExtents } from './compare-extents.js'
import { cue } from './cue.js'
import { CUES } from './cues-of.js'
import { extentOf } from './extent-of.js'
import { listsOf, type Part } from './lists-of.js'
import { say } from './say.js'
import { type Stretch, type Survey, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/**
 * So many for each of several groups against the number that follows: 语、数、英三科各3位 … 9节研讨课; 一至六年级各1节,共6节.
 * Lessons are not people: that the numbers agree is worth telling, that they do not proves nothing.
 */
export function eachGroup(document: Resolved, rules: CheckRules): readonly Finding[] {
  const surveyed = survey(document, rules)
  if ((surveyed.cues & CUES.each) === 0) return []
  const reader = findRule(rules, 'sum.each-group')
  if (!reader) return []
  const words = auditWords(rules.lexicons)
  const findings: Finding[] = []
  for (const stretch of surveyed.stretches) {
    if ((stretch.cues & CUES.each) === 0 || !maySayEach(surveyed, stretch)) continue
    for (const { measure, parts } of listsOf(surveyed, stretch, stopOf(reader), words)) {
      const [part] = parts
      if (parts.length > 1 || (part!.times ?? 1) <= 1) continue
      // 七年级6套、八年级7套,期中、期末各3套,共19套: the total is of more than this.
      const first = stretch.amounts.find((amount) => amount.measure === measure)
      const verdict = first === part!.amount && judge(surveyed, stretch, part!, reader)
      if (verdict) findings.push(tell(document, reader.rule, verdict))
    }
  }
  return findings
}

const stopOf = oncePer((reader: Reader) => cue(reader.pattern('stop')))

/** How far before an amount 各 may stand, in UTF-16 units. */
const NEAR = 9
const EACH = characterSet('各')

/** Whether 各 stands right before an amount that is the first of its measure, with one behind it that may be the product. */
function maySayEach({ text }: Survey, { amounts, span, passage }: Stretch): boolean {
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at]!
    const { start } = amount.span
    const least = Math.max(span.start, start - NEAR)
    if (EACH.last(text, start, least) < least) continue
    if (amounts.find(({ measure }) => measure === amount.measure) !== amount) continue
    if (passage.amounts.some((total) => mayBeProduct(total, amount))) return true
  }
  return false
}

function mayBeProduct({ span, value, per }: Amount, { span: { end }, value: { type } }: Amount): boolean {
  return (
    span.start >= end &&
    span.start - end <= REACH &&
    value.qualifier === 'exact' &&
    value.type === type &&
    value.value > 1 &&
    !per
  )
}

/** How far behind it the product may stand, in UTF-16 units. */
const REACH = 80

function judge({ text }: Survey, { passage: { amounts } }: Stretch, part: Part, reader: Reader): Verdict | undefined {
  const { amount, times, extent } = part
  const near = amounts.filter((total) => mayBeProduct(total, amount))
  const product = `${times}×${writeFigure(amount.value.value, amount.value.unit)}=${writeFigure(extent.low, amount.value.unit)}`
  const place = (total: Amount) => ({ span: total.span, related: [{ span: amount.span, label: '每组' }] })
  const equal = near.find((total) => compareExtents(extent, extentOf(total)) === 'equal')
  if (equal)
    return say(
      place(equal),
      'consistent',
      `${product}，后面写的是${writeFigure(equal.value.value, equal.value.unit)}，相符`
    )
  const [total] = near
  if (!total) return undefined
  const gap = text.slice(amount.span.end, total.span.start)
  const message = `${product}，后面写的是${writeFigure(total.value.value, total.value.unit)}`
  if (/[。!?]/.test(gap) || gap.search(reader.pattern('tally')) < 0) return undefined
  const same = total.measure === amount.measure && amount.value.qualifier === 'exact'
  if (!same || !/^[^,;。]{0,12}[,;、][^,;。、]{0,6}$/.test(gap))
    return say(place(total), 'undecided', `${message}，单位或范围不同，不能断定是否相符`)
  return say(place(total), 'inconsistent', `${message}，两者不符`)
}
