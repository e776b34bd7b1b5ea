import { characterSet } from '../character-set.js'

/** What the words at its end say about a phrase as a heading. */
export interface HeadingEnds {
  /** Whether it is the name of a part, apart from words that may stand before any. */
  readonly isKnown: (phrase: string) => boolean
  /** How well a heading could end where a stretch of a text does. */
  readonly ends: (text: string, start: number, end: number) => number
}

export interface HeadingEndWords {
  readonly titles: Iterable<string>
  /** What may stand before a title. */
  readonly fillers: Iterable<string>
  readonly ends: Iterable<string>
  readonly never: Iterable<string>
}

/** Words that end in one character, the longest first. */
interface Endings {
  readonly titles: string[]
  readonly ends: string[]
  readonly never: string[]
}

/** What is longer is not the name of a part. */
const LONGEST = 24

/** Make a look-up of the words that headings end in, by their last two characters: most phrases end in those of none. */
export function headingEnds({ titles, fillers, ends, never }: HeadingEndWords): HeadingEnds {
  const endingsAt = endingsBy({ titles: [...titles], ends: [...ends], never: [...never] })
  const isFilled = filledWith(fillers)
  const isKnown = (text: string, start: number, end: number, titles: readonly string[]) => {
    if (end - start > LONGEST) return false
    for (const title of titles)
      if (endsIn(text, start, end, title) && isFilled(text, start, end - title.length)) return true
    return false
  }
  const bareEnds = (text: string, start: number, end: number, own: Endings, least: number) => {
    if (isKnown(text, start, end, own.titles)) return 4
    const known = longest(text, start, end, own.ends)
    const not = Math.max(least, longest(text, start, end, own.never))
    if (known > 0 && known >= not) return 2
    return not > 0 ? -1 : 0
  }
  return {
    isKnown(phrase) {
      const plain = bare(phrase)
      return isKnown(plain, 0, plain.length, endingsAt(plain, plain.length).titles)
    },
    ends(text, start, end) {
      if (end <= start) return 0
      const own = endingsAt(text, end)
      if (!SIGNS_AND_STOPS.at(text, end - 1)) {
        if (own === NONE && !SIGNS.at(text, end - 2)) return 0
        if (SIGNS.next(text, start, end) === end) return bareEnds(text, start, end, own, 0)
      }
      const phrase = text.slice(start, end)
      const plain = bare(phrase)
      const { length } = phrase.trimEnd()
      const never = longest(phrase, 0, length, endingsAt(phrase, length).never)
      return bareEnds(plain, 0, plain.length, endingsAt(plain, plain.length), never)
    }
  }
}

/** Make a look-up of those words that could stand at the end of a stretch. */
function endingsBy(words: Endings): (text: string, end: number) => Endings {
  // One bit for each unit that a word ends in.
  const bits = new Int32Array(0x10000 / 32)
  const byLast = new Map<number, Endings>()
  const byPair = new Map<number, Endings>()
  const note = (by: Map<number, Endings>, key: number, of: keyof Endings, word: string) => {
    const own = by.get(key) ?? { titles: [], ends: [], never: [] }
    by.set(key, own)
    own[of].push(word)
  }
  for (const of of ['titles', 'ends', 'never'] as const)
    for (const word of words[of].sort((a, b) => b.length - a.length)) {
      const last = word.charCodeAt(word.length - 1)
      bits[last >> 5]! |= 1 << (last & 31)
      if (word.length === 1) note(byLast, last, of, word)
      else note(byPair, (word.charCodeAt(word.length - 2) << 16) | last, of, word)
    }
  // Whatever stands before it, a word of one character is the shortest.
  for (const [pair, own] of byPair)
    for (const of of ['titles', 'ends', 'never'] as const) own[of].push(...(byLast.get(pair & 0xffff)?.[of] ?? []))
  return (text, end) => {
    if (end < 1) return NONE
    const last = text.charCodeAt(end - 1)
    if ((bits[last >> 5]! & (1 << (last & 31))) === 0) return NONE
    return (end > 1 && byPair.get((text.charCodeAt(end - 2) << 16) | last)) || byLast.get(last) || NONE
  }
}

const NONE: Endings = { titles: [], ends: [], never: [] }

function endsIn(text: string, start: number, end: number, word: string): boolean {
  return word.length <= end - start && text.startsWith(word, end - word.length)
}

/** Length of the longest word that a stretch ends in. */
function longest(text: string, start: number, end: number, words: readonly string[]): number {
  for (const word of words) if (endsIn(text, start, end, word)) return word.length
  return 0
}

const SIGNS = characterSet('\\s“”"\'《》【】[]')
const STOPS = characterSet(':。;,、.')
const SIGNS_AND_STOPS = characterSet('\\s“”"\'《》【】[]:。;,、.')

/** A phrase without the quotes and stops around it and the spaces in it. */
function bare(phrase: string): string {
  const plain = SIGNS.without(phrase)
  let end = plain.length
  while (STOPS.at(plain, end - 1)) end--
  return end < plain.length ? plain.slice(0, end) : plain
}

/** Make a test whether a short stretch of a text is made of fillers, or empty. */
function filledWith(fillers: Iterable<string>): (text: string, start: number, end: number) => boolean {
  const byFirst = new Map<number, string[]>()
  for (const word of fillers) {
    const own = byFirst.get(word.charCodeAt(0))
    if (own) own.push(word)
    else byFirst.set(word.charCodeAt(0), [word])
  }
  return (text, start, end) => {
    // One bit an offset: those that fillers reach.
    let reached = 1
    for (let at = start; at < end; at++) {
      if ((reached & (1 << (at - start))) === 0) continue
      for (const word of byFirst.get(text.charCodeAt(at)) ?? [])
        if (at + word.length <= end && text.startsWith(word, at)) reached |= 1 << (at - start + word.length)
    }
    return (reached & (1 << (end - start))) !== 0
  }
}
