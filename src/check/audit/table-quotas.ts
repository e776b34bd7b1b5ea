import { firstFrom } from '../../span.js'
import type { Amount } from './amount.js'
import { gridsOf } from './grid-of.js'
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
  const amounts = counted.flatMap((passage) => passage.amounts)
  return gridsOf(surveyed).flatMap((grid) => {
    const { table } = grid
    const columns = Array.from({ length: grid.columns }, (_, column) => column).filter((column) =>
      /人均|每人|平均/.test(grid.heads[column]!)
    )
    return columns.flatMap((column) =>
      Array.from({ length: grid.rows - grid.header }, (_, row) => row + grid.header).flatMap((row): Quota[] => {
        const figure = grid.figure(row, column)
        const time = timeOf(grid.labels[row]!)
        const done = figure && amountIn(amounts, figure.span)
        if (!done || !time || done.value.qualifier !== 'exact') return []
        const of = required.filter(
          (amount) =>
            amount.span.end < table.span.start &&
            amount.per?.period === time &&
            !amount.per.every &&
            amount.item !== undefined &&
            grid.heads[column]!.includes(amount.item) &&
            amount.measure === done.measure
        )
        return of.length === 1 ? [{ required: of[0]!, done, times: 1, sure: true }] : []
      })
    )
  })
}

/** 2031-2032学年 is a year, 第一学期 a term. */
function timeOf(label: string): 'year' | 'term' | undefined {
  if (/学期/.test(label)) return 'term'
  return /学年|年度|^[0-9]{4}年?$/.test(label) ? 'year' : undefined
}

function amountIn(amounts: readonly Amount[], { start, end }: Amount['span']): Amount | undefined {
  const amount = amounts[firstFrom(amounts, start)]
  return amount && amount.span.end <= end ? amount : undefined
}
