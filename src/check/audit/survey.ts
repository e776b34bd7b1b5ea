import { characterSet } from '../../character-set.js'
import { type Entity, QUANTITY_TYPES, type Quantity, type Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { Span } from '../../span.js'
import { within } from '../within.js'
import type { Amount } from './amount.js'

/** What stands between two full stops; commas, colons and semicolons do not end it. */
export interface Stretch {
  readonly span: Span<'normal'>
  readonly amounts: readonly Amount[]
}

/** A paragraph, or a cell of a table: what the audit does not look beyond unless it reads lists of lines or tables. */
export interface Passage {
  readonly span: Span<'normal'>
  readonly inTable: boolean
  readonly amounts: readonly Amount[]
  /** Of a passage without amounts none: no check asks for them. */
  readonly stretches: readonly Stretch[]
}

/** A stretch with the passage that it stands in. */
export interface Holding {
  readonly passage: Passage
  readonly stretch: Stretch
}

/** What the audit looks at of a document, each in order of place. */
export interface Survey {
  /** The passages that hold amounts: about a third of all, and what most checks look at. */
  readonly counted: readonly Passage[]
  /** The lines that are no cells, not blank and the document's own, with amounts or without. */
  readonly lines: readonly Passage[]
  /** The stretches that hold an amount of a type: a check of credits need not look where none are. */
  readonly holding: (type: Quantity['type']) => readonly Holding[]
  readonly persons: readonly Entity[]
  readonly levels: readonly LevelPlace[]
}

export interface LevelPlace {
  readonly level: string
  readonly span: Span<'normal'>
}

const NONE: readonly never[] = []

/** The passages of a document with the quantities in them, and what else the audit asks of it; made once for all of its checks. */
export const survey = oncePer((document: Resolved): Survey => {
  const { amounts, persons, levels } = byKind(document.entities)
  const counted: Passage[] = []
  const lines: Passage[] = []
  const byType = new Map<string, Holding[]>()
  let at = 0
  for (const { span, inTable } of places(document)) {
    while (at < amounts.length && amounts[at]!.span.start < span.start) at++
    const first = at
    while (at < amounts.length && amounts[at]!.span.end <= span.end) at++
    const own = first === at ? NONE : amounts.slice(first, at)
    if (own.length === 0 && (inTable || isBlank(document.text, span))) continue
    const stretches = own.length === 0 ? NONE : stretchesOf(document.text, span, own)
    const passage = { span, inTable, amounts: own, stretches }
    if (!inTable) lines.push(passage)
    if (own.length === 0) continue
    counted.push(passage)
    for (const stretch of stretches) if (stretch.amounts.length > 0) enter(byType, { passage, stretch })
  }
  return { counted, lines, holding: (type) => byType.get(type) ?? NONE, persons, levels }
})

const QUANTITIES: ReadonlySet<string> = new Set(QUANTITY_TYPES)

function byKind(entities: readonly Entity[]) {
  const amounts: Amount[] = []
  const persons: Entity[] = []
  const levels: LevelPlace[] = []
  for (const entity of entities) {
    const { value, span } = entity
    if (isQuantity(value)) amounts.push(asAmount(entity, value))
    else if (value.type === 'person') persons.push(entity)
    else if (value.type === 'level') levels.push({ level: value.level, span })
  }
  return { amounts, persons, levels }
}

function isQuantity(value: Entity['value']): value is Quantity {
  return QUANTITIES.has(value.type)
}

function asAmount({ rule, span, section, item, per, status, partOf }: Entity, value: Quantity): Amount {
  return { rule, span, section, item, per, status, partOf, value }
}

type Place = Pick<Passage, 'span' | 'inTable'>

/** Lines outside tables and residue, and cells, in order of place. */
function places({ text, tables, residue }: Resolved): readonly Place[] {
  const taken = within([...tables, ...residue].map(({ span }) => span))
  const found: Place[] = []
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const span = { start, end }
    if (start < end && !taken(span)) found.push({ span, inTable: false })
    start = end + 1
  }
  if (tables.length === 0) return found
  for (const { cells } of tables) for (const { span } of cells) found.push({ span, inTable: true })
  return found.sort((a, b) => a.span.start - b.span.start)
}

const BLACK = characterSet('^\\s')

function isBlank(text: string, { start, end }: Span<'normal'>): boolean {
  return BLACK.next(text, start, end) === end
}

const STOPS = characterSet('。!?')

function stretchesOf(text: string, { start, end }: Span<'normal'>, amounts: readonly Amount[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (let from = start; from < end; ) {
    let to = STOPS.next(text, from, end)
    while (to < end && STOPS.at(text, to)) to++
    const first = at
    while (at < amounts.length && amounts[at]!.span.start < to) at++
    stretches.push({ span: { start: from, end: to }, amounts: first === at ? NONE : amounts.slice(first, at) })
    from = to
  }
  return stretches
}

/** Enter a stretch once for each type of its amounts. */
function enter(byType: Map<string, Holding[]>, holding: Holding): void {
  for (const { value } of holding.stretch.amounts) {
    const own = byType.get(value.type)
    if (!own) byType.set(value.type, [holding])
    else if (own.at(-1) !== holding) own.push(holding)
  }
}
