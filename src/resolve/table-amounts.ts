import type { Cell, Extracted, LevelWord, Mention, Quantity, Table } from '../document.js'
import { firstFrom } from '../span.js'
import { captionSpan } from './caption-span.js'
import { coverOf } from './cover-of.js'

/** An amount that a table gives to a level, and the words of the table that say what it is of. */
export interface TableAmount<Q extends Mention<Quantity> = Mention<Quantity>> {
  readonly quantity: Q
  /** The head of its column, or the label of its row where the levels are the heads of columns. */
  readonly of: string
  /** The line above the table. */
  readonly caption: string
}

/** Cells of a row that people still read as one. */
const WIDEST = 60
const SUM = /合计|总计|小计|共计/

/**
 * The amounts of a level that fills a cell of a table: those of its row where it labels one, those below it where it heads
 * a column (sums apart); undefined where it does neither.
 * @param quantities all amounts of the document, in order of place.
 */
export function tableAmounts<Q extends Mention<Quantity>>(
  { text, tables }: Pick<Extracted, 'text' | 'tables'>,
  { span }: Mention<LevelWord>,
  quantities: readonly Q[]
): readonly TableAmount<Q>[] | undefined {
  const table = coverOf(tables, span.start)
  if (!table) return undefined
  const { cells, rows, columns } = grid(table)
  const own = coverOf(cells, span.start)
  if (!own || words(text, own) !== text.slice(span.start, span.end)) return undefined
  const heads = own.row < table.header
  const above = captionSpan(text, table)
  const caption = text.slice(above.start, above.end)
  const line = heads ? columns.get(own.column)! : rows.get(own.row)!
  if (!heads && line.length > WIDEST) return undefined
  const amounts = line.flatMap((cell) => {
    const behind = heads ? cell.row >= table.header : cell.column > own.column
    const quantity = behind ? quantities[firstFrom(quantities, cell.span.start)] : undefined
    if (!quantity || quantity.span.end > cell.span.end || words(text, cell) !== words(text, quantity)) return []
    const of = heads ? rows.get(cell.row)![0]! : columns.get(cell.column)!.find(({ row }) => row < table.header)
    const name = of && of !== cell ? words(text, of) : ''
    return SUM.test(name) ? [] : [{ quantity, of: name, caption }]
  })
  return amounts.length > 0 ? amounts : undefined
}

interface Grid {
  /** In order of place. */
  readonly cells: readonly Cell[]
  readonly rows: ReadonlyMap<number, readonly Cell[]>
  readonly columns: ReadonlyMap<number, readonly Cell[]>
}
const grids = new WeakMap<Table, Grid>()

/** The cells of a table by row and by column, made once for a table. */
function grid(table: Table): Grid {
  const known = grids.get(table)
  if (known) return known
  const rows = new Map<number, Cell[]>()
  const columns = new Map<number, Cell[]>()
  const cells = table.cells.toSorted((a, b) => a.span.start - b.span.start)
  for (const cell of cells) {
    const row = rows.get(cell.row)
    if (row) row.push(cell)
    else rows.set(cell.row, [cell])
    const column = columns.get(cell.column)
    if (column) column.push(cell)
    else columns.set(cell.column, [cell])
  }
  const made = { cells, rows, columns }
  grids.set(table, made)
  return made
}

function words(text: string, { span }: Pick<Cell, 'span'>): string {
  return text.slice(span.start, span.end).replace(/\s/g, '')
}
