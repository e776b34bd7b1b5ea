import type { PageRow } from '../report/page/page-overview.js'

export const COLUMNS = [
  'school',
  'name',
  'kind',
  'period',
  'score',
  'missing',
  'errors',
  'warnings',
  'undecided'
] as const
export type Column = (typeof COLUMNS)[number]
export interface Order {
  readonly column: Column
  readonly descending: boolean
}

const chinese = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Rows in the order of a column; equal ones stay in that of their paths. What a row does not have comes last. */
export function sortRows(rows: readonly PageRow[], { column, descending }: Order): readonly PageRow[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => {
    const [left, right] = [amountOf(a, column), amountOf(b, column)]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return (
      sign *
      (typeof left === 'number' && typeof right === 'number'
        ? left - right
        : chinese.compare(String(left), String(right)))
    )
  })
}

function amountOf(row: PageRow, column: Column): string | number | undefined {
  switch (column) {
    case 'score':
      return row.score && row.score.points / row.score.outOf
    case 'missing':
      return row.missing.length
    case 'errors':
      return row.grades.error
    case 'warnings':
      return row.grades.warning
    case 'undecided':
      return row.grades.undecided
    default:
      return row[column] || undefined
  }
}
