/** Finds words of a list at a place of a text, the longest first. */
export interface WordFinder {
  /** The longest word that begins at `at`; empty where none does. */
  readonly at: (text: string, at: number) => string
  /** The longest word that ends at `end`; empty where none does. */
  readonly before: (text: string, end: number) => string
  /** Where, from an offset on, a word may begin, by two characters; the length of the text where none does. */
  readonly next: (text: string, from: number) => number
}

/** A finder for a list of words, which are looked up by the two characters of theirs that come first: long lists cost no more. */
export function wordFinder(words: Iterable<string>): WordFinder {
  const list = [...words]
  let beginning: Index | undefined
  let ending: Index | undefined
  // Made when first asked for: most lists are only read in one direction.
  const forwards = () => index(list, (word, at) => word.charCodeAt(at))
  const backwards = () => index(list, (word, at) => word.charCodeAt(word.length - 1 - at))
  return {
    at(text, at) {
      beginning ??= forwards()
      const first = unitAt(text, at)
      if (!has(beginning.firsts, first)) return ''
      for (const word of starting(beginning, first, unitAt(text, at + 1))) if (goesOn(text, at, word)) return word
      return ''
    },
    before(text, end) {
      ending ??= backwards()
      const last = unitAt(text, end - 1)
      if (!has(ending.firsts, last)) return ''
      for (const word of starting(ending, last, unitAt(text, end - 2))) if (goesOnBefore(text, end, word)) return word
      return ''
    },
    next(text, from) {
      beginning ??= forwards()
      const { mayPair, alone, singles } = beginning
      const someAlone = singles.size > 0
      let first = unitAt(text, from)
      for (let at = from; at < text.length; at++) {
        const second = unitAt(text, at + 1)
        if (has(mayPair, bitOf(first, second)) || (someAlone && has(alone, first))) return at
        first = second
      }
      return text.length
    }
  }
}

/** The unit at an offset; outside of the text one that begins no word: what is no number would make all arithmetic slow. */
function unitAt(text: string, offset: number): number {
  return offset >= 0 && offset < text.length ? text.charCodeAt(offset) : 0
}

/** Words by two of their characters, the longest first. Most pairs of characters begin none: those are told by a bit. */
interface Index {
  readonly firsts: Uint32Array
  readonly mayPair: Uint32Array
  /** Words of one character, and a bit for each. */
  readonly singles: ReadonlyMap<number, readonly string[]>
  readonly alone: Uint32Array
  readonly pairs: ReadonlyMap<number, readonly string[]>
}

const NONE: readonly string[] = []

function starting({ mayPair, singles, pairs }: Index, first: number, second: number): readonly string[] {
  const group = has(mayPair, bitOf(first, second)) ? pairs.get(pairOf(first, second)) : undefined
  return group ?? singles.get(first) ?? NONE
}

/** Whether the rest of a word stands behind its first two characters. */
function goesOn(text: string, at: number, word: string): boolean {
  if (at + word.length > text.length) return false
  for (let n = 2; n < word.length; n++) if (text.charCodeAt(at + n) !== word.charCodeAt(n)) return false
  return true
}

function goesOnBefore(text: string, end: number, word: string): boolean {
  const start = end - word.length
  if (start < 0) return false
  for (let n = word.length - 3; n >= 0; n--) if (text.charCodeAt(start + n) !== word.charCodeAt(n)) return false
  return true
}

function index(words: readonly string[], unitOf: (word: string, at: number) => number): Index {
  const firsts = new Uint32Array(0x10000 / 32)
  const mayPair = new Uint32Array(0x10000 / 32)
  const singles = new Map<number, readonly string[]>()
  const alone = new Uint32Array(0x10000 / 32)
  const pairs = new Map<number, string[]>()
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const [first, second] = [unitOf(word, 0), unitOf(word, 1)]
    add(firsts, first)
    if (word.length === 1) {
      singles.set(first, [word])
      add(alone, first)
      continue
    }
    add(mayPair, bitOf(first, second))
    if (!pairs.get(pairOf(first, second))?.push(word)) pairs.set(pairOf(first, second), [word])
  }
  for (const [pair, group] of pairs) group.push(...(singles.get(pair >>> 16) ?? []))
  return { firsts, mayPair, singles, alone, pairs }
}

function has(bits: Uint32Array, bit: number): boolean {
  return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0
}

function add(bits: Uint32Array, bit: number): void {
  bits[bit >> 5]! |= 1 << (bit & 31)
}

/** Where two units are noted. */
function bitOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff
}

/** One number for two units: a small one, which a map finds without a number on the heap. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second
}
