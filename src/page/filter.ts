import type { PageRow } from '../report/page/page-overview.js'

/** What the reader wants to see; empty strings are no condition. */
export interface Filter {
  readonly search: string
  readonly kind: string
  readonly school: string
  readonly level: '' | 'errors' | 'warnings' | 'undecided' | 'none'
  readonly missing: string
}

export const NO_FILTER: Filter = { search: '', kind: '', school: '', level: '', missing: '' }
/** The school of documents that name none; no school is called so. */
export const UNNAMED = ' '

/** The rows that meet every condition, in their order. */
export function filterRows(rows: readonly PageRow[], filter: Filter): readonly PageRow[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    (row) =>
      (filter.kind === '' || row.kind === filter.kind) &&
      (filter.school === '' || (row.school ?? UNNAMED) === filter.school) &&
      (filter.missing === '' || row.marks[filter.missing as keyof PageRow['marks']] === 'missing') &&
      hasLevel(row, filter.level) &&
      words.every((word) => textOf(row).includes(word))
  )
}

const textOf = ({ school = '', name, title = '' }: PageRow) => `${school}\n${name}\n${title}`.toLowerCase()

function hasLevel({ grades: { error, warning, undecided } }: PageRow, level: Filter['level']): boolean {
  switch (level) {
    case 'errors':
      return error > 0
    case 'warnings':
      return error + warning > 0
    case 'undecided':
      return undecided > 0
    case 'none':
      return error + warning + undecided === 0
    default:
      return true
  }
}
