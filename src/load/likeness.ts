import { FREQUENT_HANZI } from './frequent-hanzi.js'

/** How much a text looks like Chinese that was decoded rightly: about 1 for yes, 0.3 for English, below 0 for no. */
export function likeness(text: string): number {
  let sum = 0
  let count = 0
  for (const character of text) {
    const weight = weightOf(character)
    sum += weight
    // ASCII is the same in most encodings: it votes, but lightly.
    count += weight === ASCII ? 0.3 : 1
  }
  return count === 0 ? 0 : sum / count
}

const ASCII = 0.1
const PUNCTUATION = new Set('，。、；：？！“”‘’（）《》〈〉【】〔〕—…·～％　－／①②③④⑤⑥⑦⑧⑨０１２３４５６７８９')

function weightOf(character: string): number {
  if (FREQUENT_HANZI.has(character)) return 1
  const code = character.codePointAt(0)!
  if (code < 0x80) return code >= 0x20 || code === 9 || code === 10 || code === 13 ? ASCII : -3
  if (PUNCTUATION.has(character)) return 0.7
  if (code >= 0x4e00 && code <= 0x9fff) return -0.6
  return code === 0xfffd || (code >= 0xe000 && code < 0xf900) ? -3 : -1
}
