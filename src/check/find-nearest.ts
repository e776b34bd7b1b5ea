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
    const { byRole, words, starts, sure } = vocabularies(rules)
    passages ??= passagesOf(document, { words, starts, sure })
    const { headings, sentences, said, outweighs } = passages
    const weights = weigh(byRole.get(role) ?? [], said, sentences.length)
    if (weights.size === 0) return undefined
    const other = within(headings.filter((heading) => heading.role !== role).map(({ span }) => span))
    const rule = rules.sections.find((candidate) => candidate.role === role)
    const [from, to] = rule?.stands ?? [0, 1]
    const usual = ((from + to) / 2) * document.text.length
    let best: { n: number; score: number; away: number } | undefined
    for (const [n, weight] of likeliestFirst(weights, sentences)) {
      const at = sentences[n]!
      if (at.end - at.start <= LONGEST_HEADING && other(at)) continue
      const score = outweighs(n, weight, best?.score ?? 0)
      if (score === undefined) continue
      const away = Math.abs(at.start - usual)
      const closer = best && (away < best.away || (away === best.away && n < best.n))
      if (!best || score > best.score || (score === best.score && closer)) best = { n, score, away }
    }
    return best && sentences[best.n]
  }
}

/** A sentence no longer than this that begins with a heading of another part is that heading. */
const LONGEST_HEADING = 24

interface Passages {
  readonly headings: readonly { readonly role: Role; readonly span: Span<'normal'> }[]
  readonly sentences: readonly Span<'normal'>[]
  /** The sentences that a word of the vocabulary is a word of, by its number, with how often. */
  readonly said: (word: number) => ReadonlyMap<number, number>
  /** The score of a sentence by its weight; undefined where it is less than another. */
  readonly outweighs: (n: number, weight: number, other: number) => number | undefined
}

/** The sentences that are the document's own and have a word in them. */
function passagesOf(document: Resolved, vocabulary: Pick<Vocabularies, 'words' | 'starts' | 'sure'>): Passages {
  const { residue, sections, sentences, words, masked } = document
  const foreign = within(residue.map(({ span }) => span))
  const own = sentences.filter(
    (sentence) => !foreign(sentence) && (hasSureWord(sentence, masked, vocabulary.sure) || hasWord(sentence, words))
  )
  const headings = sections.flatMap(({ role, span, title }) =>
    role ? [{ role, span: { start: span.start, end: title.end } }] : []
  )
  return { headings, sentences: own, said: sayings(document, own, vocabulary), outweighs: scores(words, own) }
}

/**
 * Where words of the vocabulary stand is looked for once, and whether they are words there is asked only of those that are
 * asked for: cutting a whole text takes as long as all other checks.
 */
function sayings(
  { text, words }: Resolved,
  sentences: readonly Span<'normal'>[],
  vocabulary: Pick<Vocabularies, 'words' | 'starts'>
): Passages['said'] {
  const places: { readonly n: number; readonly at: number }[][] = []
  for (const [n, { start, end }] of sentences.entries())
    for (let at = start; at < end; at++)
      for (const word of vocabulary.starts(text, at)) {
        if (!text.startsWith(vocabulary.words[word]!, at)) continue
        const own = places[word]
        if (own) own.push({ n, at })
        else places[word] = [{ n, at }]
      }
  const known: Map<number, number>[] = []
  return (word) => {
    const said = known[word]
    if (said) return said
    const found = new Map<number, number>()
    for (const { n, at } of places[word] ?? []) {
      const there = words.at(at)
      if (there?.start === at && there.end - at === vocabulary.words[word]!.length)
        found.set(n, (found.get(n) ?? 0) + 1)
    }
    known[word] = found
    return found
  }
}

/** TF-IDF of every sentence that has one of some words; sums of fractions depend on the order of the words. */
function weigh(words: readonly number[], said: Passages['said'], sentences: number): ReadonlyMap<number, number> {
  const weights = new Map<number, number>()
  for (const word of words) {
    const found = said(word)
    const rarity = 1 + Math.log(sentences / (1 + found.size))
    for (const [n, times] of found) weights.set(n, (weights.get(n) ?? 0) + times * rarity)
  }
  return weights
}

/** By their characters, so that most of the others are seen to be worse before all of their words are counted. */
function likeliestFirst(
  weights: ReadonlyMap<number, number>,
  sentences: readonly Span<'normal'>[]
): readonly (readonly [n: number, weight: number])[] {
  if (weights.size === 1) return [...weights]
  const likely = ([n, weight]: readonly [number, number]) =>
    (weight * weight) / (sentences[n]!.end - sentences[n]!.start)
  return [...weights].sort((a, b) => likely(b) - likely(a))
}

/** A sentence's words are counted only until it is held back too far; where the count stopped is where it goes on. */
function scores(words: Words, sentences: readonly Span<'normal'>[]): Passages['outweighs'] {
  const counts = new Int32Array(sentences.length)
  const counted = Int32Array.from(sentences, ({ start }) => start)
  return (n, weight, other) => {
    const { start, end } = sentences[n]!
    while (counted[n]! < end) {
      if (weight / Math.sqrt(counts[n]!) < other) return undefined
      const word = words.at(counted[n]!)
      if (word && word.start >= start && word.end - word.start > 1) counts[n]!++
      counted[n] = word ? word.end : counted[n]! + 1
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

interface Vocabularies {
  /** The words of headings of all roles; without those that many roles share, and those of one character. */
  readonly words: readonly string[]
  /** The numbers of those that may begin at an offset. */
  readonly starts: Beginnings['at']
  /** For each role, the numbers of the words of its headings. */
  readonly byRole: ReadonlyMap<Role, readonly number[]>
  /** Whether a word of two characters begins at an offset that is never cut into its characters. */
  readonly sure: Beginnings['mayBegin']
}

const vocabularies = oncePer(({ sections, lexicons }: CheckRules): Vocabularies => {
  const { cut } = segmenter([...(lexicons.get('segmenter')?.words ?? [])])
  const own = sections.map(({ role, label, titles, words }) => {
    const cuts = [label, ...titles, ...words].flatMap((heading) => [...cut(heading)])
    return { role, words: new Set(cuts.filter((word) => word.length > 1)) }
  })
  const roles = new Map<string, number>()
  for (const { words } of own) for (const word of words) roles.set(word, (roles.get(word) ?? 0) + 1)
  const sure = [...roles.keys()].filter((word) => word.length === 2 && cut(word).length === 1)
  const words = [...roles.keys()].filter((word) => roles.get(word)! <= COMMON)
  const numbers = new Map(words.map((word, n) => [word, n]))
  const byRole = new Map(
    own.map(({ role, words }) => [role, [...words].flatMap((word) => numbers.get(word) ?? [])] as const)
  )
  const starts = beginnings(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))).at
  return { words, starts, byRole, sure: beginnings([sure.join('|')]).mayBegin }
})
