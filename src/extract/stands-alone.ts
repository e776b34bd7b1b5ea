import type { Segmented } from '../document.js'
import type { LevelPatterns } from './level-patterns.js'
import { sticks } from './sticks.js'

/**
 * Whether a head of a level (省 市 区 县 校) is a word of its own: not the end of a name (江苏省, 高新区), and not 我市 or 社区.
 * @param at offset in the normalized text where the head begins.
 */
export function standsAlone({ text, words }: Segmented, at: number, { place }: LevelPatterns): boolean {
  if (sticks(place, text, at + 1)) return false
  // No name of a place here ends in 国, but the segmenter has a word 参加国.
  if (text[at] === '国') return true
  // Words of two characters are often the segmenter's mistake (支|市); those that matter are in the list above.
  const word = words.at(at)
  return word === undefined || word.start >= at || word.end - word.start < 3
}
