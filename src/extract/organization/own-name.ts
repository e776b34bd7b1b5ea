import { type CharacterSet, characterSet } from '../../character-set.js'
import type { Suffix } from '../find-organizations.js'
import { isHan } from '../is-han.js'
import type { WordStart } from './name-start.js'
import type { OrganizationWords } from './organization-words.js'

const PLACE = /[\u3400-\u9fff]{2,}(?:[省市县区旗州盟镇乡村](?!级)|街道|林场|农场)/
const PLACE_AT_END = characterSet('省市县区旗州盟')
const GOVERNED = characterSet('省市县区旗州盟镇乡')
const LEVEL_ONLY = characterSet('县市区镇乡省州旗')
/** 小李庄, 私立光华高中: what belongs to the name though it is generic by itself. */
const KEPT: ReadonlySet<string> = new Set(['小', '大', '私立'])
/** 新|北市: what is left would be no name of a place. */
/** Words for a stage of schooling, which stand behind any noun: 优秀小学, 统编小学语文. */
const STAGE = new Set(['小学', '中学', '初中', '高中', '幼儿园', '学校', '大学', '学院', '国中', '国小'])
/** Behind a city or province these are all its schools, none of them: 石塘市小学. */
const STAGE_OF_PLACE = characterSet('省市区旗州盟')

/**
 * Whether what stands between `start` and the suffix is a name, and where it begins.
 * @param known whether another institution with a name of its own stands before it in a list, or it was found before.
 * @returns undefined for 我县中学, 各学校, 县教研室, 农村小学: kinds of institutions, without a name of their own.
 */
export function ownName(
  text: string,
  start: number,
  suffix: Suffix,
  words: OrganizationWords,
  wordStart: WordStart,
  known: boolean
): number | undefined {
  const from =
    isHigher(suffix) || isPublisher(suffix.start - start, suffix)
      ? start
      : withoutGeneric(text, start, suffix.start, words, wordStart)
  const own = text.slice(from, suffix.start)
  if (own.endsWith('中') && suffix.word.startsWith('小')) return undefined
  if (own.length === 1 && LEVEL_ONLY.at(own, 0) && (suffix.numbered || suffix.word.startsWith('实验'))) return from
  if (own === '' && suffix.numbered === 'full' && text[from] === '第') return from
  if (isPublisher(own.length, suffix)) return from
  if (own === '' || words.generic.at(own, 0) === own || isMade(own, words)) return undefined
  if (BLANKED.test(own)) return undefined
  if (suffix.numbered === 'full') return from
  if (suffix.numbered === 'short') return own.length > 1 && own.length < 16 ? from : undefined
  if (suffix.kind === 'other') return isOtherName(own, suffix, words) ? from : undefined
  const place = PLACE.test(own)
  if (place) return STAGE.has(suffix.word) && endsIn(STAGE_OF_PLACE, own) ? undefined : from
  if (suffix.kind === 'bureau' || suffix.kind === 'institute')
    return own.length > 1 && own.length < 9 ? from : undefined
  // Without a place: a name of two to four characters at the beginning of a clause or behind a word that is none of it.
  if (suffix.word === '学校') {
    if (own.length > 1 && own.length < 9 && known) return from
    return own.length < 5 && standsAlone(text, from, suffix.end) ? from : undefined
  }
  if (STAGE.has(suffix.word) && (own.length < 2 || own.length > 6)) return undefined
  return own.length > 1 && own.length < 12 ? from : undefined
}

const BLANKED = /^[X×_]+$|某/

/** 国家教育行政学院: what is generic before 小学 may be part of the name here. */
function isHigher({ word }: Suffix): boolean {
  return word === '大学' || word === '学院'
}

/** 育才学校 as the beginning of a title or a line of its own; in a sentence any noun may stand before 学校. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (start > 0 && !OPENS.at(text, start - 1)) return false
  return !isHan(text, end) || BEHIND_TITLE.some((word) => text.startsWith(word, end))
}

const OPENS = characterSet('\n(')
const BEHIND_TITLE = ['校本', '教师', '教研', '培训', '研修']

/** Leave out words at the left that only say which kind: 农村石塘小学 is 石塘小学. */
function withoutGeneric(
  text: string,
  start: number,
  end: number,
  words: OrganizationWords,
  wordStart: WordStart
): number {
  let at = start
  // Before most names nothing generic stands.
  if (words.generic.numberAt(text, at) < 0) return at
  for (let to = start + 1; to < end; to++) {
    const before = text.slice(at, to)
    // Where all of what is before `to` is generic, and a word of the text ends there.
    if (
      words.generic.at(before, 0) === before &&
      !KEPT.has(before) &&
      !(isHan(text, to) && GOVERNED.at(text, to + 1)) &&
      isWord(at, to, wordStart)
    )
      at = to
  }
  return at
}

function isWord(start: number, end: number, wordStart: WordStart): boolean {
  if (wordStart(end) !== start) return false
  const next = wordStart(end + 1)
  return next === end || next === -1
}

/** 高等教育出版社, 教育科学出版社: generic words are the name of a publisher. */
function isPublisher(length: number, { word }: Suffix): boolean {
  return length > 3 && word === '出版社'
}

/** Whether a name is put together of generic words alone: 区优质 (学校), 农村薄弱 (学校). */
function isMade(own: string, { generic, ends }: OrganizationWords): boolean {
  for (let at = 0; at < own.length; ) {
    const end = Math.min(at + LONGEST_PART, own.length)
    const word = ends.at(own, at, end).length
    const length = Math.max(generic.at(own, at, end).length, word > 1 ? word : 0)
    if (length === 0) return false
    at += length
  }
  return true
}

const LONGEST_PART = 6

/** 工作室 is a name's where a place or a person stands before it; 出版社, 研究会, … where anything of two characters does. */
function isOtherName(own: string, { word }: Suffix, { surnames }: OrganizationWords): boolean {
  if (word.endsWith('政府')) return endsIn(GOVERNED, own) && PLACE.test(own)
  if (!word.endsWith('工作室') && !word.endsWith('工作坊')) return own.length > 1 && own.length < 14
  return (endsIn(PLACE_AT_END, own) && PLACE.test(own)) || (surnames.at(own, 0) && own.length > 1 && own.length < 4)
}

function endsIn(characters: CharacterSet, name: string): boolean {
  return characters.at(name, name.length - 1)
}
