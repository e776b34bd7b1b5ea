import distance from 'natural/lib/natural/distance/index.js'
import { findCue } from './find-cue.js'
import type { ActivityPromise } from './find-promises.js'
import type { FollowWords } from './follow-words.js'
import type { Judged } from './judged.js'
import type { Clause, Page } from './page.js'

/** So much of what a promise is about must be there for it to be done. */
const DONE = 0.6
/** Likeness (Jaro and Winkler) of two words that are one: 读书沙龙 and 读书沙龙会. */
const SAME_WORD = 0.9

/** What became of an activity that was promised without a figure: by its name and the words that tell it from others. */
export function judgeActivity({ activity, topic, clause }: ActivityPromise, summary: Page, words: FollowWords): Judged {
  const names = words.alike(activity)
  const asked = `计划“${short(clause.text)}”`
  const cue = findCue(activity, clause.text, summary, words)
  if (cue && coverage(topic, evidenceText(summary, cue.evidence), words) >= 0.5)
    return { outcome: cue.outcome, evidence: cue.evidence, message: `${asked}，${cue.message}` }
  let best: { clause: Clause; score: number } | undefined
  for (const [at, one] of summary.clauses.entries()) {
    if (one.role === 'next' || words.ahead.test(one.text) || words.undone.test(one.text)) continue
    if (!names.some((name) => one.text.includes(name))) continue
    const score =
      coverage(topic, around(summary.clauses, at), words) + likeness(clause.text, one.text) - (one.heading ? 0.02 : 0)
    if (!best || score > best.score) best = { clause: one, score }
  }
  if (!best) return { outcome: 'not-mentioned', evidence: null, message: `${asked}，总结没有提到${activity}` }
  const evidence = { start: best.clause.start, end: best.clause.end }
  if (best.score >= DONE)
    return { outcome: 'done', evidence, message: `${asked}，总结写到“${short(best.clause.text)}”` }
  return { outcome: 'undecided', evidence, message: `${asked}，总结也有${activity}，不能断定是同一件事，请人工核对` }
}

/** Which share of the words stand in a text, or words like them; all where there are none to ask for. */
function coverage(topic: readonly string[], text: string, words: FollowWords): number {
  if (topic.length === 0) return 1
  const there = words.cut(text)
  const met = topic.filter(
    (word) =>
      words.alike(word).some((one) => text.includes(one)) ||
      there.some((one) => one.length > 1 && distance.JaroWinklerDistance(word, one, {}) >= SAME_WORD)
  )
  return met.length / topic.length
}

/** A little for being said alike: it decides between clauses that cover as much. */
const likeness = (a: string, b: string) => (a.length > 1 && b.length > 1 ? distance.DiceCoefficient(a, b) / 20 : 0)

/** The clause, with its neighbours in the sentence: who and of what may stand there. */
function around(clauses: readonly Clause[], at: number): string {
  const { sentence } = clauses[at]!
  return clauses
    .slice(Math.max(0, at - 2), at + 3)
    .filter((one) => one.sentence === sentence)
    .map(({ text }) => text)
    .join('，')
}

const evidenceText = ({ text }: Page, place: Judged['evidence']) => (place ? text.slice(place.start, place.end) : '')
const short = (text: string) => (text.length > 24 ? `${text.slice(0, 23)}…` : text)
