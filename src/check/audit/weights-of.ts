import type { Table } from '../../document.js'
import type { Reader } from '../find-rule.js'
import { type Figure, type Grid, gridsOf } from './grid-of.js'
import type { Survey } from './survey.js'

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
export function weightsOf(surveyed: Survey, reader: Reader): readonly Weights[] {
  const found: Weights[] = []
  for (const grid of gridsOf(surveyed))
    for (let column = 0; column < grid.columns; column++)
      if (grid.heads[column]!.search(reader.pattern('weight')) >= 0) {
        const weights = columnOf(grid, column, reader)
        if (weights.figures.length > 1) found.push(weights)
      }
  return found
}

function columnOf({ table, header, rows, labels, figure, text }: Grid, column: number, reader: Reader): Weights {
  const byRow = new Map<number, Figure>()
  let totalled = false
  let whole = true
  let sum = 0
  for (let row = header; row < rows; row++) {
    const label = labels[row]!
    if (label.search(reader.pattern('total')) >= 0) totalled = true
    else if (label.search(reader.pattern('extra')) < 0) {
      const own = figure(row, column)
      if (own) {
        byRow.set(row, own)
        sum += own.value
      } else if (text(row, column) !== '') whole = false
    }
  }
  return { table, span: table.span, figures: [...byRow.values()], byRow, sum, whole, totalled }
}
