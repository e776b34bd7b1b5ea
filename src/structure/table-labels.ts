import { characterSet } from '../character-set.js'
import type { Cell, Table } from '../document.js'
import type { SectionRole } from '../rule/kinds/section-role.js'
import type { Span } from '../span.js'
import type { Cue } from './body-cues.js'
import { countHan } from './count-han.js'
import { headingRoles } from './heading-roles.js'

/** A cell this long is no name. */
const LONGEST = 12
const SIGNS = characterSet('\\s:')
/** Han characters that make a text of the cell beside a label, or cells that make a column of a header. */
const LEAST_TEXT = 6
const LEAST_CELLS = 2

/**
 * Find the parts of a report that is written as a table: cells that are the name of a part as a whole, beside the cell with
 * its text (研修目标|人人会设计作业), or at the head of a column with entries (评估方法 over 问卷).
 * @returns what speaks for a role as clearly as a heading does, in order of place.
 */
export function tableLabels(text: string, tables: readonly Table[], rules: readonly SectionRole[]): readonly Cue[] {
  const labels: Cue[] = []
  for (const table of tables) addLabels(labels, text, table, rules)
  if (labels.length > 1) labels.sort((a, b) => a.start - b.start || (a.role < b.role ? -1 : 1))
  return labels
}

function addLabels(labels: Cue[], text: string, { cells, header }: Table, rules: readonly SectionRole[]): void {
  const named = cells.map((cell) => rolesOf(text, cell, rules))
  if (!named.some((roles) => roles.length > 0)) return
  const entries = new Map<number, number>()
  for (const cell of cells)
    if (cell.row >= header && text.slice(cell.span.start, cell.span.end).trim() !== '')
      entries.set(cell.column, (entries.get(cell.column) ?? 0) + 1)
  // Names below each other in the first column are those of a form, whose first row heads nothing.
  const isForm = named.filter((roles, n) => roles.length > 0 && cells[n]!.column === 0).length > 1
  for (const [n, cell] of cells.entries()) {
    const roles = named[n]!
    if (roles.length === 0) continue
    const sentence = cell.row < header && !isForm ? headed(cell, entries) : beside(text, cell, cells, n)
    if (!sentence) continue
    for (const role of roles) labels.push({ role, weight: 3, start: cell.span.start, end: cell.span.end, sentence })
  }
}

function headed({ column, span }: Cell, entries: ReadonlyMap<number, number>): Span<'normal'> | undefined {
  return (entries.get(column) ?? 0) >= LEAST_CELLS ? span : undefined
}

/** The label and the cell behind it in its row. */
function beside(text: string, { row, span }: Cell, cells: readonly Cell[], n: number): Span<'normal'> | undefined {
  for (let next = n + 1; next < cells.length && cells[next]!.row === row; next++) {
    const han = hanIn(text, cells[next]!)
    if (han >= LEAST_TEXT) return { start: span.start, end: cells[next]!.span.end }
    if (han > 0) return undefined
  }
  return undefined
}

/** The roles that a cell names as a whole. */
function rolesOf(text: string, { span }: Cell, rules: readonly SectionRole[]): readonly Cue['role'][] {
  if (span.end - span.start > LONGEST) return NO_ROLES
  const words = SIGNS.without(text.slice(span.start, span.end))
  if (words.length < 2) return NO_ROLES
  const votes = headingRoles(words, rules, 'titles')
  return votes.length === 0 ? NO_ROLES : votes.filter(({ vote }) => vote === 3).map(({ role }) => role)
}

const NO_ROLES: readonly Cue['role'][] = []

function hanIn(text: string, { span }: Cell): number {
  return countHan(text, span.start, Math.min(span.end, span.start + 100), LEAST_TEXT)
}
