import tfidf from 'natural/lib/natural/tfidf/index.js'
import type { Resolved, Role } from '../document.js'
import { segmenter } from '../segment/segmenter.js'
import type { Span } from '../span.js'
import type { CheckRules } from './form.js'
import { within } from './within.js'

/** The passage of a document that comes nearest to a part which it lacks; undefined where none has a word of it. */
export type Nearest = (role: Role, label: string) => Span<'normal'> | undefined

/**
 * Make ready the search for the passage nearest in meaning: sentences are ranked by TF-IDF against the words of the
 * role's headings and of the part's label, long sentences held back by the square root of their length; of equals the
 * one nearest to where the part usually stands. Nothing is counted before the first question.
 */
export function findNearest(document: Resolved, rules: CheckRules): Nearest {
  let passages: Passages | undefined
  return (role, label) => {
    passages ??= count(document)
    const { sentences, lengths, counts } = passages
    const rule = rules.sections.find((candidate) => candidate.role === role)
    const terms = termsOf([label, ...(rule?.titles ?? []), ...(rule?.words ?? [])], rules)
    const [from, to] = rule?.stands ?? [0, 1]
    const usual = ((from + to) / 2) * document.text.length
    const scores = counts.tfidfs(terms)
    let best: { at: Span<'normal'>; score: number; away: number } | undefined
    for (const [n, at] of sentences.entries()) {
      const score = scores[n]! / Math.sqrt(lengths[n]!)
      const away = Math.abs(at.start - usual)
      if (score > 0 && (!best || score > best.score || (score === best.score && away < best.away)))
        best = { at, score, away }
    }
    return best?.at
  }
}

interface Passages {
  readonly sentences: readonly Span<'normal'>[]
  readonly lengths: readonly number[]
  readonly counts: InstanceType<typeof tfidf.TfIdf>
}

/** The words of each sentence that is the document's own. */
function count({ text, sentences, words, residue }: Resolved): Passages {
  const counts = new tfidf.TfIdf()
  const foreign = within(residue.map(({ span }) => span))
  const own: Span<'normal'>[] = []
  const lengths: number[] = []
  let next = 0
  for (const sentence of sentences) {
    const tokens: string[] = []
    while (next < words.length && words[next]!.span.start < sentence.start) next++
    for (; next < words.length && words[next]!.span.start < sentence.end; next++) {
      const { start, end } = words[next]!.span
      if (end - start > 1) tokens.push(text.slice(start, end))
    }
    if (tokens.length === 0 || foreign(sentence)) continue
    counts.addDocument(tokens)
    own.push(sentence)
    lengths.push(tokens.length)
  }
  return { sentences: own, lengths, counts }
}

/** The words of headings, each once; words of one character are left out, they stand everywhere. */
function termsOf(headings: readonly string[], { lexicons }: CheckRules): string[] {
  const { cut } = segmenter([...(lexicons.get('segmenter')?.words ?? [])])
  return [...new Set(headings.flatMap((heading) => [...cut(heading)]))].filter((word) => word.length > 1)
}
