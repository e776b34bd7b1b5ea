import { firstFrom, lastBefore } from '../../span.js'
import type { Amount } from './amount.js'
import { type Grid, gridsOf } from './grid-of.js'
import { isRequired } from './is-required.js'
import type { Quota } from './quota.js'
import type { Survey } from './survey.js'

/**
 * 每人每学年研修不少于72学时, and in a table below a row for each school year with a column 人均研修: each is held against what is
 * required of one person for such a time. Only where one thing is required of it.
 */
export function tableQuotas(surveyed: Survey): readonly Quota[] {
  const { document, counted } = surveyed
  if (document.tables.length === 0) return []
  const required: Amount[] = []
  for (const { amounts, inTable } of counted)
    if (!inTable)
      for (const amount of amounts)
        if (amount.per?.who !== undefined && isRequired(surveyed, amount)) required.push(amount)
  if (required.length === 0) return []
  const found: Quota[] = []
  for (const grid of gridsOf(surveyed))
    for (let column = 0; column < grid.columns; column++)
      if (/人均|每人|平均/.test(grid.heads[column]!))
        for (let row = grid.header; row < grid.rows; row++) {
          const quota = quotaOf(surveyed, grid, row, column, required)
          if (quota) found.push(quota)
        }
  return found
}

function quotaOf(
  surveyed: Survey,
  grid: Grid,
  row: number,
  column: number,
  required: readonly Amount[]
): Quota | undefined {
  const time = timeOf(grid.labels[row]!)
  const figure = time && grid.figure(row, column)
  const done = figure && amountIn(surveyed, figure.span)
  if (done?.value.qualifier !== 'exact') return undefined
  const [one, ...others] = required.filter(
    ({ span, per, item, measure }) =>
      span.end < grid.table.span.start &&
      per?.period === time &&
      !per?.every &&
      item !== undefined &&
      grid.heads[column]!.includes(item) &&
      measure === done.measure
  )
  return one && others.length === 0 ? { required: one, done, times: 1, sure: true } : undefined
}

/** 2031-2032学年 is a year, 第一学期 a term. */
function timeOf(label: string): 'year' | 'term' | undefined {
  if (/学期/.test(label)) return 'term'
  return /学年|年度|^[0-9]{4}年?$/.test(label) ? 'year' : undefined
}

function amountIn({ counted }: Survey, { start, end }: Amount['span']): Amount | undefined {
  const passage = lastBefore(counted, start + 1)
  const amount = passage?.amounts[firstFrom(passage.amounts, start)]
  return amount && amount.span.end <= end ? amount : undefined
}
