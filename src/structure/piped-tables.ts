import type { Cell, Table } from '../document.js'
import type { Span } from '../span.js'
import { headerRows } from './header-rows.js'
import { splitLines } from './split-lines.js'

/**
 * Tables that were pasted as text with a stroke between their cells: lines next to each other with the same number of
 * strokes, two lines with two strokes or more, or three with one. A line of strokes and dashes only parts header and body.
 */
export function pipedTables(view: string): readonly Table[] {
  if (!view.includes('|')) return []
  const tables: Table[] = []
  let rows: Cell[][] = []
  const close = () => {
    const cells = rows.flat()
    const least = (rows[0]?.length ?? 0) > 2 ? 2 : 3
    if (rows.length >= least)
      tables.push({
        span: { start: cells[0]!.span.start, end: cells.at(-1)!.span.end },
        header: headerRows(view, cells),
        cells
      })
    rows = []
  }
  for (const line of splitLines(view)) {
    const text = view.slice(line.start, line.end)
    if (rows.length > 0 && /^[|:\s—-]+$/.test(text)) continue
    const cells = text.includes('|') ? cellsOf(text, line, rows.length) : []
    if (cells.length < 2 || (rows.length > 0 && cells.length !== rows[0]!.length)) {
      close()
      if (cells.length > 1) rows.push(cells.map((cell) => ({ ...cell, row: 0 })))
    } else rows.push(cells)
  }
  close()
  return tables
}

function cellsOf(text: string, line: Span<'normal'>, row: number): Cell[] {
  const from = /^\|?/.exec(text)![0].length
  const inner = text.slice(from).replace(/\|$/, '')
  let at = line.start + from
  return inner.split('|').map((cell, column) => {
    const start = at + (cell.length - cell.trimStart().length)
    at += cell.length + 1
    return { span: { start, end: Math.max(start, start + cell.trim().length) }, row, column }
  })
}
