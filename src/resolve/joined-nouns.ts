import type { CountedNoun } from './find-nouns.js'

/** The compound that the noun closes: 校本培训课程 in 27个校本培训课程, 公开课 in 10堂特色鲜明的公开课. */
export function compound(text: string, nouns: readonly CountedNoun[], from: number, index: number): string {
  let last = nouns[index]!
  for (let i = index + 1; i < nouns.length && nouns[i]!.start === last.end; i++) last = nouns[i]!
  const phrase = text
    .slice(from, last.end)
    .replace(/^.*的/, '')
    .replace(/[“”\s]/g, '')
  return /^[\u4e00-\u9fff]{1,10}$/.test(phrase) ? phrase : last.word
}

/** 评选精品课程15门: what is done to them is no part of their name. */
const CHOICE = /^(?:评选|评比|检查|抽查|表彰)$/

/** A noun with the nouns that it directly follows: 骨干教师外出学习. */
export function joined(nouns: readonly CountedNoun[], index: number): string {
  let { word } = nouns[index]!
  for (
    let i = index;
    i > 0 && nouns[i - 1]!.end === nouns[i]!.start && word.length < 8 && !CHOICE.test(nouns[i - 1]!.word);
    i--
  )
    word = nouns[i - 1]!.word + word
  return word
}
