import type { LabelledCell } from '../structure/cell-at.js'

/** Headers that say how much, not of what. */
const GENERIC =
  /^(?:数量|人数|次数|节数|篇数|分值|权重|满分|得分|赋分|标准分|总数|合计|小计|目标|实际|计划数?|完成数?|完成情况|指标|要求|学时数?|课时数?|学分|金额|经费|预算|占比|比例|单位|备注|情况|数据|时间|时长|周期)(?:[((].*)?$/

/**
 * What a figure that fills its cell is of: the header of its column, or the label of its row where the header only says
 * how much; undefined for figures within the words of a cell.
 * @param own the amount's own text.
 */
export function cellItem(cell: LabelledCell | undefined, own: string, isScore: boolean): string | undefined {
  if (!cell || cell.text.replace(/[()]/g, '') !== own.replace(/\s/g, '')) return undefined
  const header = cell.header?.replace(/[((].*$/, '')
  const label = cell.label?.replace(/[((].*$/, '')
  if (isScore || header === undefined || GENERIC.test(cell.header!)) return label ?? header
  return header.replace(/(?<=..)(?:人数|次数|节数|篇数|字数|本数|项数|数量|数)$/, '')
}
