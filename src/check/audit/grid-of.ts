import { characterSet } from '../../character-set.js'
import type { Table } from '../../document.js'
import type { Span } from '../../span.js'
import type { Survey } from './survey.js'

/** A cell that holds one number and nothing else but its unit. */
export interface Figure {
  readonly span: Span<'normal'>
  readonly value: number
}

/** A table by rows and columns. */
export interface Grid {
  readonly table: Table
  readonly rows: number
  readonly columns: number
  readonly header: number
  /** The first words of a row, and of a column. */
  readonly labels: readonly string[]
  readonly heads: readonly string[]
  readonly figure: (row: number, column: number) => Figure | undefined
  readonly text: (row: number, column: number) => string
}

const DIGIT = characterSet('0-9')
/** Of the words of a cell, without spaces around them. */
const NUMBER = /^(\d+(?:\.\d+)?)\s*(?:[分项人名位次个篇本节元%]|人次|学时|课时|万元|学分)?$/

/** The tables of a document by their cells, in order; a table without a header row has its heads in row 0. */
export function gridsOf(surveyed: Survey): readonly Grid[] {
  surveyed.grids ??= surveyed.document.tables.map((table) => read(surveyed.text, table))
  return surveyed.grids
}

function read(text: string, table: Table): Grid {
  const cells: Cell[][] = []
  let columns = 0
  for (const { row, column, span } of table.cells) {
    cells[row] ??= []
    cells[row][column] = { span, text: text.slice(span.start, span.end).trim(), figure: undefined }
    columns = Math.max(columns, column + 1)
  }
  const rows = cells.length
  const at = (row: number, column: number) => cells[row]?.[column]?.text ?? ''
  const figure = (row: number, column: number) => {
    const cell = cells[row]?.[column]
    if (!cell) return undefined
    if (cell.figure === undefined) cell.figure = figureIn(cell)
    return cell.figure ?? undefined
  }
  const header = Math.max(1, table.header)
  const labels: string[] = []
  for (let row = 0; row < rows; row++) labels.push(labelOf(cells[row], columns))
  const heads: string[] = []
  for (let column = 0; column < columns; column++) {
    let head = ''
    for (let row = 0; row < header; row++) head += at(row, column)
    heads.push(head)
  }
  return { table, rows, columns, header, labels, heads, figure, text: at }
}

/** How many cells of a row may come before the first with words. */
const LEADING = 3

function labelOf(cells: readonly Cell[] | undefined, columns: number): string {
  for (let column = 0; cells && column < Math.min(LEADING, columns); column++) {
    const words = cells[column]?.text
    if (words && !/^\d+$/.test(words)) return words
  }
  return ''
}

interface Cell {
  readonly span: Span<'normal'>
  readonly text: string
  /** Null where it holds none; undefined as long as nobody asked. */
  figure: Figure | null | undefined
}

function figureIn({ span, text }: Cell): Figure | null {
  if (!DIGIT.at(text, 0)) return null
  const found = NUMBER.exec(text)
  return found && { span, value: Number(found[1]) }
}
