import type { Resolved, Table } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { Span } from '../../span.js'

/** A cell that holds one number and nothing else but its unit. */
export interface Figure {
  readonly span: Span<'normal'>
  readonly value: number
}

/** A table by rows and columns. */
export interface Grid {
  readonly rows: number
  readonly columns: number
  readonly header: number
  /** The first words of a row, and of a column. */
  readonly label: (row: number) => string
  readonly head: (column: number) => string
  readonly figure: (row: number, column: number) => Figure | undefined
  readonly text: (row: number, column: number) => string
}

const NUMBER = /^\s*(\d+(?:\.\d+)?)\s*(?:[分项人名位次个篇本节元%]|人次|学时|课时|万元|学分)?\s*$/

/** The cells of a table in their places, read once; a table without a header row has its heads in row 0. */
export function gridOf(document: Resolved, table: Table): Grid {
  const known = grids(document)
  const grid = known.get(table) ?? read(document.text, table)
  known.set(table, grid)
  return grid
}

const grids = oncePer((_: Resolved) => new Map<Table, Grid>())

function read(text: string, table: Table): Grid {
  const cells: Cell[][] = []
  let columns = 0
  for (const { row, column, span } of table.cells) {
    cells[row] ??= []
    cells[row][column] = { span, text: text.slice(span.start, span.end).trim() }
    columns = Math.max(columns, column + 1)
  }
  const at = (row: number, column: number) => cells[row]?.[column]?.text ?? ''
  const figure = (row: number, column: number) => {
    const cell = cells[row]?.[column]
    const found = cell && NUMBER.exec(cell.text)
    return found ? { span: cell.span, value: Number(found[1]) } : undefined
  }
  const header = Math.max(1, table.header)
  const label = (row: number) => {
    for (let column = 0; column < Math.min(3, columns); column++) {
      const words = at(row, column)
      if (words && !/^\d+$/.test(words)) return words
    }
    return ''
  }
  const head = (column: number) => Array.from({ length: header }, (_, row) => at(row, column)).join('')
  return { rows: cells.length, columns, header, label, head, figure, text: at }
}

interface Cell {
  readonly span: Span<'normal'>
  readonly text: string
}
