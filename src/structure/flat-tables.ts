import { characterSet } from '../character-set.js'
import type { Cell, Table } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Span } from '../span.js'
import type { HeadingWords } from './heading-words.js'
import { splitLines } from './split-lines.js'

const WIDEST = 8
/** What a column of figures holds: 5分, 10-12, 2学时, 3月5日, 40%. */
const FIGURE =
  /^[0-9一二三四五六七八九十]{1,5}(?:[.、—~-][0-9]{1,3})*(?:分|%|学时|课时|学分|节|次|人|项|篇|周|月份?|月[0-9]{1,2}日|元|小时|个)?$/

/**
 * Tables whose cells were flattened to lines: two or more names of columns, one a line, then the rows, cell by cell. They
 * are told by a column that holds figures in every row; without one there is no saying where a row ends.
 */
export function flatTables(view: string, words: HeadingWords): readonly Table[] {
  const lines = splitLines(view)
  const begins = headBegins(words.tableHeads)
  const tables: Table[] = []
  for (let n = 0; n < lines.length; ) {
    const mayBegin = begins.at(view, lines[n]!.start) && begins.at(view, lines[n + 1]?.start ?? -1)
    const table = mayBegin ? tableAt(view, lines, n, words) : undefined
    if (table) tables.push(table.table)
    n = table?.next ?? n + 1
  }
  return tables
}

/** What a name of a column can begin with: two must stand below each other. */
const headBegins = oncePer((heads: ReadonlySet<string>) =>
  characterSet(`:${[...heads].map((head) => head[0]!).join('')}`)
)

function tableAt(
  view: string,
  lines: readonly Span<'normal'>[],
  from: number,
  words: HeadingWords
): { table: Table; next: number } | undefined {
  const text = (n: number) => view.slice(lines[n]!.start, lines[n]!.end)
  let heads = 0
  while (heads < WIDEST && from + heads < lines.length && isHead(text(from + heads), words)) heads++
  for (let width = heads; width >= 2; width--) {
    const columns = Array.from({ length: width }, (_, column) => column)
    const rowsOf = (column: number) => {
      let rows = 0
      while (from + (rows + 1) * width + column < lines.length && FIGURE.test(text(from + (rows + 1) * width + column)))
        rows++
      return rows
    }
    const rows = Math.max(...columns.map(rowsOf))
    if (rows < 3) continue
    const next = Math.min(lines.length, from + (rows + 1) * width)
    const cells: Cell[] = lines
      .slice(from, next)
      .map((span, i) => ({ span, row: Math.floor(i / width), column: i % width }))
    return { table: { span: { start: lines[from]!.start, end: lines[next - 1]!.end }, header: 1, cells }, next }
  }
  return undefined
}

function isHead(line: string, words: HeadingWords): boolean {
  return words.tableHeads.has(line.replace(/[\s:]/g, ''))
}
