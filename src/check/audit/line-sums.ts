import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { addUp } from './add-up.js'
import type { Amount } from './amount.js'
import { auditWords } from './audit-words.js'
import { compareExtents } from './compare-extents.js'
import { extentOf } from './extent-of.js'
import { type LineList, lineListsOf } from './line-lists-of.js'
import { listsOf, type Part } from './lists-of.js'
import { measureOf } from './measure-of.js'
import { say } from './say.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'
import { writeSum } from './write-sum.js'

/** A total against the lines under it, one for each year, level or subject: 共10学分, then 第一学年:…2学分, 第二学年:…. */
export function lineSums(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.lines')
  if (!reader) return []
  return lineListsOf(document, rules).flatMap((list) => {
    const verdict = judge(document, list, reader, rules)
    return verdict ? [tell(document, reader.rule, verdict)] : []
  })
}

function judge(document: Resolved, list: LineList, reader: Reader, rules: CheckRules): Verdict | undefined {
  const { lexicons } = rules
  const totals = list.head.amounts.filter((amount) => isTotal(document, amount, reader))
  if (totals.length === 0) return undefined
  const parts = list.lines.map((line) => partsOf(document, line, reader, rules))
  const measures = new Set(parts.flat().map(({ amount }) => measureOf(amount, lexicons)))
  const total =
    totals.find((amount) => measures.has(measureOf(amount, lexicons))) ?? (measures.size > 1 ? totals[0] : undefined)
  if (!total) return undefined
  const measure = measureOf(total, lexicons)
  const same = parts.map((line) => line.filter(({ amount }) => measureOf(amount, lexicons) === measure))
  const pure = same.every((line) => line.length > 0)
  const used = (pure ? same : parts).flat()
  if (used.length < 2) return undefined
  const fit = compareExtents(addUp(used), extentOf(total))
  const written = `${total.item ?? ''}共${writeFigure(extentOf(total).low, total.value.unit)}，各行合计${writeSum(used, total.value.unit)}`
  const place = { span: total.span, related: used.map(({ amount }) => ({ span: amount.span, label: '分项' })) }
  if (fit === 'equal') return say(place, 'consistent', `${written}，相符`)
  const single = same.every((line) => line.length === 1)
  if (!pure || !single || fit === 'open') return say(place, 'undecided', `${written}，单位或范围不同，不能断定是否相符`)
  return say(
    place,
    'inconsistent',
    `${written}，相差${writeFigure(Math.abs(addUp(used).low - extentOf(total).low), total.value.unit)}`
  )
}

/** The amounts of a line; what stands behind 其中 is in them already. */
function partsOf(
  document: Resolved,
  line: LineList['lines'][number],
  reader: Reader,
  rules: CheckRules
): readonly Part[] {
  return line.stretches
    .flatMap((stretch) => listsOf(document, stretch, reader.pattern('stop'), auditWords(rules.lexicons)))
    .filter(({ lead, bracket }) => bracket === undefined && !document.text.slice(lead.start, lead.end).includes('其中'))
    .flatMap(({ parts }) => parts)
}

/** 共10学分, 合计97项, 总分100分. */
function isTotal({ text }: Resolved, { span, value }: Amount, reader: Reader): boolean {
  if (value.qualifier !== 'exact') return false
  return text.slice(Math.max(0, span.start - 12), span.end).search(reader.pattern('total')) >= 0
}
