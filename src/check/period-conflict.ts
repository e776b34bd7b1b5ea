import type { Finding } from '../diagnostic.js'
import type { Entity, Resolved } from '../document.js'
import { slice } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { type Months, monthsOf } from './months-of.js'
import { type Statement, toFinding } from './to-finding.js'

/**
 * Times that contradict the time which the title says the document is on: the date it is signed with, the year that it
 * says it reports on, things done after its end, things planned before its beginning. The past may be told of anywhere.
 */
export function periodConflict(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'period.title')
  const { title, entities, kind, period } = document
  if (!reader || !title || !period || kind === 'other') return []
  const times = entities.flatMap((entity) => {
    const months = monthsOf(entity.value)
    return months ? [{ entity, months }] : []
  })
  const inTitle = times.find(({ entity }) => entity.span.start >= title.start && entity.span.end <= title.end)
  const on = inTitle && monthsOf({ type: 'period', ...period })
  if (!on) return []
  const named = slice(document.text, inTitle.entity.span)
  return times
    .filter(({ entity }) => entity.span.start >= title.end)
    .map(({ entity, months }) => conflict({ entity, months, on, named, document, reader }))
    .filter((statement) => statement !== undefined)
    .map((statement) =>
      toFinding(document, reader.rule, { ...statement, related: [{ span: inTitle.entity.span, label: '标题' }] })
    )
}

interface Time {
  readonly entity: Entity
  readonly months: Months
  readonly on: Months
  readonly named: string
  readonly document: Resolved
  readonly reader: Reader
}

function conflict(time: Time): Statement | undefined {
  const { entity, months, on, named, document, reader } = time
  const { text, kind } = document
  const at = slice(text, entity.span)
  const early = months.last < on.first - (kind === 'plan' ? reader.limit('signed-early') : 0)
  const late = months.first > on.last + (kind === 'plan' ? 0 : reader.limit('signed-late'))
  if (isSignature(time)) {
    if (!early && !late) return undefined
    return { span: entity.span, message: `标题写的是“${named}”，落款却是“${at}”，时间对不上` }
  }
  const { before, after } = sentenceAround(time)
  if (months.last < on.first || months.first > on.last) {
    const selfSaid = after.search(reader.pattern('reports-on')) >= 0 && before.search(reader.pattern('looks-back')) < 0
    if (selfSaid) return { span: entity.span, message: `标题写的是“${named}”，这里却说是“${at}”的工作，时间对不上` }
  }
  if (!isMonth(entity)) return undefined
  if (kind === 'summary' && months.first > on.last + reader.limit('done-late')) {
    const done = after.search(reader.pattern('done')) >= 0 && `${before}${after}`.search(reader.pattern('due')) < 0
    if (done) return { span: entity.span, message: `标题写的是“${named}”，“${at}”已在此后，却写成已经完成的事` }
  }
  if (kind === 'plan' && months.last < on.first - reader.limit('planned-early') && inSchedule(time))
    return { span: entity.span, message: `标题写的是“${named}”，安排里却写着此前的“${at}”，时间对不上` }
  return undefined
}

/** A date on a line of its own in the last lines. */
function isSignature({ entity, document: { text } }: Time): boolean {
  const { start, end } = entity.span
  return (
    /(?:^|\n)[^\n。,]{0,24}$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^ *\)?(?:\n[^\n。,]{0,24})?\s*$/.test(text.slice(end))
  )
}

/** The sentence on both sides of a time. */
function sentenceAround({ entity, document: { text } }: Time): { before: string; after: string } {
  const { start, end } = entity.span
  const before = /[^。;!?\n]*$/.exec(text.slice(Math.max(0, start - 80), start))![0]
  const after = /^[^。;!?\n]*/.exec(text.slice(end, end + 80))![0]
  return { before, after }
}

const isMonth = ({ value }: Entity) => value.type === 'date' && value.year !== undefined && value.month !== undefined

function inSchedule({ entity, document }: Time): boolean {
  return document.sections.some(({ id, role }) => id === entity.section && role === 'schedule')
}
