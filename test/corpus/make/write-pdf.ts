import { makePdf } from '../../load/make-pdf.js'
import { readPlain } from './read-plain.js'

/** Points. */
const SIZE = 12
const LEADING = 18
const WIDTH = 432
const LEFT = 80
const TOP = 780
const GAP = 30
const LINES_PER_PAGE = 40

interface Line {
  readonly text: string
  readonly x: number
  /** In the row of the line before. */
  readonly stay: boolean
}

/**
 * A plain source as a PDF whose font is not in it, as many programs for printing made them: the text can be read only with
 * the tables of Adobe's character collection. Tables are drawn without lines.
 */
export function writePdf(source: string): Uint8Array {
  let row = -1
  const placed = readPlain(source)
    .flatMap((piece): Line[] => {
      if (piece.kind === 'table') return table(piece.rows)
      const { text, place } = piece
      if (place === 'title') return [{ text, x: Math.max(0, (WIDTH - widthOf(text)) / 2), stay: false }]
      return wrapped(place === 'body' ? `　　${text}` : text).map((line) => ({ text: line, x: 0, stay: false }))
    })
    .map(({ text, x, stay }) => ({ text, x: LEFT + x, row: stay ? row : ++row }))
  const pages = Array.from({ length: Math.floor(row / LINES_PER_PAGE) + 1 }, (_, page) => ({
    texts: placed
      .filter((line) => Math.floor(line.row / LINES_PER_PAGE) === page)
      .map((line) => ({ ...line, y: TOP - (line.row % LINES_PER_PAGE) * LEADING }))
  }))
  return makePdf(pages)
}

const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char < '\x7f' ? SIZE / 2 : SIZE), 0)

/** Broken where a line is full; a stop hangs over the edge rather than begin a line. */
function wrapped(text: string): string[] {
  const lines = ['']
  for (const char of text) {
    if (widthOf(lines.at(-1)! + char) > WIDTH && !'，。；：、！？”）》'.includes(char)) lines.push('')
    lines[lines.length - 1] += char
  }
  return lines
}

/** Columns as wide as their longest cell, with a gap; an empty cell is nothing on the page. */
function table(rows: readonly (readonly string[])[]): Line[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))) + GAP)
  const left = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, 0))
  return rows.flatMap((row) =>
    row.map((text, column) => ({ text, x: left[column]!, stay: column > 0 })).filter(({ text }) => text !== '')
  )
}
