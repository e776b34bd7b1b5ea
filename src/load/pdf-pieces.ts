import type { Cell, Grid, Piece } from './lay-out.js'
import type { PdfLine, PdfSegment } from './pdf-lines.js'
import type { PdfPage, PdfPart, PdfTable } from './pdf-page.js'
import { type PdfMeasure, pdfParagraphs } from './pdf-paragraphs.js'
import { pdfRows } from './pdf-rows.js'

/** Put pages together: paragraphs and tables that go on over the end of a page become one again. */
export function pdfPieces(pages: readonly PdfPage[]): Piece[] {
  const measures = measuresOf(pages)
  const pieces: Piece[] = []
  let lines: PdfLine[] = []
  let measure: PdfMeasure | undefined
  let table: PdfTable | undefined
  const endBlock = () => {
    if (measure) pieces.push(...block(lines, measure))
    lines = []
  }
  for (const page of pages) {
    const own = measures.get(Math.round(page.width))
    if (own !== measure) endBlock()
    measure = own
    for (const part of page.parts) {
      if ('segments' in part) lines.push(part)
      else {
        if (lines.length > 0) table = undefined
        endBlock()
        const rows = part.rows.flatMap(pdfRows)
        const before = pieces.at(-1)
        if (table && before && 'rows' in before && isSame(table, part))
          pieces[pieces.length - 1] = continued(before, rows)
        else pieces.push({ rows })
        table = part
      }
    }
  }
  endBlock()
  return pieces
}

/** Points. */
const SAME_EDGE = 4

function isSame(a: PdfTable, b: PdfTable): boolean {
  return a.xs.length === b.xs.length && a.xs.every((x, index) => Math.abs(x - b.xs[index]!) <= SAME_EDGE)
}

/**
 * A table that goes on over a page: its repeated head is left out, and a row that was broken is put together. Of such a
 * row only one cell, the longest, has more to say.
 */
function continued(before: Grid, rows: readonly Cell[][]): Grid {
  const rest =
    rows.length > 0 && before.rows.length > 0 && text(rows[0]!) === text(before.rows[0]!) ? rows.slice(1) : rows
  const [first] = rest
  const last = before.rows.at(-1)
  const filled = first?.filter((cell) => cell.length > 0) ?? []
  if (!first || !last || filled.length !== 1 || first[0] === filled[0]) return { rows: [...before.rows, ...rest] }
  const whole = last.map((cell, column) => knit(cell, first[column] ?? []))
  return { rows: [...before.rows.slice(0, -1), whole, ...rest.slice(1)] }
}

function text(row: readonly Cell[]): string {
  return row.map((cell) => cell.map((paragraph) => paragraph.text).join('\n')).join('\t')
}

function knit(before: Cell, after: Cell): Cell {
  const last = before.at(-1)
  const [first] = after
  if (!last || !first || /[。！？；：]$/.test(last.text)) return [...before, ...after]
  return [...before.slice(0, -1), { text: last.text + first.text }, ...after.slice(1)]
}

/** Lines of one block; where several in a row stand in the same columns, they are a table without lines. */
function block(lines: readonly PdfLine[], measure: PdfMeasure): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let at = 0; at < lines.length; ) {
    let end = at + 1
    while (end < lines.length && inSameColumns(lines[end - 1]!, lines[end]!)) end++
    const columns = lines[at]!.segments.length
    if (columns > 1 && end - at >= (columns > 2 ? 2 : 3)) {
      pieces.push(...pdfParagraphs(lines.slice(start, at), measure))
      const rows = lines.slice(at, end).map(fullRow)
      const model = lines[end - 1]!
      for (let gaps = gappedRow(model, lines[end]); gaps; gaps = gappedRow(model, lines[end])) {
        rows.push(gaps)
        end++
      }
      pieces.push({ rows })
      start = end
    }
    at = end
  }
  pieces.push(...pdfParagraphs(lines.slice(start), measure))
  return pieces
}

function inSameColumns(a: PdfLine, b: PdfLine): boolean {
  if (a.segments.length < 2 || a.segments.length !== b.segments.length) return false
  return a.segments.every((segment, index) => isInColumn(b.segments[index]!, segment, a.size))
}

/** Columns are set by their left edges, by their right ones, or by their middles. */
function isInColumn(segment: PdfSegment, model: PdfSegment, size: number): boolean {
  const [left, right] = [segment.x - model.x, segment.right - model.right]
  return [left, right, left + right].some((distance) => Math.abs(distance) < size * 0.7)
}

function fullRow({ segments }: PdfLine): Cell[] {
  return segments.map(({ text }) => [{ text }])
}

/** A row with empty cells below rows of a table, as sums have them: two pieces or more, each of them in a column. */
function gappedRow(model: PdfLine, line: PdfLine | undefined): Cell[] | undefined {
  if (!line || line.segments.length < 2 || line.segments.length >= model.segments.length) return undefined
  const row: Cell[] = model.segments.map(() => [])
  let column = 0
  for (const segment of line.segments) {
    while (column < row.length && !isInColumn(segment, model.segments[column]!, model.size)) column++
    if (column === row.length) return undefined
    row[column++] = [{ text: segment.text }]
  }
  return row
}

/** The block of text on pages of each width, from where most lines begin and where the full ones end. */
function measuresOf(pages: readonly PdfPage[]): Map<number, PdfMeasure> {
  const byWidth = new Map<number, PdfPage[]>()
  for (const page of pages) {
    const width = Math.round(page.width)
    byWidth.set(width, [...(byWidth.get(width) ?? []), page])
  }
  return new Map([...byWidth].map(([width, same]) => [width, measureOf(width, same)]))
}

function measureOf(width: number, pages: readonly PdfPage[]): PdfMeasure {
  const lines = pages.flatMap((page) => page.parts.filter(isLine))
  const long = lines.filter((line) => line.right > width * 0.75)
  const left = commonest(lines.map((line) => Math.round(line.x / 3) * 3)) ?? 0
  const right =
    quantile(
      long.map((line) => line.right),
      0.9
    ) ?? width - left
  const distances = pages.flatMap(({ parts }) =>
    parts.flatMap((part, index) => {
      const next = parts[index + 1]
      return next && isLine(part) && isLine(next) && Math.abs(part.size - next.size) < 1 ? [next.y - part.y] : []
    })
  )
  return {
    left,
    right,
    pitch: quantile(distances, 0.5),
    size: quantile(
      lines.map(({ size }) => size),
      0.5
    )
  }
}

function isLine(part: PdfPart): part is PdfLine {
  return 'segments' in part
}

function quantile(numbers: readonly number[], share: number): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

function commonest(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  let best: [number, number] | undefined
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry
  return best?.[0]
}
