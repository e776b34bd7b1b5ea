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
  // A line is asked for as a cell of tables of every width, and of tables that begin at each of the lines before it.
  const shapes = new Array<Shape | undefined>(lines.length)
  const shape: ShapeOf = (n) => {
    shapes[n] ??= shapeOf(view.slice(lines[n]!.start, lines[n]!.end))
    return shapes[n]
  }
  for (let n = 0; n < lines.length; ) {
    const table = begins.at(view, lines[n]!.start) ? tableAt(view, lines, n, words, shape) : undefined
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
  words: HeadingWords,
  shape: ShapeOf
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
    const alike = rowsOfOneShape(lines.length, from, width, text(from), shape)
    return withTotals(tableOf(lines, from, width, alike === rows - 1 ? alike : rows), lines, width, text)
  }
  return heads > 0 ? ofOneShape(lines, from, text, shape) : undefined
}

/** The width in which most lines are rows of one shape. */
function ofOneShape(
  lines: readonly Span<'normal'>[],
  from: number,
  text: (n: number) => string,
  shape: ShapeOf
): { table: Table; next: number } | undefined {
  let names = 1
  while (names < WIDEST && from + names < lines.length && NAME.test(text(from + names))) names++
  let best = { width: 0, rows: 0 }
  for (let width = 2; width <= names; width++) {
    const rows = rowsOfOneShape(lines.length, from, width, text(from), shape)
    if (rows * width > best.rows * best.width) best = { width, rows }
  }
  return best.rows > 0 ? tableOf(lines, from, best.width, best.rows) : undefined
}

/** How many rows below the names hold the same in each column: none unless two columns of figures or three rows say so. */
function rowsOfOneShape(lines: number, from: number, width: number, first: string, shape: ShapeOf): number {
  const columns: Shape[] = new Array<Shape>(width).fill('empty')
  const tells = () =>
    (columns[0] === 'word' || (columns[0] === 'figure' && NUMBERS.test(first))) && columns.includes('figure')
  let rows = 0
  for (; from + (rows + 2) * width <= lines; rows++) {
    // 目标 on every line of a text: what has told nothing by now is no table, and is not read to its end from each of them.
    if (rows === SEEN && !tells()) return 0
    const row = from + (rows + 1) * width
    if (!columns.every((of, column) => fits(shape(row + column), of))) break
    for (let column = 0; column < width; column++)
      if (columns[column] === 'empty') columns[column] = shape(row + column)
  }
  const figures = columns.filter((of) => of === 'figure').length
  return tells() && rows + Math.min(figures, 2) > 3 ? rows : 0
}

function fits(cell: Shape, column: Shape): boolean {
  return cell !== 'neither' && (cell === column || cell === 'empty' || column === 'empty')
}

/** After so many rows a table has shown a column of names and one of figures. */
const SEEN = 4

/** What a cell holds: a figure, a word or two, nothing, or more than belongs into a cell. */
type Shape = 'figure' | 'word' | 'empty' | 'neither'

/** The shape of a line, by its number. */
type ShapeOf = (line: number) => Shape

function shapeOf(cell: string): Shape {
  if (EMPTY.test(cell)) return 'empty'
  if (FIGURE.test(cell)) return 'figure'
  return cell.length <= 20 && !/[。;:!?]/.test(cell) ? 'word' : 'neither'
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

const TOTAL = /^(?:合|总|共) ?计$/
const UNIT_OF = /^[0-9.]+/

/**
 * With the row of totals that leaves columns without one out: 合计 8次 24学时 below rows of five cells stands under the last two.
 * The last of them must be of the unit of its column.
 */
function withTotals(
  made: { table: Table; next: number },
  lines: readonly Span<'normal'>[],
  width: number,
  text: (n: number) => string
): { table: Table; next: number } {
  const { table, next } = made
  if (next >= lines.length || !TOTAL.test(text(next))) return made
  let figures = 0
  while (figures < width && next + 1 + figures < lines.length && FIGURE.test(text(next + 1 + figures))) figures++
  const last = next + figures
  const unit = (n: number) => text(n).replace(UNIT_OF, '')
  if (figures === 0 || figures > width - 2 || unit(last) === '' || unit(last) !== unit(next - 1)) return made
  const row = Math.floor(table.cells.length / width)
  const totals = lines
    .slice(next, last + 1)
    .map((span, i) => ({ span, row, column: i === 0 ? 0 : width - figures + i - 1 }))
  const span = { start: table.span.start, end: lines[last]!.end }
  return { table: { ...table, span, cells: [...table.cells, ...totals] }, next: last + 1 }
}

function isHead(line: string, words: HeadingWords): boolean {
  return words.tableHeads.has(line.replace(/[\s:]/g, ''))
}
