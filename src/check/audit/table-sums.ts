import type { Finding } from '../../diagnostic.js'
import type { Resolved, Table } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Figure, type Grid, gridOf } from './grid-of.js'
import { say } from './say.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/**
 * The rows and columns of totals (合计, 小计) of tables against what they add up. How a table means its totals shows in those
 * that hold: a sum that fails is held against the text where others of its row or column hold, or nothing else can be meant.
 */
export function tableSums(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.table')
  if (!reader) return []
  return document.tables.flatMap((table) =>
    verdictsOf(document, table, reader).map((verdict) => tell(document, reader.rule, verdict))
  )
}

/** One figure of a total with the figures that it should add up. */
interface Line {
  readonly total: Figure
  readonly parts: readonly Figure[]
  /** Other choices of parts: without, or only, the subtotals. */
  readonly others: readonly (readonly Figure[])[]
}

function verdictsOf(document: Resolved, table: Table, reader: Reader): readonly Verdict[] {
  const grid = gridOf(document, table)
  const byRow = totalRows(grid, reader)
  const byColumn = totalRows(transposed(grid), reader)
  return [...judge(byRow, true), ...judge(byColumn, false)]
}

/** Rows that begin with 合计 against the rows above them, column by column; columns of shares and averages are no sums. */
function totalRows(grid: Grid, reader: Reader): readonly Line[] {
  const is = (name: string, text: string) => text.search(reader.pattern(name)) >= 0
  const lines: Line[] = []
  let from = grid.header
  for (let row = grid.header; row < grid.rows; row++) {
    if (!is('total', grid.label(row))) continue
    const sub = is('subtotal', grid.label(row))
    for (let column = 1; column < grid.columns; column++) {
      const total = grid.figure(row, column)
      if (!total || is('average', grid.head(column))) continue
      const above = (first: number) =>
        Array.from({ length: row - first }, (_, i) => first + i).map((at) => ({
          at,
          figure: grid.figure(at, column),
          text: grid.text(at, column)
        }))
      const all = above(sub ? from : grid.header)
      if (all.some(({ figure, text }) => !figure && /[0-9]/.test(text))) continue
      const figures = (keep: (label: string) => boolean) =>
        all.flatMap(({ at, figure }) => (figure && keep(grid.label(at)) ? [figure] : []))
      const plain = figures((label) => !is('total', label))
      const subtotals = figures((label) => is('subtotal', label))
      if (plain.length > 1) lines.push({ total, parts: plain, others: subtotals.length > 1 ? [subtotals] : [] })
    }
    from = row + 1
  }
  return lines
}

function judge(lines: readonly Line[], downwards: boolean): readonly Verdict[] {
  const held = lines.map((line) => [line.parts, ...line.others].find((parts) => adds(parts, line.total)))
  const holding = held.filter((parts) => parts !== undefined).length
  return lines.map((line, at) => {
    const parts = held[at] ?? line.parts
    const sum = parts.reduce((all, { value }) => all + value, 0)
    const written = `表中合计${writeFigure(line.total.value)}，各项相加${writeFigure(sum)}（${parts.map(({ value }) => writeFigure(value)).join('+')}）`
    const place = { span: line.total.span, related: parts.map(({ span }) => ({ span, label: '分项' })) }
    if (held[at]) return say(place, 'consistent', `${written}，相符`)
    const sure = holding >= 2 || (downwards && lines.length === 1 + holding)
    if (!sure) return say(place, 'undecided', `${written}，不能断定合计的范围`)
    return say(place, 'inconsistent', `${written}，相差${writeFigure(Math.abs(sum - line.total.value))}`)
  })
}

function adds(parts: readonly Figure[], total: Figure): boolean {
  return Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - total.value) < 1e-6
}

function transposed(grid: Grid): Grid {
  return {
    rows: grid.columns,
    columns: grid.rows,
    header: 1,
    label: (row) => grid.head(row),
    head: (column) => grid.label(column),
    figure: (row, column) => (column >= grid.header ? grid.figure(column, row) : undefined),
    text: (row, column) => (column >= grid.header ? grid.text(column, row) : '')
  }
}
