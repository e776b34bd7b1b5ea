import type { Page } from './page.js'

/**
 * What a name ends at: nothing or no Chinese character (`open`), an office, a word that joins (和), an institution, a word
 * that stands beside names, or merely the end of a word.
 */
export type Bound = 'open' | 'office' | 'join' | 'organization' | 'follower' | 'lead' | 'edge'

const HAN = /[\u3400-\u9fff]/
const JOIN = /[和与及跟]|以及|暨/y
const JOIN_BEFORE = /[和与及跟同]/

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
  if (page.organizationEnds.has(start)) return 'organization'
  if (JOIN_BEFORE.test(text[start - 1]!)) return 'join'
  if (words.leads.before(text, start) !== '') return 'lead'
  return page.isEdge(start) ? 'edge' : undefined
}
