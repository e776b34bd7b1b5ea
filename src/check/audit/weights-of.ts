import type { Resolved, Table } from '../../document.js'
import type { Reader } from '../find-rule.js'
import { type Figure, gridOf } from './grid-of.js'

/** The column of a rubric that says how many points each of its items gives. */
export interface Weights {
  readonly table: Table
  readonly span: Table['span']
  readonly figures: readonly Figure[]
  readonly byRow: ReadonlyMap<number, Figure>
  readonly sum: number
  /** Every item has one plain figure; else the sum is of some only. */
  readonly whole: boolean
  /** The column has a row of totals of its own. */
  readonly totalled: boolean
}

/** The columns of weights of a document's tables: 分值, 权重, 满分. Rows of extra points and of totals are left out. */
export function weightsOf(document: Resolved, reader: Reader): readonly Weights[] {
  return document.tables.flatMap((table) => {
    const grid = gridOf(document, table)
    const is = (name: string, text: string) => text.search(reader.pattern(name)) >= 0
    const columns = Array.from({ length: grid.columns }, (_, column) => column)
    return columns
      .filter((column) => is('weight', grid.head(column)))
      .flatMap((column) => {
        const rows = Array.from({ length: grid.rows - grid.header }, (_, at) => grid.header + at)
        const totalled = rows.some((row) => is('total', grid.label(row)))
        const items = rows.filter((row) => !is('total', grid.label(row)) && !is('extra', grid.label(row)))
        const byRow = new Map(items.flatMap((row) => pair(row, grid.figure(row, column))))
        const figures = [...byRow.values()]
        const whole = items.every((row) => grid.figure(row, column) || grid.text(row, column) === '')
        const sum = figures.reduce((all, { value }) => all + value, 0)
        return figures.length > 1 ? [{ table, span: table.span, figures, byRow, sum, whole, totalled }] : []
      })
  })
}

function pair(row: number, figure: Figure | undefined): readonly (readonly [number, Figure])[] {
  return figure ? [[row, figure]] : []
}
