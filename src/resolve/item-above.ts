import { firstFrom } from '../span.js'
import type { LabelledCell } from '../structure/cell-at.js'
import { captionSpan } from './caption-span.js'
import { addsUp, countsMeeting } from './cell-item.js'
import { coverOf } from './cover-of.js'
import { firstAt } from './find-nouns.js'
import type { Search } from './item-search.js'
import { joined } from './joined-nouns.js'
import { lineStart } from './line-start.js'

/** A row of a schedule is labelled by what the meeting was about: those who came are teachers, the hours are of what is scheduled. */
export function topicItem(search: Search, cell: LabelledCell | undefined): string | undefined {
  const { own, quantity } = search.around
  const ofMeeting = countsMeeting(cell, own)
  if (ofMeeting && search.kinds[0] === 'people') return '教师'
  const hours = quantity.value.type === 'hours' && (ofMeeting || addsUp(cell, own))
  return hours ? (captionItem(search) ?? headingItem(search)) : undefined
}

/** The last fitting noun of the line above the table that the amount stands in: 课题 above 立项, 结题. */
export function captionItem({ document: { text, tables }, nouns, around, kinds }: Search): string | undefined {
  const table = coverOf(tables, around.quantity.span.start)
  if (!table) return undefined
  const caption = captionSpan(text, table)
  for (let i = firstAt(nouns, caption.end) - 1; i >= 0 && nouns[i]!.start >= caption.start; i--)
    if (nouns[i]!.end <= caption.end && kinds.includes(nouns[i]!.kind)) return nouns[i]!.word
  return undefined
}

/** 第六条 集中研修。全年安排12次: what the few words say that a paragraph begins with. */
export function runInItem({ document: { text }, nouns, around, kinds }: Search): string | undefined {
  const { start } = around.quantity.span
  const line = lineStart(text, start, REACH)
  const title = line === undefined ? null : RUN_IN.exec(text.slice(line, Math.min(start, line + 24)))
  if (!title || line === undefined) return undefined
  const end = line + title[0].length
  for (let i = firstAt(nouns, end) - 1; i >= 0 && nouns[i]!.start >= line; i--)
    if (kinds.includes(nouns[i]!.kind)) return joined(nouns, i)
  // 共同备课:每周一节
  if (kinds[0] === 'lesson' && title[1]!.slice(0, -1).endsWith('课')) return title[1]!.slice(0, -1)
  return kinds[0] === 'event' && !OF_RULES.test(title[1]!.slice(0, -1)) ? title[1]!.slice(0, -1) : undefined
}

/** Paragraphs on how it is done name nothing that is counted: 学分管理. */
const OF_RULES = /(?:管理|要求|办法|标准|制度|安排|目标|措施|考核|保障|情况|认定|原则|说明)$/
/** So far back a paragraph may have begun, in UTF-16 units. */
const REACH = 300
const RUN_IN =
  /^\s*(?:第[一二三四五六七八九十]{1,3}条|[(（]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）、.]{1,2}|[①-⑳])[ ]*([\u4e00-\u9fff]{2,6}[。:]|[\u4e00-\u9fff、]{7,14}:)/

/** The last fitting noun of the heading that the amount stands under. */
export function headingItem({ document, nouns, around, kinds }: Search): string | undefined {
  const { start } = around.quantity.span
  const { sections } = document
  let inner = firstFrom(sections, start + 1) - 1
  while (inner >= 0 && sections[inner]!.span.end <= start) inner--
  const section = sections[inner]
  if (!section) return undefined
  const { title } = section
  for (let i = firstAt(nouns, title.end) - 1; i >= 0 && nouns[i]!.start >= title.start; i--)
    if (nouns[i]!.end <= title.end && kinds.includes(nouns[i]!.kind)) return nouns[i]!.word
  return undefined
}
