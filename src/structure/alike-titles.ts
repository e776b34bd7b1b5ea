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
  const pairsOfTitle = titles.map(({ title }) => pairsOf(title).size)
  const withPair = new Map<number, number[]>()
  for (const [n, { title }] of titles.entries())
    for (const pair of pairsOf(title)) {
      const own = withPair.get(pair)
      if (own) own.push(n)
      else withPair.set(pair, [n])
    }
  return (phrase, least, counts) => {
    const pairs = pairsOf(phrase)
    const shared = new Map<number, number>()
    for (const pair of pairs) for (const n of withPair.get(pair) ?? []) shared.set(n, (shared.get(n) ?? 0) + 1)
    let most = least
    let found: number[] = []
    for (const [n, common] of shared) {
      const { of, title } = titles[n]!
      const alike = (2 * common) / (pairs.size + pairsOfTitle[n]!)
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

/** The pairs of characters that stand side by side, without regard to case. */
function pairsOf(text: string): ReadonlySet<number> {
  const lower = text.toLowerCase()
  const pairs = new Set<number>()
  for (let at = 1; at < lower.length; at++) pairs.add((lower.charCodeAt(at - 1) << 16) | lower.charCodeAt(at))
  return pairs
}
