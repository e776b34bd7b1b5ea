import type { Resolved, Table } from '../../document.js'
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

/** The cells of a table in their places; a table without a header row has its heads in row 0. */
export function gridOf({ text }: Resolved, table: Table): Grid {
  const cells = new Map(table.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const at = (row: number, column: number) => {
    const cell = cells.get(`${row} ${column}`)
    return cell ? text.slice(cell.span.start, cell.span.end).trim() : ''
  }
  const figure = (row: number, column: number) => {
    const found = NUMBER.exec(at(row, column))
    return found ? { span: cells.get(`${row} ${column}`)!.span, value: Number(found[1]) } : undefined
  }
  const rows = 1 + Math.max(-1, ...table.cells.map(({ row }) => row))
  const columns = 1 + Math.max(-1, ...table.cells.map(({ column }) => column))
  const header = Math.max(1, table.header)
  const label = (row: number) => {
    for (let column = 0; column < Math.min(3, columns); column++) {
      const words = at(row, column)
      if (words && !/^\d+$/.test(words)) return words
    }
    return ''
  }
  const head = (column: number) => Array.from({ length: header }, (_, row) => at(row, column)).join('')
  return { rows, columns, header, label, head, figure, text: at }
}
