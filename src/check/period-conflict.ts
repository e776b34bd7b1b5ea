import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Entity, Resolved } from '../document.js'
import { type Span, slice } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { type Months, monthsOf } from './months-of.js'
import { toFinding } from './to-finding.js'

/**
 * Times that contradict the time which the title says the document is on: the date it is signed with, the year that it
 * says it reports on, things done after its end, activities before its beginning. The past may be told of anywhere.
 */
export function periodConflict(document: Resolved, rules: CheckRules): readonly Finding[] {
  const { title, entities, kind, period, sections, text } = document
  if (!title || !period || kind === 'other') return []
  const reader = findRule(rules, 'period.title')
  const inTitle = reader && timeIn(title, entities)
  const on = inTitle && monthsOf({ type: 'period', ...period })
  if (!on) return []
  const opening = Math.min(sections[0]?.span.start ?? text.length, title.end + reader.limit('opening'))
  const found: Finding[] = []
  for (const entity of entities) {
    if (entity.span.start < title.end || !isTime(entity)) continue
    const months = monthsOf(entity.value)
    const against = months && sayAgainst({ entity, months, on, opening, document, reader })
    if (!against) continue
    const message = `标题写的是“${slice(text, inTitle.span)}”，${against.replace('{text}', slice(text, entity.span))}`
    const related = [{ span: inTitle.span, label: '标题' }]
    found.push(toFinding(document, reader.rule, { span: entity.span, message, related }))
  }
  return found
}

/** Most entities are none: asked first. */
const isTime = ({ value: { type } }: Entity) => type === 'date' || type === 'period'

/** The first time in the title. */
function timeIn(title: Span<'normal'>, entities: readonly Entity[]): Entity | undefined {
  for (const entity of entities) {
    if (entity.span.start > title.end) return undefined
    if (entity.span.start >= title.start && entity.span.end <= title.end && isTime(entity) && monthsOf(entity.value))
      return entity
  }
  return undefined
}

function sayAgainst(time: Time): string | undefined {
  if (isSignature(time)) return ofSignature(time)
  for (const ground of GROUNDS) {
    const against = ground(time)
    if (against) return against
  }
  return undefined
}

interface Time {
  readonly entity: Entity
  readonly months: Months
  /** What the document is on. */
  readonly on: Months
  /** Where its opening ends. */
  readonly opening: number
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
  function plannedBefore({ entity, months, on, document, reader }) {
    if (document.kind !== 'plan' || !isMonth(entity)) return undefined
    if (months.last >= on.first - reader.limit('planned-early')) return undefined
    const { before, after } = sentenceAround(entity, document.text)
    const plans = isScheduled(entity, document) || after.search(reader.pattern('held')) >= 0
    const past = says(before + after, reader, 'history') || /[了已曾]/.test(after)
    return plans && !past ? '安排里却写着此前的“{text}”，时间对不上' : undefined
  }
]

const isScheduled = ({ section }: Entity, { sections }: Resolved) =>
  sections.some(({ id, role }) => role === 'schedule' && id === section)
const says = (sentence: string, reader: Reader, name: string) => sentence.search(reader.pattern(name)) >= 0
const isMonth = ({ value }: Entity) => value.type === 'date' && value.year !== undefined && value.month !== undefined

/** A date on a line of its own, with at most one more such line behind it; what is residue behind it is not the document's. */
function isSignature({ entity, document: { text, residue } }: Time): boolean {
  const { start, end } = entity.span
  const before = LINE_STOP.last(text, start, Math.max(0, start - SHORT - 1))
  const opens = start - before - 1 <= SHORT && (before < 0 || text[before] === '\n')
  return opens && /^ *\)?(?:\n[^\n。,]{0,24})?\s*$/.test(ownBehind(text, end, residue))
}

/** The text behind an offset that is the document's own. */
function ownBehind(text: string, start: number, residue: Resolved['residue']): string {
  let own = ''
  let from = start
  for (const { span } of residue) {
    if (span.end <= from) continue
    own += text.slice(from, Math.max(from, span.start))
    from = span.end
  }
  return own + text.slice(from)
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
