import type { Page } from './page.js'

/**
 * What a name ends at: nothing or no Chinese character (`open`), an office, a word that joins (和), an institution, a word
 * that stands beside names, or merely the end of a word.
 */
export type Bound = 'open' | 'office' | 'join' | 'organization' | 'follower' | 'lead' | 'edge'

const HAN = /[\u3400-\u9fff]/
const JOIN = /[和与及跟]|以及|暨/y
const JOIN_BEFORE = /[和与及跟同]/
/** 语文组张晓岚: part of a school, which the name stands behind as behind an institution. */
const PART_OF_SCHOOL =
  /(?:^|[^\u3400-\u9fff]|[和与及])((?:[\u3400-\u9fff]{1,5}[组科]|[一二三四五六七八九高初][一二三]?年级)的?)$/

/** What stands at `end`, where a name would end; undefined where it would go on. */
export function rightBound(page: Page, end: number): Bound | undefined {
  const { text, words } = page
  if (end > text.length) return undefined
  if (end === text.length || !HAN.test(text[end]!)) return /[A-Za-z×*_·]/.test(text[end] ?? '') ? undefined : 'open'
  if (page.officeAt.has(end)) return 'office'
  JOIN.lastIndex = end
  if (JOIN.test(text)) return 'join'
  if (words.followers.at(text, end) !== '') return 'follower'
  return page.isEdge(end) ? 'edge' : undefined
}

/** What stands before `start`, where a name would begin; undefined where a word would be cut. */
export function leftBound(page: Page, start: number): Bound | undefined {
  const { text, words } = page
  if (start === 0 || !HAN.test(text[start - 1]!)) return 'open'
  if (page.officeEnding.has(start)) return 'office'
  if (page.organizationEnds.has(start) || partBefore(text, start) > 0) return 'organization'
  if (JOIN_BEFORE.test(text[start - 1]!)) return 'join'
  if (words.leads.before(text, start) !== '') return 'lead'
  return page.isEdge(start) ? 'edge' : undefined
}

/** How many characters the part of a school takes that stands between a mark and `start`; 0 where none does. */
export function partBefore(text: string, start: number): number {
  return PART_OF_SCHOOL.exec(text.slice(Math.max(0, start - 8), start))?.[1]?.length ?? 0
}
