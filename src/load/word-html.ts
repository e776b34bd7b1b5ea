import { Parser } from 'htmlparser2'
import type { Cell, Grid, Paragraph, Piece } from './lay-out.js'

/**
 * Read the HTML that mammoth makes into paragraphs and tables. The numbers of notes, and the way back from them, are
 * links of mammoth's own and are left out; the notes themselves come last.
 * @param html as mammoth writes it, in which every tag is closed
 */
export function wordHtml(html: string): Piece[] {
  const walk = new Walk()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => walk.open(name, attributes),
      ontext: (text) => walk.text(text),
      onclosetag: (name) => walk.close(name)
    },
    { decodeEntities: true }
  )
  parser.end(html)
  return walk.pieces
}

/** A table being read; `covered` counts, for each column, the rows that a merged cell above still covers. */
interface OpenTable {
  readonly rows: Cell[][]
  readonly covered: number[]
  cell: Paragraph[]
  /** How many columns and rows the cell being read takes. */
  columns: number
  height: number
}

const NOTE_LINK = /^#(foot|end)note-/
const BLOCK = /^(p|h[1-9]|li|dd|dt)$/
/** Word itself stops at 63 columns. */
const MOST_COLUMNS = 100

class Walk {
  readonly pieces: Piece[] = []
  private readonly tables: OpenTable[] = []
  private line = ''
  private heading: number | undefined
  private skipped = 0

  open(name: string, attributes: Record<string, string>): void {
    if (this.skipped > 0 || (name === 'a' && NOTE_LINK.test(attributes['href'] ?? ''))) this.skipped++
    else if (BLOCK.test(name)) {
      this.endLine()
      this.heading = name.startsWith('h') ? Number(name[1]) : undefined
    } else if (name === 'br') this.line += '\n'
    else if (name === 'input') this.line += 'checked' in attributes ? '☑' : '☐'
    else if (name === 'table') {
      this.endLine()
      this.tables.push({ rows: [], covered: [], cell: [], columns: 1, height: 1 })
    } else if (name === 'tr') this.tables.at(-1)?.rows.push([])
    else if (name === 'td' || name === 'th') {
      const table = this.tables.at(-1)
      if (!table) return
      table.cell = []
      table.columns = Math.min(Number(attributes['colspan'] ?? 1), MOST_COLUMNS)
      table.height = Number(attributes['rowspan'] ?? 1)
    }
  }

  text(text: string): void {
    if (this.skipped === 0) this.line += text
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--
      return
    }
    const table = this.tables.at(-1)
    if (BLOCK.test(name)) this.endLine()
    else if (table && (name === 'td' || name === 'th')) {
      this.endLine()
      placeCell(table)
    } else if (table && name === 'tr') skipCovered(table)
    else if (table && name === 'table') {
      this.tables.pop()
      this.add(evened(table.rows))
    }
  }

  private endLine(): void {
    if (this.line !== '') this.add({ text: this.line, heading: this.heading })
    this.line = ''
    this.heading = undefined
  }

  /** A table inside a cell is part of the cell's text, a line a row. */
  private add(piece: Piece): void {
    const outer = this.tables.at(-1)
    if (!outer) this.pieces.push(piece)
    else if ('rows' in piece) outer.cell.push(...piece.rows.map(rowText))
    else outer.cell.push(piece)
  }
}

function rowText(row: readonly Cell[]): Paragraph {
  return {
    text: row
      .map((cell) => cell.map(({ text }) => text).join(' '))
      .filter(Boolean)
      .join(' ')
  }
}

function placeCell(table: OpenTable): void {
  skipCovered(table)
  const row = table.rows.at(-1)!
  for (let column = 0; column < table.columns; column++) {
    table.covered[row.length] = table.height - 1
    row.push(column === 0 ? table.cell : [])
  }
}

/** Fill the places that cells of earlier rows cover, up to the first free one. */
function skipCovered({ rows, covered }: OpenTable): void {
  const row = rows.at(-1)
  while (row && (covered[row.length] ?? 0) > 0) {
    covered[row.length]!--
    row.push([])
  }
}

function evened(rows: readonly Cell[][]): Grid {
  const columns = rows.reduce((most, row) => Math.max(most, Math.min(row.length, MOST_COLUMNS)), 0)
  return { rows: rows.map((row) => [...row, ...Array.from({ length: Math.max(0, columns - row.length) }, () => [])]) }
}
