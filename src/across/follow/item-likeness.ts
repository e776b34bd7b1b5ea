import distance from 'natural/lib/natural/distance/index.js'
import type { FollowWords } from './follow-words.js'

/** Below this two names have only characters in common. */
const ALIKE = 0.6

/**
 * How surely two names are of one thing: 1 the same or alike by rules/lexicons/follow.yml, 0.8 one is the other with
 * more said of it, else Dice of their pairs of characters, 0 where that is low.
 */
export function itemLikeness(a: string, b: string, words: FollowWords): number {
  if (a === '' || b === '') return 0
  if (a === b || words.nameOf(a) === words.nameOf(b)) return 1
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  for (const name of words.alike(short)) if (long.endsWith(name) && name.length > 1) return 0.8
  // The thing itself stands last: 年级组研修 is no 年级组.
  if (long.startsWith(short)) return 0
  const dice = distance.DiceCoefficient(a, b)
  return dice >= ALIKE ? dice : 0
}
