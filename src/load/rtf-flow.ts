import { alignRows, type DrawnRow } from './align-rows.js'
import type { Paragraph, Piece } from './lay-out.js'
import { spacedLabel } from './spaced-label.js'

/** A stream of paragraphs: the text proper, a text box, or a note. */
export class RtfFlow {
  readonly pieces: Piece[] = []
  /** What stands in boxes anchored in the paragraph being read; it follows the paragraph. */
  readonly boxes: Piece[] = []
  private line = ''
  private label = ''
  private cell: Paragraph[] = []
  private row: Paragraph[][] = []
  private rows: DrawnRow[] = []
  private edges: number[] = []

  text(text: string): void {
    this.line += text
  }

  /** The automatic number of the paragraph, as the file writes it for readers that cannot count. */
  number(label: string): void {
    this.label = spacedLabel(label)
  }

  /** A paragraph whose end mark is deleted goes on with the next one, whose number counts. */
  runOn(): void {
    this.label = ''
  }

  endParagraph(inTable: boolean, heading: number | undefined): void {
    const paragraph = { text: this.label + this.line, heading }
    this.line = ''
    this.label = ''
    if (inTable) this.cell.push(paragraph)
    else {
      this.closeTable()
      this.pieces.push(paragraph, ...this.boxes.splice(0))
    }
  }

  beginRow(): void {
    this.edges = []
  }

  addEdge(edge: number): void {
    this.edges.push(edge)
  }

  endCell(heading: number | undefined): void {
    this.endParagraph(true, heading)
    this.row.push(this.cell)
    this.cell = []
  }

  endRow(): void {
    if (this.row.length > 0) this.rows.push({ cells: this.row, edges: this.edges })
    this.row = []
  }

  /** @returns all pieces, with what was left open at the end */
  close(): readonly Piece[] {
    if (this.line !== '') this.endParagraph(this.row.length > 0, undefined)
    this.closeTable()
    this.pieces.push(...this.boxes.splice(0))
    return this.pieces
  }

  /** Boxes that hang in a table follow it. */
  private closeTable(): void {
    if (this.rows.length > 0) this.pieces.push(alignRows(this.rows, TOLERANCE), ...this.boxes.splice(0))
    this.pieces.push(...this.row.flat(), ...this.cell)
    this.rows = []
    this.row = []
    this.cell = []
  }
}

/** Twentieths of a point: two millimetres. */
const TOLERANCE = 110
