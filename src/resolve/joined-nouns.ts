import { characterSet } from '../character-set.js'
import type { CountedNoun } from './find-nouns.js'
import type { Search } from './item-search.js'

const HAN = characterSet('\u4e00-\u9fff')
const OF = characterSet('的')
const BLANK = characterSet('“”\\s')

/** The compound that the noun closes: 校本培训课程 in 27个校本培训课程, 公开课 in 10堂特色鲜明的公开课. */
export function compound(text: string, nouns: readonly CountedNoun[], from: number, index: number): string {
  let last = nouns[index]!
  for (let i = index + 1; i < nouns.length && nouns[i]!.start === last.end; i++) last = nouns[i]!
  let start = OF.last(text, last.end, from) + 1
  let phrase = ''
  for (let at = start; at < last.end; at++) {
    if (HAN.at(text, at)) continue
    if (!BLANK.at(text, at)) return last.word
    phrase += text.slice(start, at)
    start = at + 1
  }
  phrase += text.slice(start, last.end)
  return phrase !== '' && phrase.length <= 10 ? phrase : last.word
}

/** 评选精品课程15门: what is done to them is no part of their name. */
const CHOICE: ReadonlySet<string> = new Set(['评选', '评比', '检查', '抽查', '表彰', '座谈', '访谈'])

/** Whether a noun is part of the name of what follows it: not 组 of 全组听课. */
function joins({ word }: CountedNoun): boolean {
  return word.length > 1 && !CHOICE.has(word)
}

/** A noun with the nouns that it directly follows: 骨干教师外出学习. */
export function joined(nouns: readonly CountedNoun[], index: number): string {
  let { word } = nouns[index]!
  for (let i = index; i > 0 && nouns[i - 1]!.end === nouns[i]!.start && word.length < 8 && joins(nouns[i - 1]!); i--)
    word = nouns[i - 1]!.word + word
  return word
}

/** A noun right before its amount with those it is joined to, which are counted together: 论文、案例 in 论文、案例获奖26篇. */
export function coordinated(
  { marked, nouns, around }: Pick<Search, 'marked' | 'nouns' | 'around'>,
  index: number
): string {
  let word = joined(nouns, index)
  let { start } = nouns[index]!
  let first = index
  // Those that are part of the word stand right before it.
  while (first > 0 && nouns[first - 1]!.end === start && word.endsWith(nouns[first - 1]!.word + nouns[first]!.word))
    start = nouns[--first]!.start
  for (let more = 0; more < MOST_JOINED && first > 0; more++) {
    const before = nouns[first - 1]!
    if (before.end !== start - 1 || !JOINS.at(marked, before.end) || before.kind !== nouns[index]!.kind) break
    if (before.start < around.from || before.word.length < 2) break
    word = before.word + marked[before.end] + word
    start = before.start
    first--
  }
  return word
}

const JOINS = characterSet('、和与及')
const MOST_JOINED = 2
