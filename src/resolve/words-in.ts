import type { WordFinder } from '../extract/word-finder.js'

/** The words of a list that stand in a text, in order, the longest at each place; none within another. */
export function wordsIn(text: string, words: WordFinder): readonly string[] {
  const found: string[] = []
  for (let at = words.next(text, 0); at < text.length; at = words.next(text, at + 1)) {
    const word = words.at(text, at)
    if (word === '') continue
    found.push(word)
    at += word.length - 1
  }
  return found
}
