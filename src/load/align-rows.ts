import type { Cell, Grid } from './lay-out.js'

/** A row of a table as drawn: its cells, and where each of them ends to the right, in any unit. */
export interface DrawnRow {
  readonly cells: readonly Cell[]
  readonly edges: readonly number[]
}

/**
 * Bring rows with cells of different widths to one grid: a cell that reaches over several columns of other rows is
 * followed by empty cells.
 * @param tolerance how far apart two edges may be that are drawn as one, in the unit of the edges
 */
export function alignRows(rows: readonly DrawnRow[], tolerance: number): Grid {
  const columns: number[] = []
  for (const edge of rows.flatMap((row) => row.edges).sort((a, b) => a - b)) {
    if (columns.length === 0 || edge - columns.at(-1)! > tolerance) columns.push(edge)
  }
  // No report has a wider table: what claims to is a mistake, and filling it up would cost more than it is worth.
  if (columns.length > MOST_COLUMNS) return { rows: rows.map((row) => row.cells) }
  return { rows: rows.map((row) => aligned(row, columns, tolerance)) }
}

const MOST_COLUMNS = 100

function aligned({ cells, edges }: DrawnRow, columns: readonly number[], tolerance: number): Cell[] {
  const out: Cell[] = []
  cells.forEach((cell, index) => {
    const edge = edges[index]
    out.push(cell)
    // A cell takes at least its own column, and all that end before it does.
    while (edge !== undefined && out.length < columns.length && columns[out.length]! <= edge + tolerance) out.push([])
  })
  while (out.length < columns.length) out.push([])
  return out
}
