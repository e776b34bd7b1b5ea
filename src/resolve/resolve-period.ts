import type { CalendarDate, Extracted, Mention, Period, Resolved } from '../document.js'

/** How far into the text the period is looked for when the title does not say: the opening paragraph. */
const OPENING = 200

/** A title that says the year without 年: 2022学校…计划. */
const BARE_YEAR = /(?<![0-9.])(20[0-4][0-9])(?=[\u4e00-\u9fff])(?![0-9年余多个名人次节篇字元])/

/**
 * The time that the report is on: the first period or year in the title, else in the opening, else the date it is signed
 * with at the end; left out where the document never says.
 */
export function resolvePeriod(document: Extracted): Resolved['period'] {
  const { title, text, mentions, shields } = document
  const from = title?.start ?? 0
  const to = title?.end ?? 0
  // 三年规划(2024-2026年) is on no single year.
  for (const { rule, span } of shields)
    if (rule === 'date.year-range' && span.start >= from && span.end <= to) return undefined
  const times: Time[] = []
  for (const mention of mentions) if (tells(mention)) times.push(mention)
  const bare = title && BARE_YEAR.exec(text.slice(from, to))
  const stated = pick(times, from, to) ?? (bare ? { year: Number(bare[1]) } : undefined)
  if (stated || times.length === 0) return stated
  return (
    pick(times, from - 60, to + 60, text) ??
    pick(times, to, to + OPENING, text) ??
    periodOf(first(times, 'period', text.length - 60, text.length))
  )
}

type Time = Mention<Period | CalendarDate>

function tells(mention: Mention): mention is Time {
  const { value } = mention
  return (
    (value.type === 'period' && value.schoolYear !== undefined) || (value.type === 'date' && value.year !== undefined)
  )
}

/** The school was founded in that year, or became what it is: no time reported on. */
function isPast(text: string, { start, end }: Mention['span']): boolean {
  return FOUNDED_BEFORE.test(text.slice(Math.max(0, start - 8), start)) || FOUNDED_BEHIND.test(text.slice(end, end + 8))
}

const FOUNDED_BEFORE = /(?:创办|始建|兴建|创建|建成|建校|开办|成立|创立|设立|竣工|落成|合并|搬迁|迁入)于?$/
const FOUNDED_BEHIND =
  /^[,由]?(?:晋升|升格|被评|被命名|建校|创办|创建|建成|成立|始建|改制|更名|合并|搬迁|荣获|通过|颁布|印发|制定|修订)/

/**
 * The time that stands between two offsets; a school year says more than a year.
 * @param text where times of the past are to be left out.
 */
function pick(times: readonly Time[], start: number, end: number, text?: string): Resolved['period'] {
  return periodOf(first(times, 'period', start, end, text) ?? first(times, 'date', start, end, text))
}

function first(
  times: readonly Time[],
  type: Time['value']['type'],
  start: number,
  end: number,
  text?: string
): Time['value'] | undefined {
  for (const { value, span } of times)
    if (value.type === type && span.start >= start && span.end <= end && !(text && isPast(text, span))) return value
  return undefined
}

function periodOf(found: Time['value'] | undefined): Resolved['period'] {
  if (found?.type === 'period') return { schoolYear: found.schoolYear!, ...(found.term && { term: found.term }) }
  if (found?.type === 'date') return { year: found.year! }
  return undefined
}
