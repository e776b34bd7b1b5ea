import type { Cell, Table } from '../document.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'
import { headerRows } from './header-rows.js'

/**
 * Tables told by tabs or upright strokes: lines whose cells are separated by them; or by tabs alone, a cell a line, each behind a tab, with a blank line
 * between rows. A line without a tab is the rest of a cell where the row is not full yet and the table goes on.
 */
export function tabbedTables(view: string): readonly Table[] {
  if (!view.includes('\t') && !view.includes('|')) return []
  const lines = linesOf(view)
  const tables: Table[] = []
  for (let n = 0; n < lines.length; ) {
    const { mark, leads } = lines[n]!
    const rows = mark ? (leads ? cellsDown(lines, n) : cellsAcross(lines, n, mark)) : undefined
    if (!rows || rows.cells.length < 4 || rows.width < 2 || rows.height < 2) {
      n = Math.max(n + 1, rows?.next ?? 0)
      continue
    }
    const span = { start: lines[n]!.start, end: lines[rows.next - 1]!.end }
    tables.push({ span, header: headerRows(view, rows.cells), cells: rows.cells })
    n = rows.next
  }
  return tables
}

interface Line extends Span<'normal'> {
  /** Text with tabs, as it stands. */
  readonly text: string
  /** What separates its cells, if anything does. */
  readonly mark: '\t' | '|' | undefined
  /** Begins with a tab. */
  readonly leads: boolean
  /** A blank line stands before it. */
  readonly apart: boolean
}
interface Rows {
  readonly cells: readonly Cell[]
  readonly width: number
  readonly height: number
  /** Index of the first line behind the table. */
  readonly next: number
}

function linesOf(view: string): readonly Line[] {
  const lines: Line[] = []
  let apart = false
  for (const { index, 0: text } of matchesOf(view, /[^\n]+|(?<=\n)(?=\n)/g)) {
    if (text.trim().length === 0 && !text.includes('\t')) {
      apart = true
      continue
    }
    lines.push({
      start: index,
      end: index + text.length,
      text,
      mark: text.includes('\t') ? '\t' : text.includes('|') ? '|' : undefined,
      leads: text.startsWith('\t'),
      apart
    })
    apart = false
  }
  return lines
}

/** | --- | :-: |: the line below a header in Markdown. */
const RULE = /^[\s|:-]+$/

/** Rows of lines, cells between the marks; strokes at both ends of a line are its frame. */
function cellsAcross(lines: readonly Line[], from: number, mark: '\t' | '|'): Rows {
  const cells: Cell[] = []
  let width = 0
  let n = from
  let row = 0
  for (; n < lines.length && lines[n]!.mark === mark; n++) {
    const { text, start } = lines[n]!
    if (mark === '|' && RULE.test(text)) continue
    const frame = mark === '|' ? (/^\s*\|/.exec(text)?.[0].length ?? 0) : 0
    let at = start + frame
    const pieces = (mark === '|' ? text.slice(frame).replace(/\|\s*$/, '') : text).split(mark)
    for (const [column, piece] of pieces.entries()) {
      cells.push({ span: trimmed(at, piece), row, column })
      at += piece.length + 1
      width = Math.max(width, column + 1)
    }
    row++
  }
  return { cells, width, height: row, next: n }
}

/** A cell a line. The first row ends at the first blank line and tells the width. */
function cellsDown(lines: readonly Line[], from: number): Rows {
  const cells: Cell[] = []
  let width = 0
  let row = 0
  let column = 0
  let n = from
  for (; n < lines.length; n++) {
    const line = lines[n]!
    if (!line.leads) {
      const full = width > 0 && column >= width && !goesOn(lines, n)
      if (full || !goesOn(lines, n)) break
      const last = cells.at(-1)!
      cells[cells.length - 1] = { ...last, span: { start: last.span.start, end: trimmed(line.start, line.text).end } }
      continue
    }
    if (n > from && line.apart && (width === 0 || column >= width)) {
      width = Math.max(width, column)
      row++
      column = 0
    }
    cells.push({ span: trimmed(line.start, line.text), row, column })
    column++
  }
  return { cells, width: Math.max(width, column), height: row + 1, next: n }
}

/** Whether a cell follows within the next few lines: then a line without a tab is the rest of one. */
function goesOn(lines: readonly Line[], n: number): boolean {
  return lines[n]!.text.length <= 80 && lines.slice(n + 1, n + 4).some(({ leads }) => leads)
}

function trimmed(start: number, text: string): Span<'normal'> {
  const body = text.trim()
  const from = start + (body.length === 0 ? text.length : text.indexOf(body))
  return { start: from, end: from + body.length }
}
