import type { Reader } from '../find-rule.js'
import { addUp } from './add-up.js'
import type { Amount } from './amount.js'
import type { AuditWords } from './audit-words.js'
import { compareExtents } from './compare-extents.js'
import { type Extent, extentOf } from './extent-of.js'
import type { Sum } from './find-sums.js'
import { isPartition } from './is-partition.js'
import type { Part } from './lists-of.js'
import { say } from './say.js'
import type { Survey } from './survey.js'
import type { Verdict } from './tell.js'
import { tellExclusive } from './tell-exclusive.js'
import { writeFigure } from './write-figure.js'
import { writeSum } from './write-sum.js'

/**
 * What a stated sum comes to. Equal to one of the amounts that may be its total: it holds. One part, or parts that are only
 * some of the whole, must not be more than it. A difference is held against the text only where the parts must make up the whole.
 */
export function judgeSum(surveyed: Survey, sum: Sum, reader: Reader, words: AuditWords): Verdict {
  const { totals, parts } = sum
  const first = totals[0]!
  if (sum.mixed)
    return verdict(
      'undecided',
      first,
      parts,
      `${nameOf(first)}与分项的单位不同（${parts.map(({ amount }) => textOf(surveyed, amount)).join('、')}），不能相加比较`
    )
  const held = holding(sum, words)
  if (held)
    return verdict(
      'consistent',
      held.total,
      held.parts,
      `${stated(surveyed, held.total)}，分项合计${writeSum(held.parts, held.total.value.unit)}，相符`
    )
  const added = addUp(parts)
  const fit = compareExtents(added, extentOf(first))
  if (parts.length === 1) return ofOne(surveyed, sum, fit)
  const written = `${stated(surveyed, first)}，分项合计${writeSum(parts, first.value.unit)}`
  if (fit === 'open' || fit === 'equal')
    return verdict('undecided', first, parts, `${written}，有约数或界限，不能断定是否相符`)
  const whole = sum.each ? undefined : isPartition(surveyed, sum, fit, reader, words)
  if (!whole) {
    const why = fit === 'over' ? '各项可能有交叉' : '可能没有列全'
    return verdict('undecided', first, parts, `${written}，${why}`)
  }
  const difference = writeFigure(Math.abs(added.low - extentOf(first).low), first.value.unit)
  return verdict('inconsistent', first, parts, `${written}，相差${difference}`, whole)
}

/** The total that the parts make up, if any does. Of parts that are not of one kind those nearest to the total may do. */
function holding(
  { totals, parts, link }: Sum,
  words: AuditWords
): { readonly total: Amount; readonly parts: readonly Part[] } | undefined {
  if (parts.length > 1) {
    const added = addUp(parts)
    for (const total of totals)
      if ((total === totals[0] || total.value.qualifier === 'exact') && equals(added, total)) return { total, parts }
  }
  const longest = Math.min(parts.length - 1, LONGEST)
  if (longest < 2 || tellExclusive(parts, words).exclusive) return undefined
  for (let length = longest; length > 1; length--) {
    const some = link === 'after' ? parts.slice(-length) : parts.slice(0, length)
    if (equals(addUp(some), totals[0]!)) return { total: totals[0]!, parts: some }
  }
  return undefined
}

function equals(added: Extent, total: Amount): boolean {
  return compareExtents(added, extentOf(total)) === 'equal'
}

/** The longest row of some parts that is tried. */
const LONGEST = 12

/** 教职工68人,其中专任教师62人: a part is not more than the whole. What 其中 looks back at may be more than one amount. */
function ofOne(surveyed: Survey, { totals, parts, each }: Sum, fit: ReturnType<typeof compareExtents>): Verdict {
  const [part] = parts as [Part]
  const [total] = totals as [Amount]
  const [one, all] = [stated(surveyed, part.amount), stated(surveyed, total)]
  const least = extentOf(total)
  if (part.extent.high <= least.low && !part.extent.vague && !least.vague)
    return verdict('consistent', total, parts, `${all}，其中${one}，不超过总数`)
  const most = totals.reduce((sum, amount) => sum + extentOf(amount).high, 0)
  if (fit !== 'over' || each || part.extent.low <= most)
    return verdict('undecided', total, parts, `${all}，其中${one}，不能断定是否超过总数`)
  return verdict('inconsistent', total, parts, `${all}，其中却有${one}，部分多于总数`)
}

function verdict(
  outcome: Verdict['outcome'],
  { span }: Amount,
  parts: readonly Part[],
  message: string,
  severity?: Verdict['severity']
): Verdict {
  const related = parts.map(({ amount }) => ({ span: amount.span, label: '分项' }))
  return say({ span, related }, outcome, message, severity)
}

function textOf({ text }: Survey, { span }: Amount): string {
  return text.slice(span.start, span.end)
}

/** 课题总数7项; a bound as it is written. */
function stated(surveyed: Survey, amount: Amount): string {
  return `${nameOf(amount)}${amount.value.qualifier === 'exact' ? writeFigure(extentOf(amount).low, amount.value.unit) : textOf(surveyed, amount)}`
}

function nameOf({ item }: Amount): string {
  return item ?? ''
}
