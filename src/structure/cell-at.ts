import { characterSet } from '../character-set.js'
import type { Cell, Table } from '../document.js'
import { lastBefore, type Span, slice } from '../span.js'

/** A cell with the words that say what its figures are: the header of its column and the label of its row. */
export interface LabelledCell {
  readonly text: string
  readonly span: Span<'normal'>
  readonly header: string | undefined
  readonly label: string | undefined
  /** The header of the column that the label stands in. */
  readonly labelHeader: string | undefined
}

const BLANK = characterSet('\\s')
const WORDS = /[\u4e00-\u9fff]{2}/
/** Figures in either writing: 12节, 十二节; 一等奖 and 三年级 are words. */
const FIGURE =
  /[0-9]|^[〇零一二两三四五六七八九十百千万]{1,9}(?:元|[节次人名位份篇项个场分天本册台辆]|人次|学时|课时|学分|小时|分钟)$/
/** 外出培训(27人次) is a label all the same. */
const BRACKET = /[(（][^()（）]*[)）]$/
/** Words that say how the figures of a row are counted, under whatever head. */
const MEASURE = /数量?$|金额$|[率比]例?$/
const SUM = /^(?:合计|总计|小计|共计)$/
/** Columns that tell who, when, where or how high, not what. */
const NO_LABEL =
  /^(?:主持|主讲|主备|执教|负责|承担|参加|组织|姓名|教师|讲师|代表|人员|时间|日期|月份|周次|地点|级别|等级|备注|责任人|依据|测算依据|计算依据|测算标准|计算方法|算式|说明|规格|单价)(?:人|者|人员|教师|部门|单位|姓名)?$/

const known = new WeakMap<readonly Table[], readonly LabelledCell[]>()

/** Every body cell of the document's tables in order of place, with its header and label; nothing is searched twice. */
export function labelCells(text: string, tables: readonly Table[]): readonly LabelledCell[] {
  const cells = known.get(tables) ?? labelAll(text, tables)
  known.set(tables, cells)
  return cells
}

function labelAll(text: string, tables: readonly Table[]): readonly LabelledCell[] {
  return tables.flatMap((table) => {
    const headers = new Map<number, string>()
    const rows = new Map<number, Cell[]>()
    for (const cell of table.cells) {
      if (cell.row < table.header) headers.set(cell.column, `${headers.get(cell.column) ?? ''}${words(text, cell)}`)
      else {
        const row = rows.get(cell.row)
        if (row) row.push(cell)
        else rows.set(cell.row, [cell])
      }
    }
    return [...rows.values()].flatMap((cells) => labelRow(text, cells, headers))
  })
}

/** The label of a row's cell is the nearest cell to its left that has words and no figures, and names a thing. */
function labelRow(text: string, cells: readonly Cell[], headers: ReadonlyMap<number, string>): LabelledCell[] {
  let label: string | undefined
  let labelHeader: string | undefined
  return cells.map((cell) => {
    const own = words(text, cell)
    const labelled = { text: own, span: cell.span, header: headers.get(cell.column) || undefined, label, labelHeader }
    if (
      own.length <= 20 &&
      WORDS.test(own) &&
      !FIGURE.test(own.replace(BRACKET, '')) &&
      names(own, labelled.header ?? '')
    ) {
      label = own
      labelHeader = labelled.header
    }
    return labelled
  })
}

/** Whether a cell names a thing, or tells how it is counted. */
function names(own: string, header: string): boolean {
  return !NO_LABEL.test(header) || SUM.test(own) || MEASURE.test(own)
}

function words(text: string, { span }: Cell): string {
  const written = slice(text, span)
  return BLANK.next(written, 0) < written.length ? written.replace(/\s/g, '') : written
}

/** The cell that covers an offset; `cells` in order of place. */
export function cellAt(cells: readonly LabelledCell[], offset: number): LabelledCell | undefined {
  const cell = lastBefore(cells, offset + 1)
  return cell && offset < cell.span.end ? cell : undefined
}
