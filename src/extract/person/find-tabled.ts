import type { Table } from '../../document.js'
import { officesIn } from './offices-in.js'
import type { Found, Page } from './page.js'
import { readList } from './read-list.js'

/** People in the columns of a table whose head says so: 姓名, 主讲人, 负责人; roles from the head and from a column 职务. */
export function findTabled(page: Page, tables: readonly Table[]): readonly Found[] {
  return tables.filter(({ header }) => header > 0).flatMap((table) => inTable(page, table))
}

function inTable(page: Page, { cells, header }: Table): readonly Found[] {
  const kinds = new Map<number, { kind: string; head: string }>()
  for (const cell of cells) {
    if (cell.row >= header) continue
    const head = page.text.slice(cell.span.start, cell.span.end).replace(/\s|\([^)]*\)/g, '')
    const kind = page.words.headers.get(head)
    if (kind) kinds.set(cell.column, { kind, head })
  }
  if (kinds.size === 0) return []
  const offices = new Map<number, readonly string[]>()
  for (const cell of cells)
    if (cell.row >= header && kinds.get(cell.column)?.kind === 'office')
      offices.set(cell.row, officesIn(page, cell.span.start, cell.span.end))
  return cells.flatMap((cell) => {
    const column = kinds.get(cell.column)
    if (cell.row < header || !column || column.kind === 'office') return []
    const roles = [...(column.kind === 'role' ? [column.head] : []), ...(offices.get(cell.row) ?? [])]
    const list = readList(page, cell.span.start, {
      rule: 'person.table',
      roles,
      label: true,
      words: true,
      closed: true
    })
    return list.people.filter(({ end }) => end <= cell.span.end)
  })
}
