import { characterSet } from '../character-set.js'

/** A title to be compared with: of whom it is, by number. */
export interface Title {
  readonly of: number
  readonly title: string
}

/** The numbers of those whose titles are most like a phrase, at least this much (Dice, of pairs of characters). */
export type AlikeTitles = (phrase: string, least: number, counts: (of: number) => boolean) => readonly number[]

/** Lengths may differ by so much. */
const LONGER = 4

/**
 * Make a look-up of titles by their pairs of characters: only those that share some with a phrase are looked at. They have its
 * first, second or last character, and are of about its length.
 */
export function alikeTitles(titles: readonly Title[]): AlikeTitles {
  const pairsOfTitle = titles.map(({ title }) => pairsOf(title).length)
  const withPair = new Map<number, number[]>()
  for (const [n, { title }] of titles.entries())
    for (const pair of pairsOf(title)) {
      const own = withPair.get(pair)
      if (own) own.push(n)
      else withPair.set(pair, [n])
    }
  return (phrase, least, counts) => {
    const pairs = pairsOf(phrase)
    let known = 0
    for (const pair of pairs) if (withPair.has(pair)) known++
    // A title has all the pairs at least that it shares. Of most phrases too few are in any.
    if (known * (2 - least) < least * pairs.length - ROUNDING) return NONE
    const shared = new Map<number, number>()
    for (const pair of pairs) for (const n of withPair.get(pair) ?? []) shared.set(n, (shared.get(n) ?? 0) + 1)
    let most = least
    let found: number[] = []
    for (const [n, common] of shared) {
      const { of, title } = titles[n]!
      const alike = (2 * common) / (pairs.length + pairsOfTitle[n]!)
      if (alike < most || !isComparable(phrase, title) || !counts(of)) continue
      if (alike > most) found = []
      most = alike
      found.push(of)
    }
    return found
  }
}

function isComparable(phrase: string, title: string): boolean {
  return (
    Math.abs(phrase.length - title.length) <= LONGER &&
    (title.includes(phrase[0]!) || title.includes(phrase[1]!) || title.includes(phrase.at(-1)!))
  )
}

const NONE: readonly number[] = []
const ROUNDING = 1e-9

/** The pairs of characters that stand side by side, each once and without regard to case; of a short text. */
function pairsOf(text: string): readonly number[] {
  const lower = NO_HAN.next(text, 0) < text.length ? text.toLowerCase() : text
  const pairs: number[] = []
  for (let at = 1; at < lower.length; at++) {
    const pair = (lower.charCodeAt(at - 1) << 16) | lower.charCodeAt(at)
    if (!pairs.includes(pair)) pairs.push(pair)
  }
  return pairs
}

const NO_HAN = characterSet('^\u4e00-\u9fff')
