import { characterSet } from '../../character-set.js'
import { type Entity, QUANTITY_TYPES, type Resolved } from '../../document.js'
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

const NONE: readonly never[] = []

/** The document's own paragraphs and cells in order, with the quantities in them; made once for a document. */
export const passagesOf = oncePer((document: Resolved): readonly Passage[] => {
  const amounts = document.entities.filter(isAmount)
  let at = 0
  return places(document).map(({ span, inTable }) => {
    while (at < amounts.length && amounts[at]!.span.start < span.start) at++
    const first = at
    while (at < amounts.length && amounts[at]!.span.end <= span.end) at++
    if (first === at) return { span, inTable, amounts: NONE, stretches: NONE }
    const own = amounts.slice(first, at)
    return { span, inTable, amounts: own, stretches: stretchesOf(document.text, span, own) }
  })
})

const TYPES: ReadonlySet<string> = new Set(QUANTITY_TYPES)

function isAmount(entity: Entity): entity is Amount {
  return TYPES.has(entity.value.type)
}

interface Place {
  readonly span: Span<'normal'>
  readonly inTable: boolean
}

/** Lines outside tables and residue, and cells, in order of place. */
function places({ text, tables, residue }: Resolved): readonly Place[] {
  const taken = within([...tables.map(({ span }) => span), ...residue.map(({ span }) => span)])
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
