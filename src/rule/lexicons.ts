import type { LexiconItem } from './kinds/lexicon.js'
import type { Placed } from './read-rule-file.js'

/** A word list ready for use: membership, the group a word belongs to, and an alternation for patterns. */
export interface Lexicon {
  readonly id: string
  readonly words: ReadonlySet<string>
  /** Group of each word; empty for lists without groups. */
  readonly groupOf: ReadonlyMap<string, string>
  /** Pattern source: every word, the longest first. */
  readonly source: string
}
export type Lexicons = ReadonlyMap<string, Lexicon>

/**
 * Make lexicons of their items. Lists of one id in several files are one list.
 * @throws RuleFault where a word stands in two groups of one lexicon.
 */
export function makeLexicons(items: readonly Placed<LexiconItem>[]): Lexicons {
  const words = new Map<string, Map<string, string>>()
  for (const { item, place } of items) {
    const own = words.get(item.id) ?? new Map<string, string>()
    words.set(item.id, own)
    for (const [group, list] of Object.entries(item.groups ?? { '': item.words ?? [] }))
      for (const word of list) {
        const before = own.get(word)
        if (before !== undefined && before !== group)
          place.fault(['groups', group], `“${word}”同时在 ${before} 和 ${group} 两组`, '只留一处')
        own.set(word, group)
      }
  }
  return new Map([...words].map(([id, own]) => [id, lexicon(id, own)]))
}

function lexicon(id: string, own: ReadonlyMap<string, string>): Lexicon {
  const sorted = [...own.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return { id, words: new Set(sorted), groupOf: own, source: `(?:${sorted.map(quote).join('|')})` }
}

function quote(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
