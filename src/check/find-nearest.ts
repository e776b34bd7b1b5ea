import tfidf from 'natural/lib/natural/tfidf/index.js'
import type { Resolved, Role, Words } from '../document.js'
import { type Scanner, scanner } from '../rule/scanner.js'
import { segmenter } from '../segment/segmenter.js'
import { type Span, slice } from '../span.js'
import { oncePer } from '../structure/once-per.js'
import type { CheckRules } from './form.js'
import { within } from './within.js'

/** The passage of a document that comes nearest to a part which it lacks; undefined where none has a word of it. */
export type Nearest = (role: Role) => Span<'normal'> | undefined

/**
 * Make ready the search for the passage nearest in meaning: sentences are ranked by TF-IDF against the words of the
 * role's headings, long sentences held back by the square root of their length; of equals the
 * one nearest to where the part usually stands; headings of other parts are none. Nothing is counted before the first question.
 */
export function findNearest(document: Resolved, rules: CheckRules): Nearest {
  let passages: Passages | undefined
  const headings = document.sections.flatMap(({ role, span, title }) =>
    role ? [{ role, span: { start: span.start, end: title.end } }] : []
  )
  return (role) => {
    passages ??= count(document, vocabulary(rules))
    const { sentences, lengths, counts } = passages
    const other = within(headings.filter((heading) => heading.role !== role).map(({ span }) => span))
    const rule = rules.sections.find((candidate) => candidate.role === role)
    const [from, to] = rule?.stands ?? [0, 1]
    const usual = ((from + to) / 2) * document.text.length
    const scores = counts.tfidfs([...(vocabulary(rules).of.get(role) ?? [])])
    let best: { at: Span<'normal'>; score: number; away: number } | undefined
    for (const [n, at] of sentences.entries()) {
      if (other(at) && at.end - at.start <= LONGEST_HEADING) continue
      const score = scores[n]! / Math.sqrt(lengths[n]!)
      const away = Math.abs(at.start - usual)
      if (score > 0 && (!best || score > best.score || (score === best.score && away < best.away)))
        best = { at, score, away }
    }
    return best?.at
  }
}

/** A sentence no longer than this that begins with a heading of another part is that heading. */
const LONGEST_HEADING = 24

interface Passages {
  readonly sentences: readonly Span<'normal'>[]
  readonly lengths: readonly number[]
  readonly counts: InstanceType<typeof tfidf.TfIdf>
}

/**
 * The words of the headings in each sentence that is the document's own. Where none stands, not even across words, it is
 * enough to know that there is any word: cutting a whole text into words takes as long as all other checks.
 */
function count({ text, sentences, words, residue }: Resolved, { find }: Vocabulary): Passages {
  const counts = new tfidf.TfIdf()
  const foreign = within(residue.map(({ span }) => span))
  const hits = within(find(text).map(({ index, 0: word }) => ({ start: index, end: index + word.length })))
  const own: Span<'normal'>[] = []
  const lengths: number[] = []
  for (const sentence of sentences) {
    if (foreign(sentence)) continue
    const tokens = hits(sentence) ? tokensIn(sentence, text, words) : undefined
    if (tokens ? tokens.length === 0 : !hasWord(sentence, words)) continue
    counts.addDocument([...(tokens ?? [])])
    own.push(sentence)
    lengths.push(tokens?.length ?? 1)
  }
  return { sentences: own, lengths, counts }
}

function tokensIn(sentence: Span<'normal'>, text: string, words: Words): readonly string[] {
  return words
    .within(sentence)
    .map((span) => slice(text, span))
    .filter((word) => word.length > 1)
}

/** Whether a word of two characters or more begins in the sentence. */
function hasWord({ start, end }: Span<'normal'>, words: Words): boolean {
  for (let at = start; at < end; ) {
    const word = words.at(at)
    if (word && word.start >= start && word.end - word.start > 1) return true
    at = word ? word.end : at + 1
  }
  return false
}

interface Vocabulary {
  readonly of: ReadonlyMap<Role, readonly string[]>
  /** Finds the words of any role; of those that overlap, the first. */
  readonly find: Scanner
}

/** In the headings of more roles than this a word says nothing: 工作 教师 研修. */
const COMMON = 2

/** For each role, the words of its headings; without those that many roles share, and those of one character. */
const vocabulary = oncePer(({ sections, lexicons }: CheckRules): Vocabulary => {
  const { cut } = segmenter([...(lexicons.get('segmenter')?.words ?? [])])
  const own = sections.map(({ role, label, titles, words }) => {
    const cuts = [label, ...titles, ...words].flatMap((heading) => [...cut(heading)])
    return { role, words: new Set(cuts.filter((word) => word.length > 1)) }
  })
  const roles = new Map<string, number>()
  for (const { words } of own) for (const word of words) roles.set(word, (roles.get(word) ?? 0) + 1)
  const of = new Map(own.map(({ role, words }) => [role, [...words].filter((word) => roles.get(word)! <= COMMON)]))
  const all = [...of.values()].flat().map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { of, find: scanner(all.join('|') || '(?!)') }
})
