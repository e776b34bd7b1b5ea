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
    const { headings, sentences, outweighs } = passages
    const weights = weigh(document, sentences, vocabulary)
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
  /** The score of a sentence by its weight; undefined where it is less than another. */
  readonly outweighs: (n: number, weight: number, other: number) => number | undefined
}

/** The sentences that are the document's own and have a word in them. */
function passagesOf(document: Resolved, sure: Beginnings['mayBegin']): Passages {
  const { residue, sections, sentences, words, masked } = document
  const foreign = within(residue.map(({ span }) => span))
  const own = sentences.filter(
    (sentence) => !foreign(sentence) && (hasSureWord(sentence, masked, sure) || hasWord(sentence, words))
  )
  const headings = sections.flatMap(({ role, span, title }) =>
    role ? [{ role, span: { start: span.start, end: title.end } }] : []
  )
  return { headings, sentences: own, outweighs: scores(words, own) }
}

/**
 * TF-IDF of every sentence that has a word of a role; sums of fractions depend on the order of the words. Whether a word that
 * stands there is one is asked last: cutting a whole text takes as long as all other checks.
 */
function weigh(
  { text, words }: Resolved,
  sentences: readonly Span<'normal'>[],
  vocabulary: Vocabulary
): ReadonlyMap<number, number> {
  /** For each word, the sentences that it is a word of, once for each time. */
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
  const weights = new Map<number, number>()
  for (const own of said) {
    if (!own) continue
    const times = new Map<number, number>()
    for (const n of own) times.set(n, (times.get(n) ?? 0) + 1)
    const rarity = 1 + Math.log(sentences.length / (1 + times.size))
    for (const [n, count] of times) weights.set(n, (weights.get(n) ?? 0) + count * rarity)
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
