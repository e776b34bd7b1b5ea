import { characterSet } from '../../character-set.js'
import type { Suffix } from '../find-organizations.js'
import { isHan } from '../is-han.js'

/** What the name of a place ends in or, of 街道, 林场 and 农场, what that begins with. */
const PLACE = characterSet('省市县区旗州盟镇乡村街林农')
/** Behind a mark of the outline, too: （三）枫林学校. */
const OPENS = characterSet('\n()')
/** A name without a place is shorter. */
const LONGEST = 4

/**
 * Whether a name may stand before a suffix, as far as can be told without cutting the text into words. 县教育局 behind a mark
 * and 中小学 have none; 学校, which most sentences of a report hold, only has one with a place, at the beginning of a line or
 * bracket, or in a list of institutions.
 * @param least where the name cannot begin before: the end of the one before it.
 * @param listed where the last institution with a name of its own ended.
 */
export function mayHaveName(text: string, { word, start, numbered }: Suffix, least: number, listed?: number): boolean {
  if (numbered || word.startsWith('实验')) return true
  if (word !== '学校')
    return isHan(text, start - 2) && start - 2 >= least && !(word[0] === '小' && text[start - 1] === '中')
  let from = start
  while (from > least && isHan(text, from - 1)) from--
  if (PLACE.next(text, from, start) < start) return true
  if (from === 0 || OPENS.at(text, from - 1)) return start - from <= LONGEST
  return text[from - 1] === '、' && listed === from - 1
}
