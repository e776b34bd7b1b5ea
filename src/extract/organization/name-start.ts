import type { Span } from '../../span.js'
import type { OrganizationWords } from './organization-words.js'

/** How far to the left a name reaches at most. */
const LONGEST = 22
const HAN = /[\u3400-\u9fff]/
const JOINED = /[和与及]/
/** 于家庄, 任家村: a surname that is a preposition, too. */
const VILLAGE = /^家[庄村屯沟湾坪营堡寨岭塘桥河洼坝院楼店集台圩岗冲窑坡墩巷渡埠园]/
/** 、于桥小学: at the beginning of an item such a surname is the first character of a place. */
const ITEM_START = /[、,;:(\n]/
/** What ends the name of a place. */
const PLACE_END = /[省市县区旗州盟镇乡村](?!级)|街道|林场|农场/
/** What leads to a place and is no part of one. */
const LEADS = /.*[请到在由从被把让了的是与对给赴]/
const PREPOSITION = /^[于在到由]/

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
  const from = JOINED.test(text[least] ?? '') && least > 0 ? least + 1 : least
  let start = suffix
  while (start > from && suffix - start < LONGEST && HAN.test(text[start - 1]!)) {
    const begins = wordStart(start) >= 0 ? Math.max(from, wordStart(start)) : start - 1
    const word = text.slice(begins, start)
    if (words.before.has(word) && !beginsPlace(text, { start: begins, end: suffix }, words)) break
    start = begins
  }
  return toPlace(text, { start: withoutLead(text, start, suffix, words), end: suffix }, wordStart)
}

/** Whether 任 or 于 is the surname of a village, or 家 stands between such a surname and its village: 任家湾, 于桥. */
function beginsPlace(text: string, { start, end }: Span<'normal'>, { isSurname }: OrganizationWords): boolean {
  if (VILLAGE.test(text.slice(start, end))) return isSurname(text[start - 1] ?? '')
  if (!isSurname(text[start]!)) return false
  if (VILLAGE.test(text.slice(start + 1, end))) return true
  return end - start === 2 && ITEM_START.test(text[start - 1] ?? '\n')
}

/** Words that the segmenter left together: 任教于石塘 is 石塘. */
function withoutLead(text: string, start: number, end: number, { before }: OrganizationWords): number {
  for (let length = Math.min(4, end - start - 2); length > 1; length--) {
    if (!before.has(text.slice(start, start + length))) continue
    const rest = start + length
    return PREPOSITION.test(text.slice(rest, end)) && !VILLAGE.test(text.slice(rest + 1, end)) ? rest + 1 : rest
  }
  return start
}

/** Leave out what stands before the first place: its name has two characters at least, and begins where a word does. */
function toPlace(text: string, { start, end }: Span<'normal'>, wordStart: WordStart): number {
  const name = text.slice(start, end)
  const place = name.search(PLACE_END)
  if (place < 0) return start
  const lead = LEADS.exec(name.slice(0, place))
  if (lead) return start + lead[0].length
  const to = start + place
  let at = to
  while (to - at < 2 && at > start)
    at = Math.max(start, wordStart(at) >= 0 && wordStart(at) < at ? wordStart(at) : at - 1)
  return at
}
