import type { LabelledCell } from '../structure/cell-at.js'

/** Headers that say how much, not of what. */
const GENERIC =
  /^(?:每人|人均|平均|每校|校均|总)?(?:数量|时数|人数|人次|次数|期数|场数|班数|个数|件数|份数|册数|门数|项数|节数|篇数|分值|权重|满分|得分|赋分|标准分|总数|合计|小计|目标|实际|计划数?|完成数?|完成情况|指标|要求|学时数?|课时数?|学分|金额|经费|预算数?|预算金额|实际(?:支出|使用|金额)|支出|支出金额|实支|实支数|决算数?|核定|小计|占比|比例|单位|备注|情况|数据|时间|时长|周期)(?:[((].*)?$/

/** Headers that say what became of it, not what it is: 立项, 结题. */
const BECAME = /^(?:立项|结题|在研|申报|获批|获奖|发表|参评|参赛|入选|已结|未结|新增|完成)数?$/
/** How many came: of the teachers whom the report is about. */
const COMERS = /^(?:出席|参加|参训|参与|到会|实到|应到|报名|缺席|缺勤|请假)(?:人数|人次)$/
/** Columns that say when, or how far it was to be: 2024年, 第一学期, 现状, 基数. */
const WHEN =
  /^(?:(?:19|20)[0-9]{2}(?:学年|年)?(?:度|末|底|初)?(?:基数|现状|目标|计划|实际|完成)?|第[一二三四][学季][期年度]|[上下]半?[学]?[期年]|[一二三四]季度|[0-9一二三四五六七八九十]{1,3}月份?|现状值?|基数|基期|起点|目标值|基准值?)$/
const SUM = /^(?:合计|总计|小计|共计)$/
/** Rows that tell how high: 省级, 市级. */
const LEVEL = /^(?:国家|部|省|市|地|区|县|镇|乡|校|片)级?$|^(?:合计|总计|小计|共计)$/

/** Columns whose words say what a meeting was about, or how it was held. */
const TOPIC = /^(?!.*(?:奖|荣誉|称号|成果|论文|课题)).*(?:主题|内容|题目|专题|讲座|形式|方式|(?:培训|研修)课程)/
const COUNTED = /^(?:参加|参训|到会|出席|培训|参与|实到)?(?:人数|人次)$|^(?:学时|课时|时长|小时|时数)数?$/

/** Whether a figure fills its cell, is one of a meeting's, and its row is labelled by the topic of the meeting. */
export function countsMeeting(cell: LabelledCell | undefined, own: string): boolean {
  return (
    cell?.header !== undefined &&
    cell.labelHeader !== undefined &&
    TOPIC.test(cell.labelHeader) &&
    COUNTED.test(cell.header.replace(/[((].*$/, '')) &&
    cell.text === own.replace(/\s/g, '')
  )
}

/** Whether a figure fills its cell, in the row that adds up a column of counts. */
export function addsUp(cell: LabelledCell | undefined, own: string): boolean {
  if (cell?.header === undefined || cell.label === undefined || cell.text !== own.replace(/\s/g, '')) return false
  return SUM.test(cell.label) && COUNTED.test(cell.header.replace(/[((].*$/, ''))
}

/** Whether the table says nothing of what the figures of a cell count: that stands above it. */
export function countsCaption(cell: LabelledCell | undefined): boolean {
  if (cell?.header === undefined) return false
  if (LEVEL.test(cell.header)) return GENERIC.test(cell.label ?? '合计')
  return BECAME.test(cell.header) && LEVEL.test(cell.label ?? '合计')
}

/**
 * What a figure that fills its cell is of: the header of its column, or the label of its row where the header only says
 * how much; undefined for figures within the words of a cell.
 * @param own the amount's own text.
 */
export function cellItem(cell: LabelledCell | undefined, own: string, isScore: boolean): string | undefined {
  if (!cell || cell.text.replace(/[()]/g, '') !== own.replace(/\s/g, '')) return undefined
  const header = cell.header?.replace(/[((].*$/, '')
  const label = cell.label?.replace(/[((].*$/, '')
  if (isScore || header === undefined || GENERIC.test(cell.header!) || LEVEL.test(header) || WHEN.test(header))
    return label ?? header
  if (COMERS.test(header)) return '教师'
  return header.replace(/(?<=..)(?:人数|次数|节数|篇数|字数|本数|项数|数量|数)$/, '')
}
