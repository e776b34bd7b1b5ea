import { characterSet } from '../../character-set.js'
import type { Table } from '../../document.js'
import type { Span } from '../../span.js'
import { sticks } from '../sticks.js'
import { officesIn } from './offices-in.js'
import type { Found, Page } from './page.js'
import { readList } from './read-list.js'
import { readName } from './read-name.js'

/** 市教科院, 语文组, 五年级 before the blank behind which the name stands. */
const GROUP_AND_NAME = /([\u3400-\u9fff0-9]{1,10}[组科室处院校部园所局会馆学团区级师]) (?=[\u3400-\u9fff])/y
const BLANK = characterSet(' ')
/** How far behind the beginning of a group the blank stands at most. */
const LONGEST_GROUP = 11
const CLOSES = /^ ?(?:\([^()\n]{1,12}\))?(?:[、,;\n]|$)/
const BETWEEN = / ?(?:\([^()\n]{1,12}\))?[、,;\n] ?/y

/**
 * People in the columns of a table whose head says so: 姓名, 主讲人, 负责人; roles from the head and from a column 职务. Under
 * other heads in cells that hold nothing but groups or institutions with a name each: 语文组 平 原、数学组 安静(1学时).
 */
export function findTabled(page: Page, tables: readonly Table[]): readonly Found[] {
  const found: Found[] = []
  for (const table of tables) if (table.header > 0) for (const person of inTable(page, table)) found.push(person)
  for (const { cells, header } of tables)
    for (const { row, span } of cells)
      if (row >= header) for (const person of withGroups(page, span)) found.push(person)
  return found
}

function withGroups(page: Page, { start, end }: Span<'normal'>): readonly Found[] {
  const { text } = page
  const near = Math.min(start + LONGEST_GROUP + 1, end)
  if (BLANK.next(text, start, near) === near) return NOBODY
  const found: Found[] = []
  for (let at = start; ; at = BETWEEN.lastIndex) {
    const name = sticks(GROUP_AND_NAME, text, at)
      ? readName(page, GROUP_AND_NAME.lastIndex, { slot: 'closed' })
      : undefined
    if (!name || name.end > end || !CLOSES.test(text.slice(name.end, end))) return NOBODY
    found.push({ start: name.start, end: name.end, name: name.name, roles: [], rule: 'person.table' })
    if (!sticks(BETWEEN, text, name.end) || BETWEEN.lastIndex > end) return found
  }
}

const NOBODY: readonly Found[] = []

function inTable(page: Page, { cells, header }: Table): readonly Found[] {
  const kinds = new Map<number, { kind: string; head: string }>()
  for (const cell of cells) {
    if (cell.row >= header) continue
    const head = withoutNotes(page.text.slice(cell.span.start, cell.span.end))
    const kind = page.words.headers.get(head)
    if (kind) kinds.set(cell.column, { kind, head })
  }
  if (kinds.size === 0) return NOBODY
  const offices = new Map<number, readonly string[]>()
  for (const cell of cells)
    if (cell.row >= header && kinds.get(cell.column)?.kind === 'office')
      offices.set(cell.row, officesIn(page, cell.span.start, cell.span.end))
  const found: Found[] = []
  for (const cell of cells) {
    const column = kinds.get(cell.column)
    if (cell.row < header || !column || column.kind === 'office') continue
    const roles = [...(column.kind === 'role' ? [column.head] : []), ...(offices.get(cell.row) ?? [])]
    const list = readList(page, cell.span.start, {
      rule: 'person.table',
      roles,
      label: true,
      words: true,
      afterInstitution: false,
      closed: true
    })
    for (const person of list.people) if (person.end <= cell.span.end) found.push(person)
  }
  return found
}

function withoutNotes(head: string): string {
  return BLANK_OR_NOTE.next(head, 0) < head.length ? head.replace(/\s|\([^)]*\)/g, '') : head
}

const BLANK_OR_NOTE = characterSet('\\s(')
