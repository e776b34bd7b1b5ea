import stringWidth from 'string-width'
import { shorten } from './shorten.js'

/** A column: its heading, how its cells are cut, and the width it will not go below when room is short. */
export interface Column {
  readonly heading: string
  readonly least: number
  readonly cut?: 'end' | 'middle'
  readonly align?: 'right'
}
/** A cell, and how to colour it once it has its width. */
export interface Cell {
  readonly text: string
  readonly colour?: (text: string) => string
}

const GAP = '  '

/**
 * Lay out rows under headings within `width` columns of a terminal: every column as wide as its widest cell, and the
 * widest ones narrowed, none below its least, until all fit.
 */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): string[] {
  const widths = columns.map(({ heading }, at) =>
    rows.reduce((most, row) => Math.max(most, stringWidth(row[at]!.text)), stringWidth(heading))
  )
  narrow(widths, columns, width - GAP.length * (columns.length - 1))
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, at) => lay(cell, columns[at]!, widths[at]!))
      .join(GAP)
      .trimEnd()
  return [columns.map(({ heading }) => ({ text: heading })), ...rows].map(line)
}

function narrow(widths: number[], columns: readonly Column[], room: number): void {
  let over = widths.reduce((sum, width) => sum + width, 0) - room
  for (; over > 0; over--) {
    const spare = (at: number) => (widths[at]! > columns[at]!.least ? widths[at]! : 0)
    const widest = widths.reduce((best, _, at) => (spare(at) > spare(best) ? at : best), 0)
    if (spare(widest) === 0) return
    widths[widest]!--
  }
}

function lay({ text, colour = (plain) => plain }: Cell, { cut = 'end', align }: Column, width: number): string {
  const shown = shorten(text, width, cut)
  const padding = ' '.repeat(width - stringWidth(shown))
  const painted = shown && colour(shown)
  return align === 'right' ? padding + painted : painted + padding
}
