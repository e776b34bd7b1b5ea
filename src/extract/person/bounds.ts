import { characterSet } from '../../character-set.js'
import { isHan } from '../is-han.js'
import type { Page } from './page.js'

/**
 * What a name ends at: nothing or no Chinese character (`open`), an office, a word that joins (和), an institution, a word
 * that stands beside names, or merely the end of a word.
 */
export type Bound = 'open' | 'office' | 'join' | 'organization' | 'follower' | 'lead' | 'edge'

/** What goes on with a name without being a Chinese character. */
const GOES_ON = characterSet('A-Za-z×*_·')
const JOIN = characterSet('和与及跟')
const JOIN_BEFORE = characterSet('和与及跟同')
/** 语文组张晓岚: part of a school, which the name stands behind as behind an institution. */
const PART_OF_SCHOOL =
  /(?:^|[^\u3400-\u9fff]|[和与及])((?:[\u3400-\u9fff]{1,5}[组科]|[一二三四五六七八九高初][一二三]?年级)的?)$/
const PART_END = characterSet('组科级')

/**
 * What stands at `end`, where a name would end; undefined where it would go on. Whether it is at least the end of a word is
 * not asked (`endsWord` tells): for that the text must be cut into words.
 */
export function rightBound(page: Page, end: number): Exclude<Bound, 'edge'> | undefined {
  const { text, words } = page
  if (end > text.length) return undefined
  if (!isHan(text, end)) return GOES_ON.at(text, end) ? undefined : 'open'
  if (page.officeAt(end)) return 'office'
  if (JOIN.at(text, end) || text.startsWith('以及', end) || text.startsWith('暨', end)) return 'join'
  return words.followers.at(text, end) !== '' ? 'follower' : undefined
}

/** What stands before `start`, where a name would begin; undefined where, for all that is known without cutting words, one is cut. */
export function leftBound(page: Page, start: number): Exclude<Bound, 'edge'> | undefined {
  const { text, words } = page
  if (!isHan(text, start - 1)) return 'open'
  if (page.officeEnding(start)) return 'office'
  if (page.organizationEnding(start) !== undefined || partBefore(text, start) > 0) return 'organization'
  if (JOIN_BEFORE.at(text, start - 1)) return 'join'
  return words.leads.before(text, start) !== '' ? 'lead' : undefined
}

/** Whether a Chinese word ends at `end`, and another begins. */
export function endsWord(page: Page, end: number): boolean {
  return isHan(page.text, end) && page.isEdge(end)
}

/** How many characters the part of a school takes that stands between a mark and `start`; 0 where none does. */
export function partBefore(text: string, start: number): number {
  const end = text[start - 1] === '的' ? start - 1 : start
  if (!PART_END.at(text, end - 1)) return 0
  return PART_OF_SCHOOL.exec(text.slice(Math.max(0, start - 8), start))?.[1]?.length ?? 0
}
