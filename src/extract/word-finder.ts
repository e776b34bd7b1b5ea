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
  const first = index(sorted, (word) => word.charCodeAt(0))
  const last = index(sorted, (word) => word.charCodeAt(word.length - 1))
  return {
    at: (text, at) => first(text.charCodeAt(at)).find((word) => text.startsWith(word, at)) ?? '',
    before: (text, end) => last(text.charCodeAt(end - 1)).find((word) => text.endsWith(word, end)) ?? ''
  }
}

const NONE: readonly string[] = []

/** Words by the code of one of their characters. Most characters have none: those are told by a table of one byte each. */
function index(words: readonly string[], codeOf: (word: string) => number): (code: number) => readonly string[] {
  const groups = new Map<number, string[]>()
  const known = new Uint8Array(0x10000)
  for (const word of words) {
    const code = codeOf(word)
    known[code] = 1
    const group = groups.get(code)
    if (group) group.push(word)
    else groups.set(code, [word])
  }
  return (code) => (known[code] === 1 ? groups.get(code)! : NONE)
}
