import type { Segmented } from '../../document.js'
import type { OrganizationWords } from './organization-words.js'

/** How far to the left a name reaches at most. */
const LONGEST = 22
const JOINED = /^[和与及]/
const HAN = /[\u3400-\u9fff]/
/** What ends the name of a place. */
const PLACE_END = /[省市县区旗州盟镇乡村]|街道|自治区|开发区|新区|林场|农场/g

/**
 * Where the name of an institution begins whose suffix begins at `suffix`: left over the words of the text up to one that
 * cannot be part of it, then to the place that is nearest: of 落实石塘县教育局 the 石塘县.
 * @param last where the name before this one ends: 石塘县教育局和县教研室 are two.
 * @param wordStarts for each offset inside a word or at its end, where the word begins; -1 where none was cut.
 */
export function nameStart(
  { text }: Segmented,
  suffix: number,
  last: number,
  words: OrganizationWords,
  wordStarts: Int32Array
): number {
  let start = suffix
  const least = JOINED.test(text.slice(last, last + 2)) ? last + 1 : 0
  while (start > least && suffix - start < LONGEST && HAN.test(text[start - 1]!)) {
    const from = wordStarts[start]! >= 0 ? wordStarts[start]! : start - 1
    const word = text.slice(from, start)
    if (words.before.has(word)) break
    if (word.length > 3 && words.before.has(word.slice(0, 2)) && start - from > 2) {
      start = from + 2
      break
    }
    start = from
  }
  return toPlace(text, Math.max(start, least), suffix, wordStarts)
}

/** Leave out what stands before the first place: its name has two characters at least, and begins where a word does. */
function toPlace(text: string, start: number, suffix: number, wordStarts: Int32Array): number {
  PLACE_END.lastIndex = 0
  const name = text.slice(start, suffix)
  const place = PLACE_END.exec(name)
  if (!place) return start
  const end = start + place.index
  const cut = /.*[请到在由从被把让了的是与对给赴]/.exec(name.slice(0, place.index))
  if (cut) return start + cut[0].length
  if (place.index < 2) return start
  let at = end
  while (end - at < 2 && at > start) at = wordStarts[at]! >= 0 && wordStarts[at]! >= start ? wordStarts[at]! : at - 1
  return end - at > 4 ? end - 2 : at
}
