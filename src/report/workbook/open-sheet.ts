import type { PaperSize, Worksheet } from 'exceljs'
import { ascii } from './ascii.js'
import { displayWidth } from './display-width.js'
import type { LinkedSheet } from './linked-sheet.js'
import type { Book } from './open-book.js'
import type { Cell, Rule, SheetPlan, Target } from './sheet-plan.js'
import { HEADS, MARKED, NOTE, styleOf } from './styles.js'

/** The last row of a sheet in Excel, less one for a note that there is more. */
const MOST_ROWS = 1_048_575
/** Widths are those of the first rows; later ones are much the same. */
const MEASURED = 500
/** Of the font of cells, in points. */
const LINE_HEIGHT = 15.5
/** Their numbers in the format; the types of the library know only some. */
const PAPER = { A3: 8 as PaperSize, A4: 9 as PaperSize }
/** Text that a spreadsheet would take for a formula if it were typed. */
const LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** Begin a sheet: a head that stays when one scrolls, a filter on every column, columns as wide as what stands in them. */
export function openSheet(book: Book, plan: SheetPlan): SheetWriter {
  return new SheetWriter(book, plan)
}

export type { SheetWriter }

class SheetWriter {
  private readonly linked: LinkedSheet
  private readonly sheet: Worksheet
  /** Rows that wait until the widths are known. */
  private waiting: (() => void)[] | undefined = []
  private readonly widths: number[]
  /** As columns have them, when they are known. */
  private wide: readonly number[] = []
  private readonly letters: readonly string[]
  /** The numbers of the styles that cells of each column have, by what is special about them. */
  private readonly styles: readonly number[][]
  private readonly xml = ascii()
  private rows = 1
  private entries = 1
  private kept = 0

  constructor(
    private readonly book: Book,
    private readonly plan: SheetPlan
  ) {
    const { name, frozen, paper } = plan
    this.linked = book.sheet(name, {
      views: [
        {
          state: 'frozen',
          xSplit: frozen,
          ySplit: 1,
          topLeftCell: `${letter(frozen)}2`,
          activeCell: `${letter(frozen)}2`
        }
      ],
      pageSetup: {
        paperSize: PAPER[paper],
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
        printTitlesRow: '1:1'
      },
      headerFooter: { oddFooter: '&L研鉴 &A&R第&P页，共&N页' }
    })
    this.sheet = this.linked.sheet
    this.widths = plan.columns.map(({ least }) => least)
    this.letters = plan.columns.map((_, index) => letter(index))
    this.styles = plan.columns.map(() => [])
  }

  /** One entry, a value for each column. */
  entry(cells: readonly Cell[]): void {
    if (this.entries === MOST_ROWS) {
      this.kept++
      return
    }
    this.entries++
    this.add(cells, false)
  }

  /** A line below the entries that sums them up; no filter touches it. */
  total(cells: readonly Cell[]): void {
    this.add(cells, true)
  }

  /** A line over all columns that is no entry: that there are none, or more elsewhere. */
  note(text: string): void {
    this.rows++
    const row = this.rows
    this.later(() => {
      this.linked.nextRow(row)
      const cell = this.sheet.getRow(row).getCell(1)
      cell.value = text
      cell.style = NOTE
      const visible = this.plan.columns.findLastIndex(({ hidden }) => !hidden)
      this.sheet.mergeCells(row, 1, row, visible + 1)
      this.sheet.getRow(row).commit()
    })
  }

  /** Write what is left; to be waited for before the next sheet begins. */
  async close(): Promise<void> {
    if (this.kept > 0) this.note(`工作表放不下了，还有 ${this.kept} 行没有列出，见 reports.jsonl`)
    this.begin()
    const { columns } = this.plan
    const last = Math.max(2, this.entries)
    this.sheet.autoFilter = `A1:${letter(columns.length - 1)}${last}`
    let priority = 0
    columns.forEach(({ rules = [], choices }, index) => {
      const column = letter(index)
      const range = `${column}2:${column}${last}`
      if (rules.length > 0)
        this.sheet.addConditionalFormatting({
          ref: range,
          rules: rules.map((rule) => formatOf(rule, `${column}2`, ++priority))
        })
      if (choices) validationsOf(this.sheet).add(range, listOf(choices))
    })
    await this.linked.commit()
  }

  /** Waits while more is written than can go out. */
  room(): Promise<void> {
    return this.book.room()
  }

  private add(cells: readonly Cell[], total: boolean): void {
    this.rows++
    const row = this.rows
    if (this.waiting) this.measure(cells)
    this.later(() => this.put(row, cells, total))
  }

  private later(write: () => void): void {
    if (!this.waiting) write()
    else if (this.waiting.push(write) === MEASURED) this.begin()
  }

