import { characterSet } from '../character-set.js'
import type { Cell, Table } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Span } from '../span.js'
import type { HeadingWords } from './heading-words.js'
import { splitLines } from './split-lines.js'

const WIDEST = 8
/** What a column of figures holds: 5分, 10-12, 2学时, 3月5日, 40%. */
const FIGURE =
  /^[0-9一二三四五六七八九十]{1,5}(?:[.、—~-][0-9]{1,3})*(?:分|%|学时|课时|学分|节|次|人次?|名|项|篇|本|份|场|门|周|天|月份?|月[0-9]{1,2}日|万?元|小时|个)?$/
/** A cell with nothing in it. */
const EMPTY = /^(?:[—–-]{1,2}|\/|无|0)$/
/** The name of a column, a list's own. */
const NAME = /^[\u4e00-\u9fff]{2,8}$/
/** Columns of running numbers. */
const NUMBERS = /^(?:序号|编号)$/

/**
 * Tables whose cells were flattened to lines: two or more names of columns, one a line, then the rows, cell by cell. They
 * are told by a column that holds figures in every row; without one there is no saying where a row ends. Where only the
 * first name is a usual one (级别, 论文, 优质课), every column must hold the same in all rows: figures, or words.
 */
export function flatTables(view: string, words: HeadingWords): readonly Table[] {
  const lines = splitLines(view)
  const begins = headBegins(words.tableHeads)
  const tables: Table[] = []
  for (let n = 0; n < lines.length; ) {
    const table = begins.at(view, lines[n]!.start) ? tableAt(view, lines, n, words) : undefined
    if (table) tables.push(table.table)
    n = table?.next ?? n + 1
  }
  return tables
}

/** What the name of a first column can begin with. */
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
    // 合计 with two figures below the last row is none of its own.
    const alike = rowsOfOneShape(lines.length - from, width, (n) => text(from + n))
    return tableOf(lines, from, width, alike === rows - 1 ? alike : rows)
  }
  return heads > 0 ? ofOneShape(lines, from, text) : undefined
}

/** The width in which most lines are rows of one shape. */
function ofOneShape(
  lines: readonly Span<'normal'>[],
  from: number,
  text: (n: number) => string
): { table: Table; next: number } | undefined {
  let names = 1
  while (names < WIDEST && from + names < lines.length && NAME.test(text(from + names))) names++
  let best = { width: 0, rows: 0 }
  for (let width = 2; width <= names; width++) {
    const rows = rowsOfOneShape(lines.length - from, width, (n) => text(from + n))
    if (rows * width > best.rows * best.width) best = { width, rows }
  }
  return best.rows > 0 ? tableOf(lines, from, best.width, best.rows) : undefined
}

/** How many rows below the names hold the same in each column: none unless two columns of figures or three rows say so. */
function rowsOfOneShape(lines: number, width: number, text: (n: number) => string): number {
  const figures = new Array<boolean | undefined>(width)
  let rows = 0
  for (; (rows + 2) * width <= lines; rows++) {
    const row = Array.from({ length: width }, (_, column) => shapeOf(text((rows + 1) * width + column)))
    if (row.some((shape, column) => shape === NEITHER || (shape ?? figures[column]) !== (figures[column] ?? shape)))
      break
    for (const [column, shape] of row.entries()) figures[column] ??= shape as boolean | undefined
  }
  const many = figures.filter((shape) => shape).length
  const labelled = figures[0] === false || (figures[0] === true && NUMBERS.test(text(0)))
  return labelled && many > 0 && rows + Math.min(many, 2) > 3 ? rows : 0
}

const NEITHER = 'neither'

/** Whether a cell holds a figure; undefined for one with nothing in it. */
function shapeOf(cell: string): boolean | undefined | typeof NEITHER {
  if (EMPTY.test(cell)) return undefined
  if (FIGURE.test(cell)) return true
  return cell.length <= 20 && !/[。;:!?]/.test(cell) ? false : NEITHER
}

function tableOf(
  lines: readonly Span<'normal'>[],
  from: number,
  width: number,
  rows: number
): { table: Table; next: number } {
  const next = Math.min(lines.length, from + (rows + 1) * width)
  const cells: Cell[] = lines
    .slice(from, next)
    .map((span, i) => ({ span, row: Math.floor(i / width), column: i % width }))
  return { table: { span: { start: lines[from]!.start, end: lines[next - 1]!.end }, header: 1, cells }, next }
}

function isHead(line: string, words: HeadingWords): boolean {
  return words.tableHeads.has(line.replace(/[\s:]/g, ''))
}
