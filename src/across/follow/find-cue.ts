import type { FollowWords } from './follow-words.js'
import type { Judged } from './judged.js'
import { namesOf } from './names-of.js'
import type { Clause, Page } from './page.js'
import { topic } from './topic.js'

/** With where the word stands that says so. */
export interface Cue extends Judged {
  readonly at: number
}

/**
 * Where a summary says outright that a thing was changed, dropped or done in part; the thing is named in the clause that
 * says so or in the one before it.
 * @param context the promise's own words: of a thing whose name fits anything, all of them must be there
 */
export function findCue(item: string, context: string, summary: Page, words: FollowWords): Cue | undefined {
  const own = topic(context, words)
  if (words.generic.has(item) && own.length === 0) return undefined
  const names = namesOf(item, 3, words)
  const isNamed = (text: string) =>
    words.generic.has(item) ? own.every((word) => text.includes(word)) : names.some((name) => text.includes(name))
  for (const [at, clause] of summary.clauses.entries()) {
    if (clause.role === 'next' || clause.heading) continue
    const cue = cueIn(clause.text, words)
    if (!cue) continue
    const before = summary.clauses[at - 1]
    const first = isNamed(clause.text.slice(0, cue.at))
      ? clause
      : before?.sentence === clause.sentence
        ? before
        : undefined
    if (!first || !isNamed(first === clause ? clause.text : first.text)) continue
    const evidence: Pick<Clause, 'start' | 'end'> = { start: first.start, end: clause.end }
    return { outcome: cue.outcome, evidence, message: cue.message, at: clause.start + cue.at }
  }
  return undefined
}

function cueIn(text: string, { changed, partial, undone }: FollowWords) {
  const part = partial.exec(text)
  if (part) return { outcome: 'partly', at: text.length, message: `总结说“${part[0]}”` } as const
  const other = changed.exec(text)
  if (other)
    return {
      outcome: 'changed',
      at: other.index,
      message: `总结说“${text.slice(other.index, other.index + 16)}”`
    } as const
  const not = undone.exec(text)
  return not && ({ outcome: 'changed', at: text.length, message: `总结说“${not[0]}”` } as const)
}
