import { alignRows, type DrawnRow } from './align-rows.js'
import type { DocOutline } from './doc-numbering.js'
import type { Sprm } from './doc-sprms.js'
import type { StoredParagraph } from './doc-text.js'
import type { Paragraph, Piece } from './lay-out.js'
import { listCounter } from './list-counter.js'

/**
 * Put the paragraphs of a .doc together as Word shows them: with their numbers, and tables as rows of cells.
 * @param outline of a paragraph; see `docNumbering`
 */
export function docPieces(
  paragraphs: readonly StoredParagraph[],
  outline: (paragraph: StoredParagraph) => DocOutline
): Piece[] {
  const count = listCounter()
  const table = new OpenTable()
  const pieces: Piece[] = []
  for (const paragraph of paragraphs) {
    const { place, heading } = outline(paragraph)
    const inTable = paragraph.end === CELL_END || isOn(paragraph.sprms, IN_TABLE)
    if (!inTable) pieces.push(...table.close())
    if (isOn(paragraph.sprms, ROW_END)) table.endRow(edgesOf(paragraph.sprms))
    else {
      const label = place ? count(place.list, place.level) : ''
      const shown = { text: label + paragraph.text, heading }
      if (inTable) table.add(shown, paragraph.end === CELL_END)
      else pieces.push(shown)
    }
  }
  return [...pieces, ...table.close()]
}

class OpenTable {
  private rows: DrawnRow[] = []
  private row: Paragraph[][] = []
  private cell: Paragraph[] = []

  add(paragraph: Paragraph, endsCell: boolean): void {
    this.cell.push(paragraph)
    if (!endsCell) return
    this.row.push(this.cell)
    this.cell = []
  }

  endRow(edges: readonly number[]): void {
    this.rows.push({ cells: this.row, edges })
    this.row = []
  }

  /** The table as read; of a damaged one, what stands behind its last whole row as plain paragraphs. */
  close(): Piece[] {
    const pieces = [
      ...(this.rows.length > 0 ? [alignRows(this.rows, TOLERANCE)] : []),
      ...this.row.flat(),
      ...this.cell
    ]
    this.rows = []
    this.row = []
    this.cell = []
    return pieces
  }
}

const CELL_END = '\x07'
const IN_TABLE = 0x2416
const ROW_END = 0x2417
const TABLE_DEFINITION = 0xd608
/** Twentieths of a point: two millimetres. */
const TOLERANCE = 110

function isOn(sprms: readonly Sprm[], code: number): boolean {
  return sprms.findLast((sprm) => sprm.code === code)?.operand.getUint8(0) === 1
}

/** The right edges of the cells of a row; the first edge of all is the left one of the first cell. */
function edgesOf(sprms: readonly Sprm[]): number[] {
  const definition = sprms.findLast((sprm) => sprm.code === TABLE_DEFINITION)?.operand
  if (!definition || definition.byteLength < 1) return []
  const columns = Math.min(definition.getUint8(0), Math.floor((definition.byteLength - 3) / 2))
  return Array.from({ length: Math.max(0, columns) }, (_, index) => definition.getInt16(3 + index * 2, true))
}
