import { characterSet } from '../character-set.js'
import type { Resolved, Role, Words } from '../document.js'
import { oncePer } from '../once-per.js'
import { type Beginnings, beginnings } from '../rule/beginnings.js'
import { segmenter } from '../segment/segmenter.js'
import type { Span } from '../span.js'
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
  return (role) => {
    const { of, sure } = vocabularies(rules)
    const vocabulary = of(role)
    if (!vocabulary) return undefined
    passages ??= passagesOf(document, sure)
    const { sentences, outweighs } = passages
    const said = findSaid(document, sentences, vocabulary)
    const saying = [...new Set(said.flat())]
    const candidates = withoutHeadings(saying, role, document, sentences)
    if (candidates.length === 0) return undefined
    if (candidates.length === 1) return sentences[candidates[0]!]
    const rule = rules.sections.find((candidate) => candidate.role === role)
    const [from, to] = rule?.stands ?? [0, 1]
    const usual = ((from + to) / 2) * document.text.length
    const bestOf = (all: number): number => {
      const weights = weigh(said, all, sentences.length)
      let best: { n: number; score: number; away: number } | undefined
      for (const n of likeliestFirst(candidates, weights, sentences)) {
        const score = outweighs(n, weights[n]!, best?.score ?? 0)
        if (score === undefined) continue
        const away = Math.abs(sentences[n]!.start - usual)
        const closer = best && (away < best.away || (away === best.away && n < best.n))
        if (!best || score > best.score || (score === best.score && closer)) best = { n, score, away }
      }
      return best!.n
    }
    // Each score grows in a line with the logarithm of the number of sentences that have a word in them: what is best both
    // for the least and for the most that it can be is so for all between, and none of them need be cut to be counted.
    const least = bestOf(Math.max(passages.fewest(), saying.length))
    return sentences[least === bestOf(sentences.length) ? least : bestOf(passages.exactly())]
  }
}

/** A sentence no longer than this that begins with a heading of another part is that heading. */
const LONGEST_HEADING = 24

interface Passages {
  /** Those that are the document's own. */
  readonly sentences: readonly Span<'normal'>[]
  /** How many of them surely have a word in them. */
  readonly fewest: () => number
  /** How many have; it takes long to tell. */
  readonly exactly: () => number
  /** The score of a sentence by its weight; undefined where it is less than another. */
  readonly outweighs: (n: number, weight: number, other: number) => number | undefined
}

function passagesOf({ residue, sentences, words, masked }: Resolved, sure: Beginnings['mayBegin']): Passages {
  const foreign = within(residue.map(({ span }) => span))
  const own = residue.length === 0 ? sentences : sentences.filter((sentence) => !foreign(sentence))
  let unsure: readonly Span<'normal'>[] | undefined
  const others = () => {
    unsure ??= own.filter((sentence) => !hasSureWord(sentence, masked, sure))
    return unsure
  }
  return {
    sentences: own,
    fewest: () => own.length - others().length,
    exactly: () => own.length - others().filter((sentence) => !hasWord(sentence, words)).length,
    outweighs: scores(words, own)
  }
}

/**
 * For each word of a role that is said, the sentences that it is a word of, in order, once for each time. Whether a word that
 * stands there is one is asked last: cutting a whole text takes as long as all other checks.
 */
