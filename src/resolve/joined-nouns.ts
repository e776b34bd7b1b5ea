import { characterSet } from '../character-set.js'
import type { CountedNoun } from './find-nouns.js'

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

/** A noun with the nouns that it directly follows: 骨干教师外出学习. */
export function joined(nouns: readonly CountedNoun[], index: number): string {
  let { word } = nouns[index]!
  for (
    let i = index;
    i > 0 && nouns[i - 1]!.end === nouns[i]!.start && word.length < 8 && !CHOICE.has(nouns[i - 1]!.word);
    i--
  )
    word = nouns[i - 1]!.word + word
  return word
}
