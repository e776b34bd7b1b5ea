import type { FollowWords } from './follow-words.js'

/**
 * What a thing may be called: its name, names that mean the same, and the name without what stands before its head:
 * 教师培训经费 may be called 培训经费.
 * @param least characters that the shortest of these has
 */
export function namesOf(item: string, least: number, words: FollowWords): string[] {
  const tails = Array.from({ length: Math.max(0, item.length - least) }, (_, at) => item.slice(at + 1))
  return [...words.alike(item), ...tails.filter((tail) => !words.generic.has(tail))]
}
