/** Finds words of a list at a place of a text, the longest first. */
export interface WordFinder {
  /** The longest word that begins at `at`; empty where none does. */
  readonly at: (text: string, at: number) => string
  /** The longest word that ends at `end`; empty where none does. */
  readonly before: (text: string, end: number) => string
}

/** A finder for a list of words: one look-up of a character where no word stands, so that long lists cost nothing. */
export function wordFinder(words: Iterable<string>): WordFinder {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const first = group(sorted, 0)
  const last = group(sorted, -1)
  return {
    at: (text, at) => first.get(text[at]!)?.find((word) => text.startsWith(word, at)) ?? '',
    before: (text, end) => last.get(text[end - 1]!)?.find((word) => text.endsWith(word, end)) ?? ''
  }
}

/** Words by their first or last character. */
function group(words: readonly string[], which: 0 | -1): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const key = word.at(which)!
    const list = groups.get(key)
    if (list) list.push(word)
    else groups.set(key, [word])
  }
  return groups
}
