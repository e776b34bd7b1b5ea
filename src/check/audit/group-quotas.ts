import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'
import { isRequired } from './is-required.js'
import type { Quota } from './quota.js'
import type { Passage, Stretch, Survey } from './survey.js'

/** So many groups at least make a list of them. */
const LEAST = 3

/**
 * 各教研组一学期不得少于15次。本学期实际开展:语文17次、数学18次、艺术14次: the groups of a list right behind what is asked of each that
 * fall short of it.
 */
export function groupQuotas(surveyed: Survey, passage: Passage, reader: Reader, found: Quota[]): void {
  for (const stretch of passage.stretches) {
    if (stretch.amounts.length < LEAST) continue
    const lead = actualIn(surveyed, stretch)
    if (!lead) continue
    const { colon } = lead
    const before = stretch.amounts.filter(({ span }) => span.end <= lead.start)
    const required = [...stretch.earlier, ...before].findLast(
      (amount) => /[组校园]$/.test(amount.per?.who ?? '') && isRequired(surveyed, amount)
    )
    if (!required || !isOfTime(surveyed, lead, required, reader)) continue
    const parts = partsOf(surveyed, stretch, colon, required)
    if (parts.length < LEAST) continue
    for (const done of parts)
      if (done.value.value < required.value.value) found.push({ required, done, times: 1, sure: true })
  }
}

/** From where the words begin that lead to a list of what was done to the colon behind them. */
interface Lead {
  readonly start: number
  readonly colon: number
}

/** 本学期实际开展:, at the beginning of a stretch or behind its requirement. */
function actualIn({ text }: Survey, { span }: Stretch): Lead | undefined {
  const said = text.slice(span.start, Math.min(span.end, span.start + REACH))
  const lead = /(?:^|[,;])[^,;:0-9]{0,8}实际[^,;:0-9]{0,8}:/.exec(said)
  return lead ? { start: span.start + lead.index, colon: span.start + lead.index + lead[0].length } : undefined
}

/** How far into a stretch the list may begin. */
const REACH = 80

function isOfTime({ text }: Survey, { start, colon }: Lead, { per }: Amount, reader: Reader): boolean {
  const lead = text.slice(start, colon)
  if (per?.every) return false
  if (per?.period === 'term') return lead.search(reader.pattern('term')) >= 0
  return per?.period === 'year' && lead.search(reader.pattern('year')) >= 0
}

/** The amounts behind a colon that follow each other with nothing but a name between them. */
function partsOf({ text }: Survey, { amounts }: Stretch, colon: number, required: Amount): readonly Amount[] {
  const parts: Amount[] = []
  let from = colon
  for (const amount of amounts) {
    if (amount.span.start < colon) continue
    const isPart = amount.measure === required.measure && amount.value.qualifier === 'exact' && !amount.per
    if (!isPart || !NAME.test(text.slice(from, amount.span.start))) break
    parts.push(amount)
    from = amount.span.end
  }
  return parts
}

const NAME = /^[,、 ]{0,2}[\u4e00-\u9fff]{2,8}$/
