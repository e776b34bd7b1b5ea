import { characterSet } from '../character-set.js'
import type { Resolved, Role, Words } from '../document.js'
import type { Span } from '../span.js'
import { countWords, type WordCounts } from './count-words.js'
import type { CheckRules } from './form.js'
import { type Vocabulary, vocabularies } from './vocabularies.js'
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
  return (role) => {
    const vocabulary = vocabularies(rules).of(role)
    if (!vocabulary) return undefined
    passages ??= passagesOf(document, rules)
    const { sentences } = passages
    const said = findSaid(document, sentences, vocabulary)
    const saying = sayingOf(said)
    const candidates = withoutHeadings(saying, role, document, sentences)
    if (candidates.length < 2) return sentences[candidates[0] ?? sentences.length]
    const rule = rules.sections.find((candidate) => candidate.role === role)
    const [from, to] = rule?.stands ?? [0, 1]
    const place = ((from + to) / 2) * document.text.length
    const { fewest, exactly } = passages
    const counts = passages.counts()
    const bestOf = (all: number) =>
      likeliest({ candidates, sentences, counts, place, weights: weigh(said, all, sentences.length) })
    // Each score grows in a line with the logarithm of the number of sentences that have a word in them: what is best both
    // for the least and for the most that it can be is so for all between, and none of them need be cut to be counted.
    const best = bestOf(sentences.length)
    const isSure = best === bestOf(saying.length) || best === bestOf(Math.max(saying.length, fewest()))
    return sentences[isSure ? best : bestOf(exactly())]
  }
}

/** A sentence no longer than this that begins with a heading of another part is that heading. */
const LONGEST_HEADING = 24

interface Passages {
  /** Those that are the document's own. */
  readonly sentences: readonly Span<'normal'>[]
  readonly counts: () => WordCounts
  /** How many of them surely have a word in them. */
  readonly fewest: () => number
  /** How many have; it takes long to tell. */
  readonly exactly: () => number
}

function passagesOf(document: Resolved, rules: CheckRules): Passages {
  const { residue, sentences, words, masked } = document
  const own = residue.length === 0 ? sentences : without(sentences, residue)
  let counts: WordCounts | undefined
  let unsure: readonly Span<'normal'>[] | undefined
  const others = () => {
    const { sure } = vocabularies(rules)
    unsure ??= own.filter((sentence) => !hasSureWord(sentence, masked, sure))
    return unsure
  }
  return {
    sentences: own,
    counts: () => {
      counts ??= countWords(document, own)
      return counts
    },
    fewest: () => own.length - others().length,
    exactly: () => own.length - others().filter((sentence) => !hasWord(sentence, words)).length
  }
}

function without(sentences: readonly Span<'normal'>[], residue: Resolved['residue']): readonly Span<'normal'>[] {
  const foreign = within(residue.map(({ span }) => span))
  return sentences.filter((sentence) => !foreign(sentence))
}

/** A word of a role where it is said. */
interface Said {
  /** The sentences that it is a word of, in order. */
  readonly sentences: number[]
  /** How often in each. */
  readonly times: number[]
}

/**
 * Each word of a role that is said, in their order: sums of fractions depend on it. Whether a word that stands there is one is
 * asked last: cutting a whole text takes as long as all other checks.
 */
function findSaid(
  { text, words }: Resolved,
  sentences: readonly Span<'normal'>[],
  vocabulary: Vocabulary
): readonly Said[] {
  const said: (Said | undefined)[] = vocabulary.words.map(() => undefined)
  let n = 0
  for (let at = vocabulary.next(text, 0); at < text.length; at = vocabulary.next(text, at + 1)) {
    while (n < sentences.length && sentences[n]!.end <= at) n++
    if (n === sentences.length) break
    if (sentences[n]!.start > at) continue
    for (const number of vocabulary.starts(text, at)) {
      const word = vocabulary.words[number]!
      if (word.length > 2 && !text.startsWith(word, at)) continue
      const there = words.at(at)
      if (there?.start !== at || there.end - at !== word.length) continue
      said[number] ??= { sentences: [], times: [] }
      enter(said[number], n)
    }
  }
  return said.filter((own) => own !== undefined)
}

