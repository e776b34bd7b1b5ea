import type { Mark } from '../document.js'
import type { Reading } from './reading.js'

/** A paragraph as a reader finds it; `heading` is its level, from 1, where the container says that it is one. */
export interface Paragraph {
  readonly text: string
  readonly heading?: number | undefined
}

/** The paragraphs of a cell. None: an empty cell, or a place that a merged cell covers beside its first. */
export type Cell = readonly Paragraph[]

/** Rows of cells. Every row has one cell for each column of the grid, so that cells line up. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[]
}

export type Piece = Paragraph | Grid

/** From here on the paragraphs of a cell are the text of the document rather than an entry of a table. */
const LONG_CELL = { paragraphs: 3, characters: 200 }

/**
 * Lay out what a reader found as one text: a paragraph a line, a table row a line with its cells joined by tabs.
 * The paragraphs of a cell are joined by a space, except in cells that hold a whole part of the document, as in a form
 * with one big cell: there each keeps its line, inside the marks of its cell and row. A table of one column only frames
 * its text and leaves no marks. Empty paragraphs and rows are left out; control characters never come through.
 * @returns the text, ending in a line break unless empty, and marks for headings, tables, rows and cells
 */
export function layOut(pieces: Iterable<Piece>): Pick<Reading, 'text' | 'marks'> {
  const page = new Page()
  for (const piece of pieces) lay(page, piece)
  return { text: page.text(), marks: page.marks }
}

class Page {
  readonly marks: Mark[] = []
  private readonly parts: string[] = []
  private length = 0

  add(text: string): void {
    this.parts.push(text)
    this.length += text.length
  }

  /** Set a mark on what `inside` adds; an outer mark stands before those inside it. */
  mark(kind: Mark['kind'], inside: () => void, level?: number): void {
    const start = this.length
    const at = this.marks.push({ kind, span: { start, end: start } }) - 1
    inside()
    this.marks[at] = { kind, ...(level === undefined ? {} : { level }), span: { start, end: this.length } }
  }

  text(): string {
    return this.parts.join('')
  }
}

function lay(page: Page, piece: Piece): void {
  if ('rows' in piece) layGrid(page, piece)
  else layParagraph(page, piece)
}

function layParagraph(page: Page, paragraph: Paragraph): void {
  const text = clean(paragraph.text)
  if (text === '') return
  if (paragraph.heading === undefined) page.add(text)
  else page.mark('heading', () => page.add(text), paragraph.heading)
  page.add('\n')
}

function layGrid(page: Page, { rows }: Grid): void {
  const filled = rows.filter((row) => row.some((cell) => cell.some(({ text }) => clean(text) !== '')))
  if (filled.length === 0) return
  if (filled.every((row) => row.length === 1)) {
    for (const paragraph of filled.flat(2)) layParagraph(page, paragraph)
    return
  }
  page.mark('table', () => {
    filled.forEach((row, index) => {
      if (index > 0) page.add('\n')
      page.mark('row', () => {
        row.forEach((cell, column) => {
          if (column > 0) page.add('\t')
          page.mark('cell', () => layCell(page, cell))
        })
      })
    })
  })
  page.add('\n')
}

function layCell(page: Page, cell: Cell): void {
  const paragraphs = cell
    .map(({ text, heading }) => ({ text: clean(text).replace(/\t/g, ' ').trim(), heading }))
    .filter(({ text }) => text !== '')
  const length = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  const long = paragraphs.length >= LONG_CELL.paragraphs && length >= LONG_CELL.characters
  paragraphs.forEach(({ text, heading }, index) => {
    if (index > 0) page.add(long ? '\n' : ' ')
    if (long && heading !== undefined) page.mark('heading', () => page.add(text), heading)
    else page.add(long ? text : text.replace(/\n/g, ' '))
  })
}

/**
 * Line breaks of any kind are `\n`, never two in a row. Other control characters, marks of layout and the
 * private codes of symbol fonts say nothing.
 */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\ufeff\uf000-\uf0ff]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}
