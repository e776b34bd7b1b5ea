import type { Lexicons } from '../../rule/lexicons.js'
import type { Span } from '../../span.js'

/** A word of the rules' lists, standing in the text, with the lists that have it: `units.count`, `items people`. */
export interface Known {
  readonly word: string
  readonly lists: readonly string[]
}

/** Lists that say how words are cut, and not what they mean. */
const SILENT = new Set(['segmenter'])

/** Words of two characters and more, and units, that touch a place; of words inside one another all, the longest first. */
export function knownWords(text: string, place: Span<'normal'>, lexicons: Lexicons): readonly Known[] {
  const found = new Map<string, string[]>()
  for (const { id, words, groupOf } of lexicons.values()) {
    if (SILENT.has(id)) continue
    for (const word of words) {
      if (word.length < 2 && !id.startsWith('units.')) continue
      const at = text.indexOf(word, Math.max(0, place.start - word.length))
      if (at < 0 || at > place.end) continue
      const group = groupOf.get(word)
      const list = group ? `${id} ${group}` : id
      found.set(word, [...(found.get(word) ?? []), list])
    }
  }
  return [...found].map(([word, lists]) => ({ word, lists })).sort((a, b) => b.word.length - a.word.length)
}
