/** Finds words of a list at a place of a text, the longest first. */
export interface WordFinder {
  /** The words of the list by number. */
  readonly words: readonly string[]
  /** The longest word that begins at `at` and ends before `end` or there; empty where none does. */
  readonly at: (text: string, at: number, end?: number) => string
  /** Its number in `words`, to know more of it without a look into a map; -1 where none does. */
  readonly numberAt: (text: string, at: number, end?: number) => number
  /** The longest word that ends at `end`; empty where none does. */
  readonly before: (text: string, end: number) => string
  /** Where, from an offset on, the first two characters of a word stand; `end`, else the text's, where none do before it. */
  readonly next: (text: string, from: number, end?: number) => number
}

/** A finder for a list of words, which are looked up by the two characters of theirs that come first: long lists cost no more. */
export function wordFinder(list: Iterable<string>): WordFinder {
  const words = [...new Set(list)].filter((word) => word !== '').sort((a, b) => b.length - a.length)
  let beginning: Index | undefined
  let ending: Index | undefined
  // Made when first asked for: most lists are only read in one direction.
  const numberAt = (text: string, at: number, end = text.length): number => {
    beginning ??= index(words, 1)
    return longest(beginning, text, at, 1, end - at)
  }
  return {
    words,
    at(text, at, end = text.length) {
      const number = numberAt(text, at, end)
      return number < 0 ? '' : words[number]!
    },
    numberAt,
    before(text, end) {
      ending ??= index(words, -1)
      const number = longest(ending, text, end - 1, -1, end)
      return number < 0 ? '' : words[number]!
    },
    next(text, from, end = text.length) {
      beginning ??= index(words, 1)
      const { table, shift, someAlone } = beginning
      if (from >= end) return end
      const last = text.length - 1
      const stop = Math.min(last, end)
      let first = text.charCodeAt(from)
      for (let at = from; at < stop; at++) {
        const second = text.charCodeAt(at + 1)
        const hash = hashed(first, second)
        if (has(table, hash >>> shift) && groupOf(beginning, (first << 16) | second, hash) >= 0) return at
        if (someAlone && has(table, hashed(first, ALONE) >>> shift)) return at
        first = second
      }
      return stop < end && someAlone && has(table, hashed(first, ALONE) >>> shift) ? last : end
    }
  }
}

/**
 * Words by the two of their characters that are met first. All lies in one array of numbers: texts are read with
 * dozens of lists, and what lies scattered has left the cache when it is asked for again.
 */
interface Index {
  /**
   * First a bit for each hash of two characters that some word has: most pairs begin none. Then the slots: pairs of
   * characters, each followed by where its words are. Last the words: of each its length, its number and its characters from
   * the third on, the longest first; then 0.
   */
  readonly table: Int32Array
  readonly shift: number
  /** Where the slots begin, and the bits of a number of theirs. */
  readonly slots: number
  readonly slotMask: number
  readonly slotShift: number
  /** Whether words of a single character are among them. */
  readonly someAlone: boolean
}

/** Stands for the second character of a word that has but one. */
const ALONE = 0
const NONE = -1

/** The number of the longest word that is met at `at`, reading on (1) or back (-1) over as many characters as there is room for. */
function longest(index: Index, text: string, at: number, step: 1 | -1, room: number): number {
  if (at < 0 || at >= text.length || room < 1) return NONE
  const first = text.charCodeAt(at)
  if (room > 1) {
    const number = numberOf(index, first, text.charCodeAt(at + step), text, at, step, room)
    if (number >= 0) return number
  }
  return index.someAlone ? numberOf(index, first, ALONE, text, at, step, room) : NONE
}

function numberOf(
  index: Index,
  first: number,
  second: number,
  text: string,
  at: number,
  step: 1 | -1,
  room: number
): number {
  const hash = hashed(first, second)
  const { table } = index
  if (!has(table, hash >>> index.shift)) return NONE
  let group = groupOf(index, (first << 16) | second, hash)
  if (group < 0) return NONE
  for (;;) {
    const length = table[group]!
    if (length === 0) return NONE
    if (length <= room) {
      let n = 2
      while (n < length && text.charCodeAt(at + step * n) === table[group + n]) n++
      if (n >= length) return table[group + 1]!
    }
    group += Math.max(length, 2)
  }
}

/** Where the words are whose first two characters these are. */
function groupOf({ table, slots, slotMask, slotShift }: Index, pair: number, hash: number): number {
  let slot = (hash >>> slotShift) << 1
  for (;;) {
    const known = table[slots + slot]!
    if (known === pair) return table[slots + slot + 1]!
    if (known === 0) return NONE
    slot = (slot + 2) & slotMask
  }
}

function index(words: readonly string[], step: 1 | -1): Index {
  const unitOf = (word: string, n: number) => word.charCodeAt(step > 0 ? n : word.length - 1 - n)
  const numbers = new Map<number, number[]>()
  for (const [number, word] of words.entries()) {
    const pair = (unitOf(word, 0) << 16) | (word.length > 1 ? unitOf(word, 1) : ALONE)
    if (!numbers.get(pair)?.push(number)) numbers.set(pair, [number])
  }
  const bits = Math.max(5, 32 - Math.clz32(numbers.size * 16))
  const slotBits = Math.max(2, 32 - Math.clz32(numbers.size * 2))
  const slots = 1 << (bits - 5)
  const slotMask = (2 << slotBits) - 1
  const head = new Int32Array(slots + slotMask + 1)
  const groups: number[] = []
  for (const [pair, group] of numbers) {
    const hash = hashed(pair >>> 16, pair & 0xffff)
    add(head, hash >>> (32 - bits))
    let slot = (hash >>> (32 - slotBits)) << 1
    while (head[slots + slot] !== 0) slot = (slot + 2) & slotMask
    head[slots + slot] = pair
    head[slots + slot + 1] = head.length + groups.length
    for (const number of group) {
      const word = words[number]!
      groups.push(word.length, number)
      for (let n = 2; n < word.length; n++) groups.push(unitOf(word, n))
    }
    groups.push(0)
  }
  const table = new Int32Array(head.length + groups.length)
  table.set(head)
  table.set(groups, head.length)
  return {
    table,
    shift: 32 - bits,
    slots,
    slotMask,
    slotShift: 32 - slotBits,
    someAlone: words.at(-1)?.length === 1
  }
}

/** A number of 32 bits, of which the upper ones differ most. */
function hashed(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1)
}

function has(bits: Int32Array, bit: number): boolean {
  return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0
}

function add(bits: Int32Array, bit: number): void {
  bits[bit >> 5]! |= 1 << (bit & 31)
}
