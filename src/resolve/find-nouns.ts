import { type CharacterSet, characterSet } from '../character-set.js'
import type { Extracted, Mention, Quantity } from '../document.js'
import type { WordFinder } from '../extract/word-finder.js'
import { captionSpan } from './caption-span.js'

/** A noun that amounts count, with its class in rules/lexicons/items.yml. */
export interface CountedNoun {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly kind: string
  /** 一级 of 一级教师: of the amount that adjoins; those that share the noun have ranks of their own. */
  readonly rank: string | undefined
}

/** Nouns, most of one character, that are none before or behind certain others: 课题, 汇编成册. */
const NOT_BEFORE: ReadonlyMap<string, CharacterSet> = sets({
  课: '题程堂标改时外后前件余',
  组: '织长内建员成合级',
  会: '议的上员场将使有用',
  书: '写法面记籍香本',
  讲: '课解授话究求故评坛堂演',
  班: '主级子干会长本',
  奖: '励惩',
  汇编: '成为到'
})
const NOT_BEHIND: ReadonlyMap<string, CharacterSet> = sets({ 奖: '获得中颁授', 组: '成', 会: '机将学金' })

function sets(characters: Readonly<Record<string, string>>): ReadonlyMap<string, CharacterSet> {
  return new Map(Object.entries(characters).map(([noun, others]) => [noun, characterSet(others)]))
}

/** What is asked of a word whenever it is met. */
interface Noun {
  readonly word: string
  readonly kind: string
  readonly notBefore: CharacterSet | undefined
  readonly notBehind: CharacterSet | undefined
}

type Text = Pick<Extracted, 'text' | 'shields' | 'words' | 'sections' | 'tables'>

/**
 * Make what finds the nouns that amounts may count: of the sentences that amounts stand in (of the paragraph, where that is
 * read: `readsParagraph`), of headings and of the lines above tables, the longest at each place, in order; none inside titles,
 * dates, amounts and what is not analysed. The rest is not read: half of a text says nothing of its amounts.
 */
export function makeFindNouns(
  list: WordFinder,
  kindOf: ReadonlyMap<string, string>,
  kindsOf: (unit: string) => readonly string[]
): (document: Text, marked: string, quantities: readonly Mention<Quantity>[]) => readonly CountedNoun[] {
  const known: Noun[] = []
  const nounOf = (number: number): Noun => {
    const word = list.words[number]!
    const noun = {
      word,
      kind: kindOf.get(word)!,
      notBefore: NOT_BEFORE.get(word),
      notBehind: NOT_BEHIND.get(word)
    }
    known[number] = noun
    return noun
  }
  const read = (nouns: CountedNoun[], { text, words }: Text, marked: string, from: number, to: number) => {
    for (let start = list.next(marked, from, to); start < to; start = list.next(marked, start + 1, to)) {
      const number = list.numberAt(marked, start)
      if (number < 0) continue
      const { word, kind, notBefore, notBehind } = known[number] ?? nounOf(number)
      const end = start + word.length
      if (notBefore?.at(text, end) || notBehind?.at(text, start - 1)) continue
      if (word.length > 1) {
        // 研磨课例, 专业书籍: where the word crosses a border of words, one that begins at a border and ends later is meant.
        const later = laterFrom(marked, words, list, start, end)
        if (later !== undefined) {
          start = later - 1
          continue
        }
      }
      nouns.push({ start, end, word, kind, rank: undefined })
      start = end - 1
    }
  }
  return (document, marked, quantities) => {
    let nouns: CountedNoun[] = []
    const pieces = askedPieces(document, marked, quantities, kindsOf)
    for (let i = 0; i < pieces.length; i += 2) read(nouns, document, marked, pieces[i]!, pieces[i + 1]!)
    if (quantities.some((quantity) => asksFurtherBack(marked, quantity, nouns))) {
      nouns = []
      read(nouns, document, marked, 0, marked.length)
    }
    return withShielded(document, nouns)
  }
}

/** Schools and people are spoken of through a paragraph. */
export function readsParagraph(kinds: readonly string[]): boolean {
  return kinds[0] === 'people' || kinds[0] === 'group'
}

/** Where the pieces that are asked for begin and end, in turn. */
function askedPieces(
  { text, sections, tables }: Text,
  marked: string,
  quantities: readonly Mention<Quantity>[],
  kindsOf: (unit: string) => readonly string[]
): readonly number[] {
  const captions = tables.map((table) => captionSpan(text, table))
  const pieces: number[] = []
  let quantity = 0
  let section = 0
  let caption = 0
  for (let from = 0, to = 0; from < text.length; from = to + 1) {
    to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    while (quantity < quantities.length && quantities[quantity]!.span.end + NEAR < from) quantity++
    while (section < sections.length && sections[section]!.title.end <= from) section++
    while (caption < captions.length && captions[caption]!.end <= from) caption++
    let whole =
      (section < sections.length && sections[section]!.title.start < to) ||
      (caption < captions.length && captions[caption]!.start < to)
    let last = quantity
    for (; last < quantities.length && quantities[last]!.span.start < to; last++)
      whole ||= readsParagraph(kindsOf(quantities[last]!.value.unit))
    if (whole) pieces.push(from, to)
    else pushSentences(pieces, marked, quantities, quantity, last, from, to)
  }
  return pieces
}

/** Of a line only the sentences that its amounts stand in; borders inside titles are none. */
function pushSentences(
  pieces: number[],
  marked: string,
  quantities: readonly Mention<Quantity>[],
  first: number,
  last: number,
  from: number,
  to: number
): void {
  let read = from
  for (let i = first; i < last; i++) {
    const { start, end } = quantities[i]!.span
    if (end + NEAR <= read) continue
    const begin = BORDER.last(marked, start, read) + 1
    read = BORDER.next(marked, Math.max(read, end + NEAR), to)
    pieces.push(begin, read)
  }
}

const BORDER = characterSet('。!?;\n')
/** A noun so near behind an amount may be its own across a border, in UTF-16 units. */
const NEAR = 6

/** 占三成: where nothing else tells of what, the last noun before it does, wherever it stands. */
function asksFurtherBack(marked: string, { span, value }: Mention<Quantity>, nouns: readonly CountedNoun[]): boolean {
  const { start } = span
  if (value.type !== 'percent' || !marked.slice(Math.max(0, start - 40), start).includes('占')) return false
  const next = firstAt(nouns, start)
  const near = start - REACH
  return next === 0 || nouns[next - 1]!.start <= Math.max(near, BORDER.last(marked, start, near))
}

/** So far back a border is looked for, in UTF-16 units. */
const REACH = 240

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
function withShielded({ text, shields }: Text, nouns: CountedNoun[]): readonly CountedNoun[] {
  const found = nouns.length
  for (const { rule, span } of shields) {
    const { start, end } = span
    if (rule === 'ordinal.prize')
      nouns.push({ start, end, word: text.slice(start, end), kind: 'prize', rank: undefined })
    if (rule !== 'ordinal.rank-of-title') continue
    const index = firstAt(nouns, end, found)
    const noun = nouns[index]
    if (noun && index < found && noun.start === end && noun.kind === 'people')
      nouns[index] = { start: end, end: noun.end, word: noun.word, kind: noun.kind, rank: text.slice(start, end) }
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
