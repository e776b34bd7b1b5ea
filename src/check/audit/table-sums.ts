import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Figure, type Grid, gridsOf } from './grid-of.js'
import { say } from './say.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/**
 * The rows and columns of totals (合计, 小计) of tables against what they add up. How a table means its totals shows in those
 * that hold: a sum that fails is held against the text where others of its row or column hold, or nothing else can be meant.
 */
export function tableSums(document: Resolved, rules: CheckRules): readonly Finding[] {
  if (document.tables.length === 0) return []
  const reader = findRule(rules, 'sum.table')
  if (!reader) return []
  const findings: Finding[] = []
  for (const grid of gridsOf(survey(document, rules)))
    for (const verdict of verdictsOf(grid, reader)) findings.push(tell(document, reader.rule, verdict))
  return findings
}

/** One figure of a total with the figures that it should add up. */
interface Line {
  readonly total: Figure
  readonly parts: readonly Figure[]
  /** Other choices of parts: without, or only, the subtotals. */
  readonly others: readonly (readonly Figure[])[]
}

function verdictsOf(grid: Grid, reader: Reader): readonly Verdict[] {
  const byRow = totalRows(grid, reader)
  const byColumn = totalRows(transposed(grid), reader)
  return byRow.length + byColumn.length === 0 ? [] : [...judge(byRow, true), ...judge(byColumn, false)]
}

/** Rows that begin with 合计 against the rows above them, column by column; columns of shares and averages are no sums. */
function totalRows(grid: Grid, reader: Reader): readonly Line[] {
  const is = (name: string) => (words: string) => words.search(reader.pattern(name)) >= 0
  const totals = grid.labels.map(is('total'))
  const lines: Line[] = []
  if (!totals.includes(true, grid.header)) return lines
  const subtotals = grid.labels.map(is('subtotal'))
  const averages = grid.heads.map(is('average'))
  let from = grid.header
  for (let row = grid.header; row < grid.rows; row++) {
    if (!totals[row]) continue
    for (let column = 1; column < grid.columns; column++) {
      const total = grid.figure(row, column)
      if (!total || averages[column]) continue
      const plain: Figure[] = []
      const sums: Figure[] = []
      let at = subtotals[row] ? from : grid.header
      for (; at < row; at++) {
        const figure = grid.figure(at, column)
        if (figure) {
          if (!totals[at]) plain.push(figure)
          if (subtotals[at]) sums.push(figure)
        } else if (/[0-9]/.test(grid.text(at, column))) break
      }
      if (at === row && plain.length > 1) lines.push({ total, parts: plain, others: sums.length > 1 ? [sums] : [] })
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
    table: grid.table,
    rows: grid.columns,
    columns: grid.rows,
    header: 1,
    labels: grid.heads,
    heads: grid.labels,
    figure: (row, column) => (column >= grid.header ? grid.figure(column, row) : undefined),
    text: (row, column) => (column >= grid.header ? grid.text(column, row) : '')
  }
}