function enter({ sentences, times }: Said, n: number): void {
  const last = sentences.length - 1
  if (last >= 0 && sentences[last] === n) times[last]!++
  else {
    sentences.push(n)
    times.push(1)
  }
}

/** The sentences in which any word is said. */
function sayingOf(said: readonly Said[]): readonly number[] {
  if (said.length === 1) return said[0]!.sentences
  const saying = new Set<number>()
  for (const { sentences } of said) for (const n of sentences) saying.add(n)
  return [...saying]
}

/** The sentences that are no headings of other parts. */
function withoutHeadings(
  numbers: readonly number[],
  role: Role,
  { sections }: Resolved,
  sentences: readonly Span<'normal'>[]
): readonly number[] {
  const others: Span<'normal'>[] = []
  for (const { role: other, span, title } of sections)
    if (other && other !== role) others.push({ start: span.start, end: title.end })
  const isOther = within(others)
  const isHeading = (at: Span<'normal'>) => at.end - at.start <= LONGEST_HEADING && isOther(at)
  return numbers.filter((n) => !isHeading(sentences[n]!))
}

/** TF-IDF of the sentences in which words are said, by their number, among so many sentences. */
function weigh(said: readonly Said[], all: number, length: number): Float64Array {
  const weights = new Float64Array(length)
  for (const { sentences, times } of said) {
    const rarity = 1 + Math.log(all / (1 + sentences.length))
    for (let at = 0; at < sentences.length; at++) weights[sentences[at]!]! += times[at]! * rarity
  }
  return weights
}

interface Ranking {
  readonly candidates: readonly number[]
  readonly sentences: readonly Span<'normal'>[]
  readonly weights: Float64Array
  readonly counts: WordCounts
  /** Where the part usually stands. */
  readonly place: number
}

/** The candidate of the best score: the likeliest by its length is held against each of the others, and what is better goes on. */
function likeliest(ranking: Ranking): number {
  const { candidates, sentences, weights } = ranking
  const likely = (n: number) => (weights[n]! * weights[n]!) / (sentences[n]!.end - sentences[n]!.start)
  let first = candidates[0]!
  for (const n of candidates) if (likely(n) > likely(first)) first = n
  let best = first
  for (const n of candidates) if (n !== first && isBetter(n, best, ranking)) best = n
  return best
}

/** Whether one has a better score than another; no more words are counted than tell it. */
function isBetter(one: number, other: number, { sentences, weights, counts, place }: Ranking): boolean {
  const score = (n: number, words: number) => weights[n]! / Math.sqrt(words)
  do {
    if (score(one, counts.least(one)) < score(other, counts.most(other))) return false
    if (score(one, counts.most(one)) > score(other, counts.least(other))) return true
  } while (counts.narrow(one) || counts.narrow(other))
  const away = (n: number) => Math.abs(sentences[n]!.start - place)
  return away(one) < away(other) || (away(one) === away(other) && one < other)
}

const HAN = characterSet('\u3400-\u9fff\uf900-\ufaff')

/**
 * Whether a word stands in the sentence that is one wherever it stands, asked without cutting. A run of Han characters is
 * cut by its most likely path, and such a word is likelier than its characters one by one: so there is a word of two
 * characters or more in the run, if not this one. The run must not go on outside of the sentence.
 */
function hasSureWord(
  { start, end }: Span<'normal'>,
  masked: string,
  sure: (text: string, offset: number) => boolean
): boolean {
  if (goesOn(masked, start) || goesOn(masked, end)) return false
  for (let at = start; at < end; at++) if (sure(masked, at)) return true
  return false
}

/** Whether a run of Han characters goes on across an offset. */
const goesOn = (masked: string, at: number) => HAN.at(masked, at - 1) && HAN.at(masked, at)

/** Whether a word of two characters or more begins in the sentence. */
function hasWord({ start, end }: Span<'normal'>, words: Words): boolean {
  for (let at = start; at < end; ) {
    const word = words.at(at)
    if (word && word.start >= start && word.end - word.start > 1) return true
    at = word ? word.end : at + 1
  }
  return false
}
