import type { CellKind, Marking, Tint } from './styles.js'

/** A column: its head, what it holds, and between which widths it is as wide as what stands in it. */
export interface Column {
  readonly head: string
  readonly kind: CellKind
  /** In columns of a terminal, of which a Chinese character takes two. */
  readonly least: number
  readonly most: number
  readonly tint?: Tint
  readonly hidden?: true
  /** What people may choose from; they may also write what they like. */
  readonly choices?: readonly string[]
  readonly rules?: readonly Rule[]
}
/** When a cell is coloured: `when` is a formula in which `?` stands for the cell, and `$X` for one in its row. */
export interface Rule {
  readonly when: string
  readonly as: Marking
}
/** What stands in a cell, and where it leads: to a row of a sheet, or to a place in the page. */
export type Cell = string | number | undefined | Linked
interface Linked {
  readonly value: string | number
  readonly to: Target
}

/** A row of a sheet, or a place in the page beside the workbook. */
export type Target = { readonly sheet: string; readonly row: number } | { readonly page: string }

export interface SheetPlan {
  readonly name: string
  readonly columns: readonly Column[]
  /** So many columns stay where they are when one scrolls. */
  readonly frozen: number
  readonly paper: 'A3' | 'A4'
}
