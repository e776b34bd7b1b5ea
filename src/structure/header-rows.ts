import type { Cell } from '../document.js'

/** How many rows at the top of a table name its columns: 1 where all cells of the first are short words, else 0. */
export function headerRows(text: string, cells: readonly Cell[]): number {
  const first = cells.filter(({ row }) => row === 0).map(({ span }) => text.slice(span.start, span.end).trim())
  const filled = first.filter((cell) => cell.length > 0)
  const isHead =
    filled.length > 1 && filled.every((cell) => cell.length <= 14 && !/[。;]/.test(cell) && !/^[0-9.%-]+$/.test(cell))
  return isHead && cells.some(({ row }) => row > 0) ? 1 : 0
}
