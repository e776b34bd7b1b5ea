import { characterSet } from '../character-set.js'
import type { Extracted, Mention, Quantity } from '../document.js'
import { firstFrom } from '../span.js'
import type { LabelledCell } from '../structure/cell-at.js'

/** Columns of what was meant to be: 预算 beside 实际支出. */
const COLUMN =
  /^(?:年初|年度|学年)?(?:预算|计划|目标|应完成|应修|额定|指标|要求|标准)(?:数|金额|学时|次数|节数|人数|经费)?(?:[((].*)?$/
/** Headings of rules that a report quotes: 学分认定标准, 折算办法, 等次划分; not 落实要求 nor 达标情况. */
const HEADING = /(?:标准|办法|细则|规定|规则|总量要求|学时要求|基本要求|折算|等[次级]划分|等[次级]设置)$/
/** What those headings end in. */
const LAST = characterSet('准法则定求算分置')

const MEASURED: ReadonlySet<string> = new Set(['hours', 'credits', 'percent'])

/** Whether the column or the heading that an amount of a report stands under says that it is asked for. */
export function isAsked(
  { text, sections }: Extracted,
  { span, value }: Mention<Quantity>,
  cell: LabelledCell | undefined
): boolean {
  if (cell?.header !== undefined && COLUMN.test(cell.header)) return true
  // How many people there are is told under such a heading, too.
  if (!MEASURED.has(value.type)) return false
  const offset = span.start
  const section = sections[firstFrom(sections, offset + 1) - 1]
  if (!section || section.span.end <= offset || !LAST.at(text, section.title.end - 1)) return false
  return HEADING.test(text.slice(section.title.start, section.title.end))
}
