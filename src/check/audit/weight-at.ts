import { lastBefore, type Span } from '../../span.js'
import type { Figure } from './grid-of.js'
import type { Weights } from './weights-of.js'

/**
 * The points of the row of a table that a place stands in; undefined outside of tables with points.
 * @param columns in order of their tables.
 */
export function weightAt(columns: readonly Weights[], { start }: Span<'normal'>): Figure | undefined {
  const column = lastBefore(columns, start + 1)
  if (!column || start >= column.span.end) return undefined
  const { cells } = column.table
  const cell = lastBefore(cells, start + 1)
  return cell && column.byRow.get(cell.row)
}
