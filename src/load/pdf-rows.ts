import type { Cell, Paragraph } from './lay-out.js'
import type { PdfLine } from './pdf-lines.js'
import type { PdfCell } from './pdf-page.js'
import { pdfParagraphs } from './pdf-paragraphs.js'

/**
 * The rows that a drawn row of a table holds: one, or several where lines part only groups of rows. They are several
 * when the lines of its cells stand side by side and either none of them goes on with the next or some are figures,
 * which do not go on from line to line.
 */
export function pdfRows(row: readonly PdfCell[]): Cell[][] {
  const cells = row.map(paragraphsOf)
  const heights = heightsOf(row)
  const filled = row.filter(({ lines }) => lines.length > 0)
  const separate =
    cells.every((paragraphs, column) => paragraphs.length === row[column]!.lines.length) ||
    filled.some(({ lines }) => lines.length === heights.length && lines.every(isFigure))
  const beside = heights.every((y) => filled.filter(({ lines }) => lines.some((line) => isAt(line, y))).length > 1)
  const together = filled.every(({ lines }) => lines.every((line) => heights.some((y) => isAt(line, y))))
  if (heights.length < 2 || !separate || !beside || !together) return [cells]
  return heights.map((y) =>
    row.map(({ lines }) => lines.filter((line) => isAt(line, y)).map((line) => ({ text: textOf(line) })))
  )
}

/** The heights of the lines of the cell that has the most of them. */
function heightsOf(row: readonly PdfCell[]): number[] {
  return row.map(({ lines }) => lines.map(({ y }) => y)).reduce((most, ys) => (ys.length > most.length ? ys : most), [])
}

function isAt(line: PdfLine, y: number): boolean {
  return Math.abs(line.y - y) < line.size * 0.4
}

function isFigure(line: PdfLine): boolean {
  return /^[\d.,%]+$/.test(textOf(line))
}

function textOf(line: PdfLine): string {
  return line.segments.map(({ text }) => text).join(' ')
}

/** Cells leave about half a character free at their sides. */
const MOST_PADDING = 0.6

function paragraphsOf({ lines, left, right }: PdfCell): Paragraph[] {
  const [first] = lines
  if (!first) return []
  const from = lines.reduce((least, line) => Math.min(least, line.x), first.x)
  const to = lines.reduce((most, line) => Math.max(most, line.right), first.right)
  const padding = Math.max(0, Math.min(from - left, right - to, MOST_PADDING * first.size))
  // Measured from the longest line, wherever it stands, so that it works for centred cells as well.
  return pdfParagraphs(lines, {
    left: from,
    right: from + right - left - 2 * padding,
    pitch: undefined,
    size: undefined
  })
}
