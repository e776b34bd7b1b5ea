import { type CharacterSet, characterSet } from '../character-set.js'
import type { Extracted } from '../document.js'
import type { WordFinder } from '../extract/word-finder.js'

/** A noun that amounts count, with its class in rules/lexicons/items.yml. */
export interface CountedNoun {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly kind: string
  /** 一级 of 一级教师: of the amount that adjoins; those that share the noun have ranks of their own. */
  readonly rank?: string
}

/** Single characters that are nouns only at the end of a word, and what makes them part of a longer one. */
const NOT_BEFORE: ReadonlyMap<string, CharacterSet> = sets({
  课: '题程堂标改时外后前件余',
  组: '织长内建员成合级',
  会: '议的上员场将使有',
  书: '写法面记籍香本',
  讲: '课解授话究求',
  班: '主级子干会长本',
  奖: '励惩'
})
const NOT_BEHIND: ReadonlyMap<string, CharacterSet> = sets({ 奖: '获得中颁授', 组: '成', 会: '机将学金' })

function sets(characters: Readonly<Record<string, string>>): ReadonlyMap<string, CharacterSet> {
  return new Map(Object.entries(characters).map(([noun, others]) => [noun, characterSet(others)]))
}

/**
 * Every noun of the list in the text, the longest at each place, in order; none inside titles, dates, amounts and what is
 * not analysed.
 * @param marked the text with those overlaid by private-use characters.
 */
export function findNouns(
  { text, shields, words }: Pick<Extracted, 'text' | 'shields' | 'words'>,
  marked: string,
  list: WordFinder,
  kindOf: ReadonlyMap<string, string>
): readonly CountedNoun[] {
  const nouns: CountedNoun[] = []
  for (let start = list.next(marked, 0); start < marked.length; start = list.next(marked, start + 1)) {
    const word = list.at(marked, start)
    if (word === '') continue
    const end = start + word.length
    if (word.length === 1) {
      if (NOT_BEFORE.get(word)?.at(text, end) || NOT_BEHIND.get(word)?.at(text, start - 1)) continue
    } else {
      // 研磨课例, 专业书籍: where the word crosses a border of words, one that begins at a border and ends later is meant.
      const later = laterFrom(marked, words, list, start, end)
      if (later !== undefined) {
        start = later - 1
        continue
      }
    }
    nouns.push({ start, end, word, kind: kindOf.get(word)! })
    start = end - 1
  }
  return withShielded(text, shields, nouns)
}

/** Where a noun begins, at a border of words inside another that crosses one, and ends behind it. */
function laterFrom(
  marked: string,
  words: Extracted['words'],
  list: WordFinder,
  start: number,
  end: number
): number | undefined {
  // Borders are asked for last: where they are is found by cutting the text around into words.
  for (let at = start + 1; at < end; at++)
    if (at + list.at(marked, at).length > end && words.isEdge(at))
      return words.isEdge(start) && words.isEdge(end) ? undefined : at
  return undefined
}

/** Ranks and prizes are shielded for their figures: 一级 of 一级教师31人 is part of the noun, 一等奖 of 一等奖6篇 is one. */
function withShielded(text: string, shields: Extracted['shields'], nouns: CountedNoun[]): readonly CountedNoun[] {
  const found = nouns.length
  for (const { rule, span } of shields) {
    const { start, end } = span
    if (rule === 'ordinal.prize') nouns.push({ start, end, word: text.slice(start, end), kind: 'prize' })
    if (rule !== 'ordinal.rank-of-title') continue
    const index = firstAt(nouns, end, found)
    const noun = nouns[index]
    if (index < found && noun!.start === end && noun!.kind === 'people')
      nouns[index] = { ...noun!, rank: text.slice(start, end) }
  }
  return nouns.length === found ? nouns : nouns.sort((a, b) => a.start - b.start)
}

/** Index of the first noun that starts at or behind an offset. */
export function firstAt(nouns: readonly CountedNoun[], offset: number, many = nouns.length): number {
  let low = 0
  let high = many
  while (low < high) {
    const middle = (low + high) >> 1
    if (nouns[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