function findSaid(
  { text, words }: Resolved,
  sentences: readonly Span<'normal'>[],
  vocabulary: Vocabulary
): readonly (readonly number[])[] {
  const said: (number[] | undefined)[] = []
  for (let n = 0; n < sentences.length; n++) {
    const { start, end } = sentences[n]!
    for (let at = start; at < end; at++)
      for (const number of vocabulary.starts(text, at)) {
        const word = vocabulary.words[number]!
        if (word.length > 2 && !text.startsWith(word, at)) continue
        const there = words.at(at)
        if (there?.start !== at || there.end - at !== word.length) continue
        const own = said[number]
        if (own) own.push(n)
        else said[number] = [n]
      }
  }
  // In the order of the words: sums of fractions depend on it.
  return said.filter((own) => own !== undefined)
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
function weigh(said: readonly (readonly number[])[], all: number, length: number): Float64Array {
  const weights = new Float64Array(length)
  for (const own of said) {
    const rarity = 1 + Math.log(all / (1 + new Set(own).size))
    for (let from = 0; from < own.length; ) {
      const n = own[from]!
      let to = from + 1
      while (own[to] === n) to++
      weights[n]! += (to - from) * rarity
      from = to
    }
  }
  return weights
}

/** By their characters, so that most of the others are seen to be worse before all of their words are counted. */
function likeliestFirst(
  candidates: readonly number[],
  weights: Float64Array,
  sentences: readonly Span<'normal'>[]
): readonly number[] {
  const likely = (n: number) => (weights[n]! * weights[n]!) / (sentences[n]!.end - sentences[n]!.start)
  return candidates.toSorted((a, b) => likely(b) - likely(a))
}

/** A sentence's words are counted only until it is held back too far; where the count stopped is where it goes on. */
function scores(words: Words, sentences: readonly Span<'normal'>[]): Passages['outweighs'] {
  const counts = new Int32Array(sentences.length)
  /** How far into the sentence. */
  const counted = new Int32Array(sentences.length)
  return (n, weight, other) => {
    const { start, end } = sentences[n]!
    let at = start + counted[n]!
    while (at < end) {
      if (weight / Math.sqrt(counts[n]!) < other) return undefined
      const word = words.at(at)
      if (word && word.start >= start && word.end - word.start > 1) counts[n]!++
      at = word ? word.end : at + 1
      counted[n] = at - start
    }
    return weight / Math.sqrt(counts[n]!)
  }
}

const HAN = characterSet('\u3400-\u9fff\uf900-\ufaff')

/**
 * Whether a word stands in the sentence that is one wherever it stands, asked without cutting. A run of Han characters is
 * cut by its most likely path, and such a word is likelier than its characters one by one: so there is a word of two
 * characters or more in the run, if not this one. The run must not go on outside of the sentence.
 */
function hasSureWord({ start, end }: Span<'normal'>, masked: string, sure: Beginnings['mayBegin']): boolean {
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

/** In the headings of more roles than this a word says nothing: 工作 教师 研修. */
const COMMON = 2

interface Vocabulary {
  /** The words of a role's headings; without those that many roles share, and those of one character. */
  readonly words: readonly string[]
  /** The numbers of those whose first two characters stand at an offset. */
  readonly starts: Beginnings['at']
}

interface Vocabularies {
  readonly of: (role: Role) => Vocabulary | undefined
  /** Whether a word of two characters begins at an offset that is never cut into its characters. */
  readonly sure: Beginnings['mayBegin']
}

/** Lists of words that most sentences have one of: what is seen without cutting is not cut. */
const COMMON_LISTS = ['items', 'items.verbs', 'persons.leads']

const vocabularies = oncePer(({ sections, lexicons }: CheckRules): Vocabularies => {
  const { cut } = segmenter([...(lexicons.get('segmenter')?.words ?? [])])
  const own = sections.map(({ role, label, titles, words }) => {
    const cuts = [label, ...titles, ...words].flatMap((heading) => [...cut(heading)])
    return { role, words: new Set(cuts.filter((word) => word.length > 1)) }
  })
  const roles = new Map<string, number>()
  for (const { words } of own) for (const word of words) roles.set(word, (roles.get(word) ?? 0) + 1)
  const common = COMMON_LISTS.flatMap((list) => [...(lexicons.get(list)?.words ?? [])])
  const sure = [...roles.keys(), ...common].filter((word) => word.length === 2 && cut(word).length === 1)
  const telling = new Map(own.map(({ role, words }) => [role, [...words].filter((word) => roles.get(word)! <= COMMON)]))
  const known = new Map<Role, Vocabulary>()
  const of = (role: Role) => {
    const words = telling.get(role)
    if (!words) return undefined
    const found = known.get(role) ?? {
      words,
      starts: beginnings(words.map((word) => word.replace(SPECIAL, '\\$&'))).at
    }
    known.set(role, found)
    return found
  }
  return { of, sure: beginnings([sure.join('|')]).mayBegin }
})

const SPECIAL = /[.*+?^${}()|[\]\\]/g
