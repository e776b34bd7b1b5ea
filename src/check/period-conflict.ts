import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Entity, Resolved } from '../document.js'
import { slice } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { type Months, monthsOf } from './months-of.js'
import { toFinding } from './to-finding.js'

/**
 * Times that contradict the time which the title says the document is on: the date it is signed with, the year that it
 * says it reports on, things done after its end, activities before its beginning. The past may be told of anywhere.
 */
export function periodConflict(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'period.title')
  const { title, entities, kind, period, sections, text } = document
  if (!reader || !title || !period || kind === 'other') return []
  const inTitle = entities.find(
    ({ span, value }) => span.start >= title.start && span.end <= title.end && monthsOf(value)
  )
  const on = inTitle && monthsOf({ type: 'period', ...period })
  if (!on) return []
  const opening = Math.min(sections[0]?.span.start ?? text.length, title.end + reader.limit('opening'))
  const scheduled = new Set(sections.filter(({ role }) => role === 'schedule').map(({ id }) => id))
  const named = slice(text, inTitle.span)
  return entities.flatMap((entity) => {
    const months = entity.span.start >= title.end && monthsOf(entity.value)
    if (!months) return []
    const time = { entity, months, on, opening, scheduled, document, reader }
    const against = isSignature(time) ? ofSignature(time) : GROUNDS.map((ground) => ground(time)).find(Boolean)
    if (!against) return []
    const message = `标题写的是“${named}”，${against.replace('{text}', slice(text, entity.span))}`
    const related = [{ span: inTitle.span, label: '标题' }]
    return [toFinding(document, reader.rule, { span: entity.span, message, related })]
  })
}

interface Time {
  readonly entity: Entity
  readonly months: Months
  /** What the document is on. */
  readonly on: Months
  /** Where its opening ends. */
  readonly opening: number
  /** Sections that are schedules. */
  readonly scheduled: ReadonlySet<string | null>
  readonly document: Resolved
  readonly reader: Reader
}

/** What can be held against a time in the text: the sentence that says so, or nothing. */
type Ground = (time: Time) => string | undefined

function ofSignature({ months, on, document, reader }: Time): string | undefined {
  const [early, late] = document.kind === 'plan' ? [reader.limit('signed-early'), 0] : [0, reader.limit('signed-late')]
  if (months.last < on.first - early || months.first > on.last + late) return '落款却是“{text}”，时间对不上'
  // A summary of a year is not written in its first months, of three years not before the last.
  const length = on.last - on.first + 1
  const soonest = length < YEAR ? on.first : Math.max(on.first + reader.limit('signed-soon'), on.last - YEAR + 3)
  return document.kind === 'summary' && months.last < soonest ? '落款却是“{text}”，那时这段时间还没有过完' : undefined
}

/** In months. */
const YEAR = 12

const GROUNDS: readonly Ground[] = [
  function reportsOn({ entity, months, on, opening, document, reader }) {
    if (months.last >= on.first && months.first <= on.last) return undefined
    const { before, after } = sentenceAround(entity, document.text)
    if (before.search(reader.pattern('looks-back')) >= 0) return undefined
    const opens =
      document.kind === 'summary' && entity.span.end <= opening && after.search(reader.pattern('opens')) >= 0
    return opens || after.search(reader.pattern('reports-on')) >= 0 ? '这里却说是“{text}”的工作，时间对不上' : undefined
  },
  function doneAfterwards({ entity, months, on, document, reader }) {
    if (document.kind !== 'summary' || !isMonth(entity)) return undefined
    if (months.first <= on.last + reader.limit('done-late')) return undefined
    const { before, after } = sentenceAround(entity, document.text)
    if (after.search(reader.pattern('done')) < 0) return undefined
    return says(before + after, reader, 'due') ? undefined : '“{text}”已在此后，却写成已经完成的事'
  },
  function heldBefore({ entity, months, on, document, reader }) {
    if (document.kind !== 'summary' || !isMonth(entity)) return undefined
    if (months.last >= on.first - reader.limit('held-early')) return undefined
    const { before, after } = sentenceAround(entity, document.text)
    if (after.search(reader.pattern('held')) < 0) return undefined
    return says(before + after, reader, 'history') ? undefined : '这里写的却是“{text}”的活动，请核对年份'
  },
  function plannedBefore({ entity, months, on, scheduled, document, reader }) {
    if (document.kind !== 'plan' || !isMonth(entity)) return undefined
    if (months.last >= on.first - reader.limit('planned-early')) return undefined
    const { before, after } = sentenceAround(entity, document.text)
    const plans = scheduled.has(entity.section) || after.search(reader.pattern('held')) >= 0
    const past = says(before + after, reader, 'history') || /[了已曾]/.test(after)
    return plans && !past ? '安排里却写着此前的“{text}”，时间对不上' : undefined
  }
]

const says = (sentence: string, reader: Reader, name: string) => sentence.search(reader.pattern(name)) >= 0
const isMonth = ({ value }: Entity) => value.type === 'date' && value.year !== undefined && value.month !== undefined

/** A date on a line of its own, with at most one more such line behind it. */
function isSignature({ entity, document: { text } }: Time): boolean {
  const { start, end } = entity.span
  const before = LINE_STOP.last(text, start, Math.max(0, start - SHORT - 1))
  const opens = start - before - 1 <= SHORT && (before < 0 || text[before] === '\n')
  return opens && /^ *\)?(?:\n[^\n。,]{0,24})?\s*$/.test(text.slice(end))
}

/** The longest line of a signature before its date. */
const SHORT = 24
const LINE_STOP = characterSet('\n。,')
const STOP = characterSet('。;!?\n')

/** How far around a time its sentence is looked at. */
const AROUND = 80

function sentenceAround({ span }: Entity, text: string): { before: string; after: string } {
  const before = text.slice(STOP.last(text, span.start, Math.max(0, span.start - AROUND)) + 1, span.start)
  const after = text.slice(span.end, STOP.next(text, span.end, Math.min(text.length, span.end + AROUND)))
  return { before, after }
}
