import type { Resolved, Table } from '../../document.js'
import type { Span } from '../../span.js'
import type { Reader } from '../find-rule.js'
import { type Figure, gridOf } from './grid-of.js'

/** The column of a rubric that says how many points each of its items gives. */
export interface Weights {
  readonly table: Table
  readonly figures: readonly (Figure & { readonly row: number })[]
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
        const figures = items.flatMap((row) => {
          const figure = grid.figure(row, column)
          return figure ? [{ ...figure, row }] : []
        })
        const whole = items.every((row) => grid.figure(row, column) || grid.text(row, column) === '')
        const sum = figures.reduce((all, { value }) => all + value, 0)
        return figures.length > 1 ? [{ table, figures, sum, whole, totalled }] : []
      })
  })
}

/** The figure of the row that a place in the table stands in. */
export function weightAt({ table, figures }: Weights, { start }: Span<'normal'>): Figure | undefined {
  const cell = table.cells.find(({ span }) => span.start <= start && start < span.end)
  return cell && figures.find(({ row }) => row === cell.row)
}
