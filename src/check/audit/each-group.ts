import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { auditWords } from './audit-words.js'
import { compareExtents } from './compare-extents.js'
import { extentOf } from './extent-of.js'
import { listsOf, type Part } from './lists-of.js'
import { measureOf } from './measure-of.js'
import { say } from './say.js'
import { type Passage, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/**
 * So many for each of several groups against the number that follows: 语、数、英三科各3位 … 9节研讨课; 一至六年级各1节,共6节.
 * Lessons are not people: that the numbers agree is worth telling, that they do not proves nothing.
 */
export function eachGroup(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.each-group')
  if (!reader) return []
  const words = auditWords(rules.lexicons)
  // Where the next 各 stands.
  let each = document.text.indexOf('各')
  const findings: Finding[] = []
  for (const passage of survey(document).counted)
    for (const stretch of passage.stretches) {
      const { span, amounts } = stretch
      if (each >= 0 && each < span.start) each = document.text.indexOf('各', span.start)
      if (each < 0) return findings
      if (each >= span.end || !amounts.some((amount) => each < amount.span.start)) continue
      for (const { measure, parts } of listsOf(document, stretch, reader.pattern('stop'), words)) {
        const [part] = parts
        if (parts.length > 1 || (part!.times ?? 1) <= 1) continue
        // 七年级6套、八年级7套,期中、期末各3套,共19套: the total is of more than this.
        const first = amounts.find((amount) => measureOf(amount, rules.lexicons) === measure)
        const verdict = first === part!.amount && judge(document, passage, part!, reader, rules)
        if (verdict) findings.push(tell(document, reader.rule, verdict))
      }
    }
  return findings
}

/** How far behind it the product may stand, in UTF-16 units. */
const REACH = 80

function judge(
  { text }: Resolved,
  { amounts }: Passage,
  part: Part,
  reader: Reader,
  { lexicons }: CheckRules
): Verdict | undefined {
  const { amount, times, extent } = part
  const near = amounts.filter(
    ({ span, value, per }) =>
      span.start >= amount.span.end &&
      span.start - amount.span.end <= REACH &&
      value.qualifier === 'exact' &&
      value.type === amount.value.type &&
      value.value > 1 &&
      !per
  )
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
  const same = measureOf(total, lexicons) === measureOf(amount, lexicons) && amount.value.qualifier === 'exact'
  if (!same || !/^[^,;。]{0,12}[,;、][^,;。、]{0,6}$/.test(gap))
    return say(place(total), 'undecided', `${message}，单位或范围不同，不能断定是否相符`)
  return say(place(total), 'inconsistent', `${message}，两者不符`)
}
