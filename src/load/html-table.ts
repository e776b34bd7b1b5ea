import type { HtmlElement } from './html-tree.js'

/** A cell, or the place beside or below one that it covers as well. */
export type HtmlCell = HtmlElement | undefined

/**
 * The rows of a table that holds data, each with a cell for every column; undefined of a table that only lays out a
 * page: one row or one column, tables inside, or cells that are pages of their own with links in them.
 */
export function dataRows(table: HtmlElement): HtmlCell[][] | undefined {
  const rows = rowsOf(table).map(cellsOf)
  if (rows.filter((row) => row.length >= 2).length < 2) return undefined
  const cells = rows.flat()
  if (cells.some((cell) => holds(cell, 'table'))) return undefined
  if (cells.some((cell) => cell.children.filter(isParagraph).length > 20) && holds(table, 'a')) return undefined
  return aligned(rows)
}

function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === 'tr' ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child) : []
  })
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter((child): child is HtmlElement => typeof child !== 'string' && /^t[dh]$/.test(child.name))
}

function holds(element: HtmlElement, name: string): boolean {
  return element.children.some((child) => typeof child !== 'string' && (child.name === name || holds(child, name)))
}

function isParagraph(child: HtmlElement | string): boolean {
  return typeof child !== 'string' && /^(?:p|div|h[1-6])$/.test(child.name)
}

/** No report has a wider table, nor one with more empty places; what claims to is a mistake or an attack. */
const MOST_COLUMNS = 100
const MOST_EMPTY = 100_000

/** Cells that span columns or rows are followed by empty places, and short rows filled up, so that columns line up. */
function aligned(rows: readonly HtmlElement[][]): HtmlCell[][] {
  const below: number[] = []
  let empty = 0
  const leave = (line: HtmlCell[]) => {
    if (line.length >= MOST_COLUMNS || empty >= MOST_EMPTY) return false
    empty++
    line.push(undefined)
    return true
  }
  const grid = rows.map((row) => {
    const line: HtmlCell[] = []
    const skipCovered = () => {
      while ((below[line.length] ?? 0) > 0 && leave(line)) below[line.length - 1]!--
    }
    for (const cell of row) {
      skipCovered()
      const rest = spanOf(cell, 'rowspan') - 1
      below[line.length] = rest
      line.push(cell)
      for (let more = spanOf(cell, 'colspan'); more > 1 && leave(line); more--) below[line.length - 1] = rest
    }
    skipCovered()
    return line
  })
  const columns = Math.min(
    MOST_COLUMNS,
    grid.reduce((most, line) => Math.max(most, line.length), 0)
  )
  for (const line of grid) while (line.length < columns && leave(line));
  return grid
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.attributes[name] ?? '1', 10)
  return span >= 1 && span <= 1000 ? span : 1
}
