import type { PDFPageProxy } from 'pdfjs-dist'
import { type PdfGrid, pdfGrids } from './pdf-grids.js'
import { type PdfLine, pdfLines } from './pdf-lines.js'
import { type Operators, pdfRules } from './pdf-rules.js'
import { type PdfWord, pdfWords } from './pdf-words.js'

/** What stands on a page, from top to bottom. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly parts: readonly PdfPart[]
}

export type PdfPart = PdfLine | PdfTable

/** A drawn table: for each row a cell for every column; of merged cells all but the first are empty. */
export interface PdfTable {
  readonly y: number
  /** Edges of the columns. */
  readonly xs: readonly number[]
  readonly rows: readonly (readonly PdfCell[])[]
}

/** The lines of a cell, and from where to where it is drawn. */
export interface PdfCell {
  readonly lines: readonly PdfLine[]
  readonly left: number
  readonly right: number
}

/**
 * Read the lines and tables of a page. What it draws is looked at only where its text stands in columns, for that
 * takes as long as the text itself.
 */
export async function pdfPage(page: PDFPageProxy, operators: Operators): Promise<PdfPage> {
  const { words, width, height, view } = await pdfWords(page)
  const lines = pdfLines(words)
  if (!hasColumns(lines, height)) return { width, height, parts: lines }
  const grids = pdfGrids(await pdfRules(page, view, operators))
  if (grids.length === 0) return { width, height, parts: lines }
  const inside = new Map<PdfGrid, PdfWord[]>()
  const outside = words.filter((word) => {
    const grid = grids.find((other) => fieldAt(other, word) !== undefined)
    if (grid) inside.set(grid, [...(inside.get(grid) ?? []), word])
    return !grid
  })
  const tables = [...inside].map(([grid, contents]) => table(grid, contents))
  return { width, height, parts: [...pdfLines(outside), ...tables].sort((a, b) => a.y - b.y) }
}

/** Share of the page's height, at its top and bottom, that is no place for a table of more than a row. */
const EDGE = 0.08

/** Whether text stands beside text, twice: on one line with a wide gap, or on lines of different height that overlap. */
function hasColumns(lines: readonly PdfLine[], height: number): boolean {
  const inside = lines.filter(({ y }) => y > height * EDGE && y < height * (1 - EDGE))
  const split = inside.filter((line, index) => {
    const next = inside[index + 1]
    if (line.segments.length > 1) return true
    if (!next || next.y - line.y > 0.9 * Math.max(line.size, next.size)) return false
    return next.x > line.right || line.x > next.right
  })
  return split.length > 1
}

/** The field whose lines enclose the middle of a word. */
function fieldAt({ xs, ys }: PdfGrid, { x, right, y, size }: PdfWord): number | undefined {
  const row = interval(ys, y - size * 0.35)
  const column = interval(xs, (x + right) / 2)
  return row === undefined || column === undefined ? undefined : row * (xs.length - 1) + column
}

function interval(edges: readonly number[], at: number): number | undefined {
  const index = edges.findLastIndex((edge) => edge <= at)
  return index < 0 || index === edges.length - 1 ? undefined : index
}

function table(grid: PdfGrid, words: readonly PdfWord[]): PdfTable {
  const { xs, ys } = grid
  const columns = xs.length - 1
  const contents = new Map<number, PdfWord[]>()
  for (const [cell, content] of byCell(grid, words)) {
    for (const word of content) {
      const place = isRowOfCells(grid, cell, content) ? fieldAt(grid, word)! : cell
      const already = contents.get(place)
      if (already) already.push(word)
      else contents.set(place, [word])
    }
  }
  const rows = Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const field = row * columns + column
      const right = xs[lastColumn(grid, field) + 1]!
      return { lines: pdfLines(contents.get(field) ?? []), left: xs[column]!, right }
    })
  )
  return { y: ys[0]!, xs, rows }
}

function byCell(grid: PdfGrid, words: readonly PdfWord[]): Map<number, PdfWord[]> {
  const found = new Map<number, PdfWord[]>()
  for (const word of words) {
    const cell = grid.cells[fieldAt(grid, word)!]!
    const content = found.get(cell)
    if (content) content.push(word)
    else found.set(cell, [word])
  }
  return found
}

/** Whether fields that no line parts, as in a shaded head, are cells all the same: each has its own piece of text. */
function isRowOfCells(grid: PdfGrid, cell: number, words: readonly PdfWord[]): boolean {
  const columns = grid.xs.length - 1
  if (lastColumn(grid, cell) === cell % columns) return false
  if (words.some((word) => Math.floor(fieldAt(grid, word)! / columns) !== Math.floor(cell / columns))) return false
  const segments = pdfLines(words).flatMap((line) => line.segments)
  const fields = segments.map(({ x, right }) => interval(grid.xs, (x + right) / 2)!)
  const apart = segments.every(({ x, right }, index) => {
    const column = fields[index]!
    return x >= grid.xs[column]! - 1 && right <= grid.xs[column + 1]! + 1
  })
  return apart && new Set(fields).size === segments.length && segments.length > 1
}

/** The last column of the cell that begins with a field. */
function lastColumn({ xs, cells }: PdfGrid, field: number): number {
  const columns = xs.length - 1
  let column = field % columns
  while (column + 1 < columns && cells[field - (field % columns) + column + 1] === cells[field]) column++
  return column
}
