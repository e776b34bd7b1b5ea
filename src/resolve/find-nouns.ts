import type { Extracted } from '../document.js'

/** A noun that amounts count, with its class in rules/lexicons/items.yml. */
export interface CountedNoun {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly kind: string
  /** 一级 of 一级教师: of the amount that adjoins; those that share the noun have ranks of their own. */
  readonly rank?: string
}

/** The words of the list, to be found anywhere (global) and at a place (sticky). */
export interface NounPattern {
  readonly find: RegExp
  readonly here: RegExp
}

/** Single characters that are nouns only at the end of a word, and what makes them part of a longer one. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  课: /[题程堂标改时外后前件余]/,
  组: /[织长内建员成合级]/,
  会: /[议的上员场将使有]/,
  书: /[写法面记籍香本]/,
  讲: /[课解授话究求]/,
  班: /[主级子干会长本]/,
  奖: /[励惩]/
}
const NOT_BEHIND: Readonly<Record<string, RegExp>> = { 奖: /[获得中颁授]/, 组: /[成]/, 会: /[机将学金]/ }

/**
 * Every noun of the list in the text, the longest at each place, in order; none inside titles, dates, amounts and what is
 * not analysed.
 * @param marked the text with those overlaid by private-use characters.
 */
export function findNouns(
  { text, shields, words }: Pick<Extracted, 'text' | 'shields' | 'words'>,
  marked: string,
  pattern: NounPattern,
  kindOf: ReadonlyMap<string, string>
): readonly CountedNoun[] {
  const nouns: CountedNoun[] = []
  pattern.find.lastIndex = 0
  for (let match = pattern.find.exec(marked); match; match = pattern.find.exec(marked)) {
    const start = match.index
    const word = match[0]
    // 研磨课例, 专业书籍: where the word crosses a border of words, one that begins at a border and ends later is meant.
    const later = word.length > 1 ? laterFrom(marked, words, pattern, start, start + word.length) : undefined
    if (later !== undefined) {
      pattern.find.lastIndex = later
      continue
    }
    if (word.length === 1 && NOT_BEFORE[word]?.test(text[start + 1] ?? '')) continue
    if (word.length === 1 && NOT_BEHIND[word]?.test(text[start - 1] ?? '')) continue
    nouns.push({ start, end: start + word.length, word, kind: kindOf.get(word)! })
  }
  // 一级教师31人: the rank is shielded for its figure, and is part of the noun.
  const ranks = new Map(
    shields.filter(({ rule }) => rule === 'ordinal.rank-of-title').map(({ span }) => [span.end, span.start])
  )
  nouns.forEach((noun, index) => {
    const start = noun.kind === 'people' ? ranks.get(noun.start) : undefined
    if (start !== undefined) nouns[index] = { ...noun, rank: text.slice(start, noun.start) }
  })
  // 一等奖6篇: a prize is shielded for its figure, and yet it is what is counted.
  const prizes = shields
    .filter(({ rule }) => rule === 'ordinal.prize')
    .map(({ span: { start, end } }) => ({ start, end, word: text.slice(start, end), kind: 'prize' }))
  return prizes.length === 0 ? nouns : [...nouns, ...prizes].sort((a, b) => a.start - b.start)
}

/** Where a noun begins, at a border of words inside another that crosses one, and ends behind it. */
function laterFrom(
  marked: string,
  words: Extracted['words'],
  { here }: NounPattern,
  start: number,
  end: number
): number | undefined {
  // Borders are asked for last: where they are is found by cutting the text around into words.
  for (let at = start + 1; at < end; at++) {
    here.lastIndex = at
    if (here.test(marked) && here.lastIndex > end && words.isEdge(at))
      return words.isEdge(start) && words.isEdge(end) ? undefined : at
  }
  return undefined
}

/** Index of the first noun that starts at or behind an offset. */
export function firstAt(nouns: readonly CountedNoun[], offset: number): number {
  let low = 0
  let high = nouns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (nouns[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
