import { characterSet } from '../../character-set.js'
import type { Entity, Quantity, Resolved, Section } from '../../document.js'
import type { Lexicons } from '../../rule/lexicons.js'
import type { Span } from '../../span.js'
import type { CheckRules } from '../form.js'
import { within } from '../within.js'
import { type Amount, TYPES } from './amount.js'
import { CUES, type Cues, cuesOf } from './cues-of.js'
import type { Figure, Grid } from './grid-of.js'
import type { LineList } from './line-lists-of.js'
import { measureOf } from './measure-of.js'

/** What stands between two full stops and holds amounts; commas, colons and semicolons do not end it. */
export interface Stretch {
  readonly span: Span<'normal'>
  readonly amounts: readonly Amount[]
  /** Those of the stretch right before it in its passage. */
  readonly earlier: readonly Amount[]
  readonly passage: Passage
  /** Of which types it holds amounts, as bits of `TYPES`. */
  readonly types: number
  /** What its words may say, as bits of `CUES`. */
  readonly cues: number
}

/** A paragraph, or a cell of a table: what the audit does not look beyond unless it reads lists of lines or tables. */
export interface Passage {
  readonly span: Span<'normal'>
  readonly inTable: boolean
  readonly amounts: readonly Amount[]
  readonly stretches: readonly Stretch[]
}

/** What the audit looks at of a document, each in order of place. */
export interface Survey {
  readonly document: Resolved
  readonly rules: CheckRules
  readonly text: string
  /** The passages that hold amounts: about a third of all, and what most checks look at. */
  readonly counted: readonly Passage[]
  /** The lines that are no cells, not blank and the document's own, with amounts or without. */
  readonly lines: readonly Passage[]
  /** All that hold amounts. */
  readonly stretches: readonly Stretch[]
  /** Of which types there are amounts, as bits of `TYPES`: a check of credits need not look where none are. */
  readonly types: number
  /** What their words may say, as bits of `CUES`. */
  readonly cues: number
  readonly persons: readonly Entity[]
  readonly levels: readonly LevelPlace[]
  /** What several checks ask for, made when the first one does. */
  byItem: ReadonlyMap<string, readonly Amount[]> | undefined
  lineLists: readonly LineList[] | undefined
  grids: readonly Grid[] | undefined
  sets: readonly RegExpExecArray[] | undefined
  marks: readonly Figure[] | undefined
  tops: readonly Section[] | undefined
}

export interface LevelPlace {
  readonly level: string
  readonly span: Span<'normal'>
}

const NONE: readonly never[] = []

let last: Survey | undefined

/** The passages of a document with the quantities in them, and what else the audit asks of it; made once for all of its checks. */
export function survey(document: Resolved, rules: CheckRules): Survey {
  if (last?.document !== document || last.rules !== rules) last = take(document, rules)
  return last
}

function take(document: Resolved, rules: CheckRules): Survey {
  const { text, entities, tables, residue } = document
  const cues = cuesOf(rules.checks)
  let said = 0
  const { amounts, persons, levels } = byKind(entities, rules.lexicons)
  const counted: Passage[] = []
  const lines: Passage[] = []
  const stretches: Stretch[] = []
  let types = 0
  let at = 0
  for (const { span, inTable } of places(text, tables, residue)) {
    while (at < amounts.length && amounts[at]!.span.start < span.start) at++
    const first = at
    while (at < amounts.length && amounts[at]!.span.end <= span.end) at++
    if (first === at) {
      if (!inTable && !isBlank(text, span)) lines.push({ span, inTable, amounts: NONE, stretches: NONE })
      continue
    }
    const own: Stretch[] = []
    const passage = { span, inTable, amounts: amounts.slice(first, at), stretches: own }
    if (!inTable) lines.push(passage)
    counted.push(passage)
    cutUp(text, passage, own, cues)
    for (const stretch of own) {
      types |= stretch.types
      said |= stretch.cues
      stretches.push(stretch)
    }
  }
  return {
    document,
    rules,
    text,
    counted,
    lines,
    stretches,
    types,
    cues: said,
    persons,
    levels,
    byItem: undefined,
    lineLists: undefined,
    grids: undefined,
    sets: undefined,
    marks: undefined,
    tops: undefined
  }
}

function byKind(entities: readonly Entity[], lexicons: Lexicons) {
  const amounts: Amount[] = []
  const persons: Entity[] = []
  const levels: LevelPlace[] = []
  for (const entity of entities) {
    const { value, span } = entity
    switch (value.type) {
      case 'person':
        persons.push(entity)
        break
      case 'level':
        levels.push({ level: value.level, span })
        break
      case 'organization':
      case 'work':
      case 'date':
      case 'period':
        break
      default:
        amounts.push(asAmount(entity, value, lexicons))
    }
  }
  return { amounts, persons, levels }
}

function asAmount(entity: Entity, value: Quantity, lexicons: Lexicons): Amount {
  const { rule, span, section, item, per, status, partOf } = entity
  return { rule, span, section, item, per, status, partOf, value, measure: measureOf(value, lexicons) }
}

type Place = Pick<Passage, 'span' | 'inTable'>

/** Lines outside tables and residue, and cells, in order of place. */
function places(text: string, tables: Resolved['tables'], residue: Resolved['residue']): readonly Place[] {
  const taken = tables.length + residue.length === 0 ? undefined : within(spansOf(tables, residue))
  const found: Place[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    if (start < end) {
      const span = { start, end }
      if (taken === undefined || !taken(span)) found.push({ span, inTable: false })
    }
    start = end + 1
  }
  if (tables.length === 0) return found
  for (const { cells } of tables) for (const { span } of cells) found.push({ span, inTable: true })
  return found.sort((a, b) => a.span.start - b.span.start)
}

function spansOf(tables: Resolved['tables'], residue: Resolved['residue']): readonly Span<'normal'>[] {
  const spans: Span<'normal'>[] = []
  for (const { span } of tables) spans.push(span)
  for (const { span } of residue) spans.push(span)
  return spans
}

const BLACK = characterSet('^\\s')

function isBlank(text: string, { start, end }: Span<'normal'>): boolean {
  return BLACK.next(text, start, end) === end
}

/** The stretches of a passage that hold amounts. */
function cutUp(text: string, passage: Passage, stretches: Stretch[], cues: Cues): void {
  const { span, amounts } = passage
  let earlier: readonly Amount[] = NONE
  let next = 0
  for (let start = span.start; start < span.end && next < amounts.length; ) {
    const first = next
    let said = cues.always
    let end = start
    for (; end < span.end && (said & CUES.stop) === 0; end++)
      if (cues.mayBeFirst(text.charCodeAt(end))) said |= cues.at(text, end)
    while (end < span.end && (cues.at(text, end) & CUES.stop) !== 0) end++
    let types = 0
    for (; next < amounts.length && amounts[next]!.span.start < end; next++) types |= TYPES[amounts[next]!.value.type]
    if (types !== 0) {
      const own = next - first === amounts.length ? amounts : amounts.slice(first, next)
      stretches.push({ span: { start, end }, amounts: own, earlier, passage, types, cues: said })
      earlier = own
    } else earlier = NONE
    start = end
  }
}
