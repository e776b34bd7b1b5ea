import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Figure, type Grid, gridsOf } from './grid-of.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/**
 * A column of shares against the two columns that it is made of. Which these are shows in the rows that hold: a share that
 * fails is held against the text only where two others hold, and more than fail.
 */
export function tableShares(document: Resolved, rules: CheckRules): readonly Finding[] {
  if (document.tables.length === 0) return []
  const reader = findRule(rules, 'rate.table')
  if (!reader) return []
  const findings: Finding[] = []
  for (const grid of gridsOf(survey(document, rules)))
    for (let column = 1; column < Math.min(grid.columns, MOST); column++) {
      if (!isShare(grid, column, reader)) continue
      for (const verdict of judge(grid, column, reader)) findings.push(tell(document, reader.rule, verdict))
    }
  return findings
}

/** Wider tables are no tables of a few sums. */
const MOST = 12

interface Row {
  readonly share: Figure
  readonly part: Figure
  readonly whole: Figure
}

/** Named as a share, or written in percent. */
function isShare(grid: Grid, column: number, reader: Reader): boolean {
  if (column === 0) return false
  const named = grid.heads[column]!.search(reader.pattern('share')) >= 0
  let written = 0
  let figures = 0
  for (let row = grid.header; row < grid.rows; row++) {
    const text = grid.text(row, column)
    if (text.endsWith('%')) written++
    if (named && /[0-9]/.test(text)) figures++
  }
  return written > 2 || figures > 0
}

function judge(grid: Grid, column: number, reader: Reader): readonly Verdict[] {
  const others = Array.from({ length: Math.min(grid.columns, MOST) }, (_, other) => other).filter(
    (other) => other !== column && !isShare(grid, other, reader)
  )
  const readings = others.flatMap((part) =>
    others.filter((whole) => whole !== part).map((whole) => rowsOf(grid, column, part, whole))
  )
  const holding = (rows: readonly Row[]) => rows.filter((row) => holds(row, reader)).length
  const best = readings.reduce<readonly Row[]>((a, b) => (holding(b) > holding(a) ? b : a), [])
  const held = holding(best)
  if (held < 2 || held <= best.length - held) return []
  return best.map((row): Verdict => {
    const { share, part, whole } = row
    const rate = Math.round((1000 * part.value) / whole.value) / 10
    const written = `表中${writeFigure(part.value)}÷${writeFigure(whole.value)}=${writeFigure(rate)}%，写的是${writeFigure(share.value)}%`
    const related = [
      { span: part.span, label: '部分' },
      { span: whole.span, label: '总数' }
    ]
    return holds(row, reader)
      ? { span: share.span, related, outcome: 'consistent', message: `${written}，相符` }
      : { span: share.span, related, outcome: 'inconsistent', message: `${written}，两者不符` }
  })
}

function rowsOf(grid: Grid, column: number, partColumn: number, wholeColumn: number): readonly Row[] {
  return Array.from({ length: grid.rows - grid.header }, (_, row) => row + grid.header).flatMap((row) => {
    const [share, part, whole] = [column, partColumn, wholeColumn].map((at) => grid.figure(row, at))
    return share && part && whole && whole.value > 0 ? [{ share, part, whole }] : []
  })
}

function holds({ share, part, whole }: Row, reader: Reader): boolean {
  const most = reader.limit(Number.isInteger(share.value) ? 'rounding' : 'decimals')
  return Math.abs((100 * part.value) / whole.value - share.value) <= most
}
