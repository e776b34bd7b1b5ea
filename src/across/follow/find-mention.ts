import type { FollowWords } from './follow-words.js'
import { namesOf } from './names-of.js'
import type { Clause, Page } from './page.js'
import { topic } from './topic.js'

/**
 * Where a summary speaks of a thing, leaving out what it says of times to come.
 * @returns the first clause that names it, else one that has a word of its own; `vague` where there is no such word to look for
 */
export function findMention(
  item: string,
  context: string,
  summary: Page,
  words: FollowWords
): Clause | 'vague' | undefined {
  const told = summary.clauses.filter(({ role, text }) => role !== 'next' && !words.ahead.test(text))
  // 县级骨干教师 is not spoken of where 骨干教师 are.
  const level = /[国省市州区县镇乡校园片]家?级/.exec(context)?.[0]
  const generic = words.generic.has(item)
  const names = generic ? [] : namesOf(item, 4, words)
  const own = [...new Set([...topic(item, words), ...(generic ? topic(context, words) : [])])]
  if (names.length + own.length === 0) return 'vague'
  const ofLevel = (text: string) => level === undefined || text.includes(level)
  const named = ({ text }: Clause) => ofLevel(text) && names.some((name) => text.includes(name))
  return (
    told.find((clause) => !clause.heading && named(clause)) ??
    told.find(named) ??
    told.find(({ text }) => ofLevel(text) && own.some((word) => text.includes(word)))
  )
}
