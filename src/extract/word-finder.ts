/** Finds words of a list at a place of a text, the longest first. */
export interface WordFinder {
  /** The longest word that begins at `at`; empty where none does. */
  readonly at: (text: string, at: number) => string
  /** The longest word that ends at `end`; empty where none does. */
  readonly before: (text: string, end: number) => string
}

/** A finder for a list of words, which are looked up by the two characters of theirs that come first: long lists cost no more. */
export function wordFinder(words: Iterable<string>): WordFinder {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const beginning = index(sorted, (word, at) => word.charCodeAt(at))
  const ending = index(sorted, (word, at) => word.charCodeAt(word.length - 1 - at))
  return {
    at(text, at) {
      for (const word of beginning(text.charCodeAt(at), text.charCodeAt(at + 1)))
        if (text.startsWith(word, at)) return word
      return ''
    },
    before(text, end) {
      for (const word of ending(text.charCodeAt(end - 1), text.charCodeAt(end - 2)))
        if (text.endsWith(word, end)) return word
      return ''
    }
  }
}

const NONE: readonly string[] = []

/** Words by two of their characters, in order. Most characters begin none: those are told by a table of one byte each. */
function index(
  words: readonly string[],
  unitOf: (word: string, at: number) => number
): (first: number, second: number) => readonly string[] {
  const known = new Uint8Array(0x10000)
  const singles = new Map<number, readonly string[]>()
  const pairs = new Map<number, string[]>()
  for (const word of words) {
    const [first, second] = [unitOf(word, 0), unitOf(word, 1)]
    known[first] = 1
    if (word.length === 1) singles.set(first, [word])
    else if (!pairs.get(pairOf(first, second))?.push(word)) pairs.set(pairOf(first, second), [word])
  }
  for (const [pair, group] of pairs) group.push(...(singles.get(pair >>> 16) ?? []))
  return (first, second) =>
    known[first] === 1 ? (pairs.get(pairOf(first, second)) ?? singles.get(first) ?? NONE) : NONE
}

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0
}
