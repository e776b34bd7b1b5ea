import type { Cell, Mark, Table } from '../document.js'
import { forth, type OffsetMap } from '../offset-map.js'
import { headerRows } from './header-rows.js'

/** Tables as the container marked them: a table, in it its rows, in them their cells. A table within a cell is one of its own. */
export function markedTables(text: string, marks: readonly Mark[], maps: readonly OffsetMap[]): readonly Table[] {
  if (!marks.some(({ kind }) => kind === 'table')) return []
  const toNormal = forth(maps)
  const open: { mark: Mark; row: number; column: number; cells: Cell[] }[] = []
  const tables: { mark: Mark; cells: Cell[] }[] = []
  for (const mark of marks.filter(({ kind }) => kind !== 'sign')) {
    while (open.length > 0 && open.at(-1)!.mark.span.end < mark.span.end) open.pop()
    const table = open.at(-1)
    if (mark.kind === 'table') {
      const entry = { mark, row: -1, column: -1, cells: [] as Cell[] }
      open.push(entry)
      tables.push(entry)
    } else if (mark.kind === 'row' && table) {
      table.row++
      table.column = -1
    } else if (mark.kind === 'cell' && table) {
      table.column++
      table.cells.push({ span: toNormal(mark.span), row: Math.max(0, table.row), column: table.column })
    }
  }
  return tables
    .filter(({ cells }) => cells.length > 0)
    .map(({ mark, cells }) => ({ span: toNormal(mark.span), header: headerRows(text, cells), cells }))
}
