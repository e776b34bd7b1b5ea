import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { addUp } from './add-up.js'
import type { Amount } from './amount.js'
import { auditWords } from './audit-words.js'
import { compareExtents } from './compare-extents.js'
import { type Cue, cue } from './cue.js'
import { extentOf } from './extent-of.js'
import { type LineList, lineListsOf } from './line-lists-of.js'
import { listsOf, type Part } from './lists-of.js'
import { say } from './say.js'
import { type Survey, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'
import { writeSum } from './write-sum.js'

/** A total against the lines under it, one for each year, level or subject: 共10学分, then 第一学年:…2学分, 第二学年:…. */
export function lineSums(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.lines')
  if (!reader) return []
  const surveyed = survey(document, rules)
  const findings: Finding[] = []
  for (const list of lineListsOf(surveyed)) {
    const verdict = judge(surveyed, list, reader)
    if (verdict) findings.push(tell(document, reader.rule, verdict))
  }
  return findings
}

function judge(surveyed: Survey, list: LineList, reader: Reader): Verdict | undefined {
  const totals = list.head.amounts.filter((amount) => isTotal(surveyed, amount, reader))
  if (totals.length === 0 || isSibling(surveyed, list)) return undefined
  const parts = list.lines.map((line) => partsOf(surveyed, line, stopOf(reader)))
  const measures = new Set(parts.flat().map(({ amount }) => amount.measure))
  const total = totals.find((amount) => measures.has(amount.measure)) ?? (measures.size > 1 ? totals[0] : undefined)
  if (!total) return undefined
  const { measure } = total
  const same = parts.map((line) => line.filter(({ amount }) => amount.measure === measure))
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

/** (3)…共18学时 above (4)… and (5)…: an item of the list that they are items of adds up none of them. */
function isSibling({ text }: Survey, { head, lines }: LineList): boolean {
  const mark = markAt(text, head.span.start)
  return mark !== undefined && mark === markAt(text, lines[0]!.span.start)
}

/** How the line at an offset is numbered, whichever its number. */
function markAt(text: string, start: number): string | undefined {
  const mark = MARK.exec(text.slice(start, start + 8))
  return mark ? `${mark[1]}${mark[2] === undefined ? '一' : '1'}${mark[3]}` : undefined
}

const MARK = /^\s*(\(?)(?:([0-9]{1,2})|[一二三四五六七八九十]{1,3})([).、])/

/** The amounts of a line; what stands behind 其中 is in them already. */
function partsOf(surveyed: Survey, line: LineList['lines'][number], stop: Cue): readonly Part[] {
  const { text, rules } = surveyed
  return line.stretches
    .flatMap((stretch) => listsOf(surveyed, stretch, stop, auditWords(rules.lexicons)))
    .filter(({ lead, bracket }) => bracket === undefined && !text.slice(lead.start, lead.end).includes('其中'))
    .flatMap(({ parts }) => parts)
}

const stopOf = oncePer((reader: Reader) => cue(reader.pattern('stop')))

/** 共10学分, 合计97项, 总分100分. */
function isTotal({ text }: Survey, { span, value }: Amount, reader: Reader): boolean {
  if (value.qualifier !== 'exact') return false
  return text.slice(Math.max(0, span.start - 12), span.end).search(reader.pattern('total')) >= 0
}