  private measure(cells: readonly Cell[]): void {
    this.plan.columns.forEach(({ most }, index) => {
      const wide = widthOf(contentOf(cells[index]))
      this.widths[index] = Math.min(most, Math.max(this.widths[index]!, wide))
    })
  }

  /** Head and widths come before the first row. */
  private begin(): void {
    const { waiting } = this
    if (!waiting) return
    this.waiting = undefined
    const { columns } = this.plan
    this.wide = this.widths.map(roomy)
    this.sheet.columns = columns.map(({ hidden }, index) => ({
      width: this.wide[index]!,
      hidden: hidden ?? false
    }))
    const head = this.sheet.getRow(1)
    columns.forEach((column, index) => {
      const cell = head.getCell(index + 1)
      cell.value = column.head
      cell.style = HEADS[column.tint ?? 'head']
    })
    head.height = 32
    head.commit()
    for (const write of waiting) write()
  }

  private put(number: number, cells: readonly Cell[], total: boolean): void {
    const { columns } = this.plan
    // Excel makes rows as high as they need when it opens a file, other programs do not.
    const height = Math.min(409, this.linesOf(cells) * LINE_HEIGHT + 1)
    const row = this.xml.begin().text('<row r="').number(number)
    row.text(`" ht="${height}" spans="1:${columns.length}" x14ac:dyDescent="0.25">`)
    for (let index = 0; index < columns.length; index++) {
      const cell = cells[index]
      const value = contentOf(cell)
      const to = targetOf(cell)
      const linked = to !== undefined && this.linked.link({ address: `${this.letters[index]}${number}`, ...linkTo(to) })
      const literal = typeof value === 'string' && LIKE_FORMULA.test(value)
      row.text('<c r="').text(this.letters[index]!).number(number)
      row.text('" s="').number(this.style(index, linked, total, literal))
      if (value === null) row.text('"/>')
      else if (typeof value === 'number') row.text(`"><v>${value}</v></c>`)
      else row.text('" t="s"><v>').number(this.book.textId(value)).text('</v></c>')
    }
    this.linked.row(row.text('</row>').bytes())
  }

  /** Of the highest cell. */
  private linesOf(cells: readonly Cell[]): number {
    const { columns } = this.plan
    let lines = 1
    for (let index = 0; index < columns.length; index++)
      if (!columns[index]!.hidden) lines = Math.max(lines, linesIn(contentOf(cells[index]), this.wide[index]!))
    return lines
  }

  private style(column: number, link: boolean, total: boolean, literal: boolean): number {
    const styles = this.styles[column]!
    const which = (link ? 1 : 0) + (total ? 2 : 0) + (literal ? 4 : 0)
    styles[which] ??= this.book.styleId(styleOf(this.plan.columns[column]!.kind, { link, total, literal }))
    return styles[which]
  }
}

function contentOf(cell: Cell): string | number | null {
  const value = typeof cell === 'object' ? cell.value : cell
  return value === undefined || value === '' ? null : value
}

function linkTo(to: Target): { readonly target: string; readonly outside: boolean } {
  return 'page' in to ? { target: to.page, outside: true } : { target: `'${to.sheet}'!A${to.row}`, outside: false }
}

const targetOf = (cell: Cell) => (typeof cell === 'object' ? cell.to : undefined)

/** A little more than the characters take: heads have a button, and fonts differ. */
const roomy = (width: number) => Math.round(width * 1.1 + 2)

/** Of a text with several lines, the widest one. */
function widthOf(value: string | number | null): number {
  return value === null ? 0 : Math.max(...String(value).split('\n').map(displayWidth))
}

/** So many lines a text takes in a column of a width. */
function linesIn(value: string | number | null, width: number): number {
  if (value === null) return 1
  // Most are short: no character is wider than two columns.
  if (typeof value === 'string' && value.length * 2 <= width && !value.includes('\n')) return 1
  const text = String(value)
  let lines = 0
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at)
    const line = at === 0 && end < 0 ? text : text.slice(at, end < 0 ? text.length : end)
    lines += Math.max(1, Math.ceil(displayWidth(line) / width))
    at = end < 0 ? text.length + 1 : end + 1
  }
  return lines
}

/** A of 0, AA of 26. */
function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)
}

function formatOf({ when, as }: Rule, first: string, priority: number) {
  return {
    type: 'expression' as const,
    priority,
    formulae: [when.replaceAll('?', first)],
    style: MARKED[as]
  }
}

function listOf(choices: readonly string[]) {
  return { type: 'list' as const, allowBlank: true, formulae: [`"${choices.join(',')}"`], showErrorMessage: false }
}

/** The types of the library leave it out. */
function validationsOf(sheet: Worksheet): { add: (range: string, validation: object) => void } {
  return (sheet as unknown as { dataValidations: { add: (range: string, validation: object) => void } }).dataValidations
}
