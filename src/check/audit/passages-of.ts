import { type Entity, QUANTITY_TYPES, type Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { matchesOf } from '../../rule/matches-of.js'
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
  readonly stretches: readonly Stretch[]
}

/** The document's own paragraphs and cells in order, with the quantities in them; made once for a document. */
export const passagesOf = oncePer((document: Resolved): readonly Passage[] => {
  const amounts = document.entities.filter(isAmount)
  let at = 0
  return places(document).map(({ span, inTable }) => {
    while (at < amounts.length && amounts[at]!.span.start < span.start) at++
    const first = at
    while (at < amounts.length && amounts[at]!.span.end <= span.end) at++
    const own = amounts.slice(first, at)
    return { span, inTable, amounts: own, stretches: stretchesOf(document.text, span, own) }
  })
})

function isAmount(entity: Entity): entity is Amount {
  return (QUANTITY_TYPES as readonly string[]).includes(entity.value.type)
}

/** Lines outside tables and residue, and cells, in order of place. */
function places({ text, tables, residue }: Resolved) {
  const taken = within([...tables.map(({ span }) => span), ...residue.map(({ span }) => span)])
  const lines = matchesOf(text, /[^\n]+/g)
    .map(({ index, 0: line }) => ({ span: { start: index, end: index + line.length }, inTable: false }))
    .filter(({ span }) => !taken(span))
  const cells = tables.flatMap((table) => table.cells).map(({ span }) => ({ span, inTable: true }))
  return [...lines, ...cells].sort((a, b) => a.span.start - b.span.start)
}

function stretchesOf(text: string, span: Span<'normal'>, amounts: readonly Amount[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = span.start
  let at = 0
  const push = (end: number) => {
    const first = at
    while (at < amounts.length && amounts[at]!.span.start < end) at++
    stretches.push({ span: { start, end }, amounts: amounts.slice(first, at) })
    start = end
  }
  for (const { index, 0: mark } of matchesOf(text.slice(span.start, span.end), /[。!?]+/g))
    push(span.start + index + mark.length)
  if (start < span.end) push(span.end)
  return stretches
}
