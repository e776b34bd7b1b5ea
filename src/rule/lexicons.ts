import type { LexiconItem } from './kinds/lexicon.js'
import type { Place, Placed } from './read-rule-file.js'

/** A word list ready for use: membership, the group a word belongs to, and an alternation for patterns. */
export interface Lexicon {
  readonly id: string
  /** What the list is for, and where it begins: of the first of its items. */
  readonly why: string
  readonly origin: Place
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
  const first = new Map<string, Placed<LexiconItem>>()
  for (const { item, place } of items) {
    const own = words.get(item.id) ?? new Map<string, string>()
    words.set(item.id, own)
    if (!first.has(item.id)) first.set(item.id, { item, place })
    for (const [group, list] of Object.entries(item.groups ?? { '': item.words ?? [] }))
      for (const word of list) {
        const before = own.get(word)
        if (before !== undefined && before !== group)
          place.fault(['groups', group], `“${word}”同时在 ${before} 和 ${group} 两组`, '只留一处')
        own.set(word, group)
      }
  }
  return new Map([...words].map(([id, own]) => [id, lexicon(first.get(id)!, own)]))
}

function lexicon({ item, place }: Placed<LexiconItem>, own: ReadonlyMap<string, string>): Lexicon {
  const sorted = [...own.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const source = sorted.length > LONG ? branch(sorted) : `(?:${sorted.map(quote).join('|')})`
  return { id: item.id, why: item.why, origin: place, words: new Set(sorted), groupOf: own, source }
}

/** From this many words on a list becomes a tree, so that a character is looked at once and not once a word. */
const LONG = 60

/** Pattern of words by their first characters, then the rest; a longer word is tried before a shorter one it starts with. */
function branch(words: readonly string[]): string {
  const byFirst = new Map<string, string[]>()
  for (const word of words) {
    const list = byFirst.get(word[0]!) ?? []
    byFirst.set(word[0]!, list)
    list.push(word.slice(1))
  }
  const branches = [...byFirst].map(([first, rests]) => {
    const longer = rests.filter((rest) => rest !== '')
    if (longer.length === 0) return quote(first)
    return quote(first) + branch(longer) + (longer.length < rests.length ? '?' : '')
  })
  return `(?:${branches.join('|')})`
}

function quote(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
