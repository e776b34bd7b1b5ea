import tfidf from 'natural/lib/natural/tfidf/index.js'
import { characterSet } from '../character-set.js'
import type { Resolved, Role, Words } from '../document.js'
import { oncePer } from '../once-per.js'
import { type Beginnings, beginnings } from '../rule/beginnings.js'
import { type Scanner, scanner } from '../rule/scanner.js'
import { segmenter } from '../segment/segmenter.js'
import { type Span, slice } from '../span.js'
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
    passages ??= passagesOf(document, vocabularies(rules).sure)
    const { headings, sentences, tokens } = passages
    const other = within(headings.filter((heading) => heading.role !== role).map(({ span }) => span))
    const rule = rules.sections.find((candidate) => candidate.role === role)
    const [from, to] = rule?.stands ?? [0, 1]
    const usual = ((from + to) / 2) * document.text.length
    let best: { at: Span<'normal'>; score: number; away: number } | undefined
    for (const [n, weight] of weigh(document.text, passages, vocabularies(rules).byRole.get(role))) {
      const at = sentences[n]!
      if (other(at) && at.end - at.start <= LONGEST_HEADING) continue
      const score = weight / Math.sqrt(tokens(n).length)
      const away = Math.abs(at.start - usual)
      if (!best || score > best.score || (score === best.score && away < best.away)) best = { at, score, away }
    }
    return best?.at
  }
}

/** A sentence no longer than this that begins with a heading of another part is that heading. */
const LONGEST_HEADING = 24

interface Passages {
  readonly headings: readonly { readonly role: Role; readonly span: Span<'normal'> }[]
  readonly sentences: readonly Span<'normal'>[]
  /** The words of a sentence, by its number. */
  readonly tokens: (n: number) => readonly string[]
}

/** The sentences that are the document's own and have a word in them. */
function passagesOf(document: Resolved, sure: Beginnings['mayBegin']): Passages {
  const { text, sections, sentences, words } = document
  const foreign = within(document.residue.map(({ span }) => span))
  const own = sentences.filter(
    (sentence) => !foreign(sentence) && (hasSureWord(sentence, document, sure) || hasWord(sentence, words))
  )
  const headings = sections.flatMap(({ role, span, title }) =>
    role ? [{ role, span: { start: span.start, end: title.end } }] : []
  )
  const known = new Map<number, readonly string[]>()
  const tokens = (n: number) => {
    const found =
      known.get(n) ??
      words
        .within(own[n]!)
        .map((span) => slice(text, span))
        .filter((word) => word.length > 1)
    known.set(n, found)
    return found
  }
  return { headings, sentences: own, tokens }
}

/**
 * TF-IDF of every sentence that has a word of a role. Only sentences in which one of them stands, be it across words, are
 * cut into words: cutting a whole text takes as long as all other checks.
 */
function weigh(
  text: string,
  { sentences, tokens }: Passages,
  vocabulary: Vocabulary | undefined
): readonly (readonly [n: number, weight: number])[] {
  if (!vocabulary) return []
  const hits = within(vocabulary.find(text).map(({ index, 0: { length } }) => ({ start: index, end: index + length })))
  const counts = new tfidf.TfIdf()
  const speaking: number[] = []
  const spoken = new Set<string>()
  for (const [n, sentence] of sentences.entries()) {
    const said = hits(sentence) ? tokens(n).filter((word) => vocabulary.words.has(word)) : []
    // What is no list is taken as counted already.
    counts.addDocument(said.length > 0 ? said : SILENT)
    if (said.length > 0) speaking.push(n)
    for (const word of said) spoken.add(word)
  }
  // In the order of the vocabulary: sums of fractions depend on it.
  const asked = [...vocabulary.words].filter((word) => spoken.has(word))
  return speaking.map((n) => [n, counts.tfidf(asked, n)])
}

const SILENT = {}
const HAN = characterSet('\u3400-\u9fff\uf900-\ufaff')

/**
 * Whether a word stands in the sentence that is one wherever it stands, asked without cutting. A run of Han characters is
 * cut by its most likely path, and such a word is likelier than its characters one by one: so there is a word of two
 * characters or more in the run, if not this one. The run must not go on outside of the sentence.
 */
function hasSureWord({ start, end }: Span<'normal'>, { masked }: Resolved, sure: Beginnings['mayBegin']): boolean {
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

interface Vocabulary {
  readonly words: ReadonlySet<string>
  /** Finds them; of those that overlap, the first. */
  readonly find: Scanner
}

/** In the headings of more roles than this a word says nothing: 工作 教师 研修. */
const COMMON = 2

interface Vocabularies {
  /** For each role, the words of its headings; without those that many roles share, and those of one character. */
  readonly byRole: ReadonlyMap<Role, Vocabulary>
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
  const byRole = new Map(
    own.map(({ role, words }) => {
      const telling = [...words].filter((word) => roles.get(word)! <= COMMON)
      const source = telling.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
      return [role, { words: new Set(telling), find: scanner(source || '(?!)') }]
    })
  )
  return { byRole, sure: beginnings([sure.join('|')]).mayBegin }
})
