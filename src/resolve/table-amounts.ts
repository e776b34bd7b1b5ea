import type { Cell, Extracted, LevelWord, Mention, Quantity, Table } from '../document.js'
import { captionSpan } from './caption-span.js'

/** An amount that a table gives to a level, and the words of the table that say what it is of. */
export interface TableAmount<Q extends Mention<Quantity> = Mention<Quantity>> {
  readonly quantity: Q
  /** The head of its column, or the label of its row where the levels are the heads of columns. */
  readonly of: string
  /** The line above the table. */
  readonly caption: string
}

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
  const table = tables.find((one) => one.span.start <= span.start && span.end <= one.span.end)
  if (!table) return undefined
  const { rows, columns } = grid(table)
  const own = table.cells.find((cell) => cell.span.start <= span.start && span.end <= cell.span.end)
  if (!own || words(text, own) !== text.slice(span.start, span.end)) return undefined
  const heads = own.row < table.header
  const above = captionSpan(text, table)
  const caption = text.slice(above.start, above.end)
  const line = heads ? columns.get(own.column)! : rows.get(own.row)!
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
  for (const cell of table.cells) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
    const column = columns.get(cell.column)
    if (column) column.push(cell)
    else columns.set(cell.column, [cell])
  }
  const made = { rows, columns }
  grids.set(table, made)
  return made
}

function words(text: string, { span }: Pick<Cell, 'span'>): string {
  return text.slice(span.start, span.end).replace(/\s/g, '')
}

/** Index of the first amount that begins at or behind an offset. */
function firstFrom(quantities: readonly Mention[], offset: number): number {
  let low = 0
  let high = quantities.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quantities[middle]!.span.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
