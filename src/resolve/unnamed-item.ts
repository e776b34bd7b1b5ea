import { firstAt, readsParagraph } from './find-nouns.js'
import type { Search } from './item-search.js'
import { joined } from './joined-nouns.js'
import { lineStart } from './line-start.js'
import type { Surroundings } from './surroundings.js'

/** How far back a paragraph is read, in UTF-16 units. */
const PARAGRAPH = 300
/** People of these reports, of whom nothing else is said, and what a measure word counts by itself. */
const BY_UNIT: ReadonlyMap<string, string> = new Map([
  ['班', '班级'],
  ['所', '学校'],
  ['元', '经费'],
  ['学时', '培训'],
  ['学分', '培训']
])

/** What is counted where the sentence has no word for it: what the paragraph speaks of, else what the unit counts by itself. */
export function unnamedItem(search: Search): string | undefined {
  const { around, kinds } = search
  const { unit } = around.quantity.value
  return (
    labelled(around) ??
    (unit === '班' ? undefined : inParagraph(search)) ??
    BY_UNIT.get(unit) ??
    (kinds[0] === 'people' && kinds.length === 1 && !speaksOfOthers(search) ? '教师' : undefined)
  )
}

/** Whether parents or children are spoken of not far before: then people without a name need not be teachers. */
function speaksOfOthers({ document, around }: Search): boolean {
  const { start } = around.quantity.span
  return OTHERS.test(document.text.slice(Math.max(0, start - PARAGRAPH), start))
}

const OTHERS = /家长|家長|学生|学员|幼儿|孩子|儿童|居民|嘉宾|来宾|专家/

/** 研习节数:人均13节,最多20节: the label of the line says what its figures count. */
function labelled({ before, quantity }: Surroundings): string | undefined {
  const label = before.includes(':') ? LABEL.exec(before) : null
  return label && quantity.value.unit.startsWith(label[2]!) ? label[1] : undefined
}

const LABEL = /(?:^|[)、.\s])([\u4e00-\u9fff]{2,6}?)([节次篇时场本项门]|学时|课时|小时)数:[^:]*$/

/** Schools and people are spoken of through a paragraph: 得分在90分以上的4所, 达到80学时的22人. */
function inParagraph({ document, nouns, around, kinds }: Search): string | undefined {
  if (!readsParagraph(kinds)) return undefined
  const { start } = around.quantity.span
  const from = lineStart(document.text, start, PARAGRAPH) ?? start - PARAGRAPH
  for (let i = firstAt(nouns, start) - 1; i >= 0 && nouns[i]!.start >= from; i--)
    if (nouns[i]!.kind === kinds[0]) return joined(nouns, i)
  return undefined
}

/** 普通班18班, 附设幼儿园2班: the kind of classes right before, or who has them. */
export function classesBefore({ nouns, around }: Search): string | undefined {
  const { start } = around.quantity.span
  const noun = nouns[firstAt(nouns, start) - 1]
  return noun?.end === start && noun.word.length > 1 && (noun.word.endsWith('班') || noun.word.endsWith('幼儿园'))
    ? noun.word
    : undefined
}
