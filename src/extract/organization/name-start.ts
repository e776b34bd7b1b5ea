import { characterSet } from '../../character-set.js'
import type { Span } from '../../span.js'
import { isHan } from '../is-han.js'
import type { OrganizationWords } from './organization-words.js'

/** How far to the left a name reaches at most. */
const LONGEST = 22
const JOINED = characterSet('和与及')
const CLOSES = characterSet('》”)')
/** 于家庄, 任家村: a surname that is a preposition, too. */
const VILLAGE = characterSet('庄村屯沟湾坪营堡寨岭塘桥河洼坝院楼店集台圩岗冲窑坡墩巷渡埠园垭坳峪塬峁洞寺庙铺畈浜港')
/** 、于桥小学: at the beginning of an item such a surname is the first character of a place. */
const ITEM_START = characterSet('、,;:(\n')
/** What ends the name of a place; with a second character: 街道, 林场, 农场. */
const PLACE_ENDS = characterSet('省市县区旗州盟镇乡村街林农')
/** What leads to a place and is no part of one. */
const LEADS = characterSet('请到在由从被把让了的是与对给赴')
const PREPOSITION = characterSet('于在到由')

/** Where the word begins that an offset lies in, or at the end of; -1 where there is none. */
export type WordStart = (offset: number) => number

/**
 * Where the name of an institution begins whose suffix begins at `suffix`: left over the words of the text up to one that
 * cannot be part of it, then to the place that is nearest: of 落实石塘县教育局 the 石塘县.
 * @param least where it cannot begin before: the end of the name before this one.
 */
export function nameStart(
  text: string,
  suffix: number,
  least: number,
  words: OrganizationWords,
  wordStart: WordStart
): number {
  const from = least > 0 && JOINED.at(text, least) ? least + 1 : least
  const start = runStart(text, suffix, from, words) ?? overWords(text, suffix, from, words, wordStart)
  const led = withoutLead(text, start, suffix, words)
  // 《工作要点》和县进修学校的部署: behind a bracket 和 joins, and 和县 is no county.
  const begin = JOINED.at(text, led) && CLOSES.at(text, led - 1) ? led + 1 : led
  return toPlace(text, { start: begin, end: suffix }, wordStart)
}

/** Where the run of characters begins, in which nothing is that a name ends at: no need to cut it into words. */
function runStart(text: string, suffix: number, from: number, { ends }: OrganizationWords): number | undefined {
  let start = suffix
  for (; start > from && isHan(text, start - 1); start--)
    if (suffix - start === LONGEST || ends.at(text, start - 1) !== '') return undefined
  return start
}

function overWords(text: string, suffix: number, from: number, words: OrganizationWords, wordStart: WordStart): number {
  let start = suffix
  while (start > from && suffix - start < LONGEST && isHan(text, start - 1)) {
    const cut = wordStart(start)
    const begins = cut >= 0 ? Math.max(from, cut) : start - 1
    const ends = words.ends.at(text, begins, start).length === start - begins
    if (ends && !beginsPlace(text, { start: begins, end: suffix }, words)) break
    start = begins
  }
  return start
}

/** Whether 任 or 于 is the surname of a village, or 家 stands between such a surname and its village: 任家湾, 于桥. */
function beginsPlace(text: string, { start, end }: Span<'normal'>, { surnames }: OrganizationWords): boolean {
  if (isVillage(text, start, end)) return surnames.at(text, start - 1)
  if (!surnames.at(text, start)) return false
  if (isVillage(text, start + 1, end)) return true
  return end - start === 2 && (start === 0 || ITEM_START.at(text, start - 1))
}

/** 家庄, 家湾 and the like, behind a surname. */
function isVillage(text: string, start: number, end: number): boolean {
  return start + 1 < end && text[start] === '家' && VILLAGE.at(text, start + 1)
}

/** Words that the segmenter left together: 任教于石塘 is 石塘. */
function withoutLead(text: string, start: number, end: number, { ends }: OrganizationWords): number {
  const { length } = ends.at(text, start, Math.min(start + 4, end - 2))
  if (length < 2) return start
  const rest = start + length
  return rest < end && PREPOSITION.at(text, rest) && !isVillage(text, rest + 1, end) ? rest + 1 : rest
}

/** Leave out what stands before the first place: its name has two characters at least, and begins where a word does. */
function toPlace(text: string, { start, end }: Span<'normal'>, wordStart: WordStart): number {
  const to = firstPlaceEnd(text, start, end)
  if (to === end) return start
  const lead = LEADS.last(text, to, start)
  if (lead >= start) return lead + 1
  if (to - start < 3) return start
  let at = to
  while (to - at < 2 && at > start) {
    const begins = wordStart(at)
    at = Math.max(start, begins >= 0 && begins < at ? begins : at - 1)
  }
  return at
}

/** Where a place ends first: 省, 市, …, but no 市级; 街道, 林场, 农场. */
function firstPlaceEnd(text: string, start: number, end: number): number {
  for (let at = PLACE_ENDS.next(text, start, end); at < end; at = PLACE_ENDS.next(text, at + 1, end)) {
    const next = at + 1 < end ? text[at + 1] : ''
    const unit = text[at]
    if (unit === '街' ? next === '道' : unit === '林' || unit === '农' ? next === '场' : next !== '级') return at
  }
  return end
}
