import { characterSet } from '../character-set.js'
import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { matchesOf } from '../rule/matches-of.js'
import { type Span, slice } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { mayDouble } from './may-double.js'
import { shortQuote } from './short-quote.js'
import { type Clause, splitClauses } from './split-clauses.js'
import { toFinding } from './to-finding.js'
import { within } from './within.js'

/**
 * What stands twice: a run of clauses (at its second place), a clause within one sentence, a phrase twice on end. What
 * lies inside a longer repetition is not told again.
 */
export function repetition(document: Resolved, rules: CheckRules): readonly Finding[] {
  const run = findRule(rules, 'repetition.run')
  const clause = findRule(rules, 'repetition.clause')
  const all = splitClauses(document, {
    clause: Math.min(run ? run.limit('clause') : Infinity, clause ? clause.limit('clause') : Infinity),
    run: run ? Math.min(run.limit('run'), run.limit('sentence')) : Infinity
  })
  const doubled = doubledPhrases(document, rules)
  if (all.length === 0) return doubled.map(({ finding }) => finding)
  const runs = run ? repeatedRuns(document, all, run) : []
  const inRun = within(runs.flatMap(({ first, again }) => [first, ...again]))
  const clauses = clause ? repeatedInSentence(document, all, clause).filter(({ span }) => !inRun(span)) : []
  const inClause = within(clauses.map(({ span }) => span))
  const others = doubled.filter(({ span }) => !inRun(span) && !inClause(span))
  return [...runs, ...clauses, ...others].map(({ finding }) => finding)
}

interface Run {
  readonly first: Span<'normal'>
  readonly again: Span<'normal'>[]
  readonly finding: Finding
}

/** Runs of clauses that stand somewhere before, word for word; long enough without set phrases and names to be no chance. */
function repeatedRuns(document: Resolved, all: readonly Clause[], reader: Reader): readonly Run[] {
  const clauses = withoutFields(document.text, all, reader)
  const seen = new Int32Array(all.length).fill(-1)
  const runs = new Map<number, Span<'normal'>[]>()
  for (let at = 0; at < clauses.length; ) {
    const before = seen[clauses[at]!.first]!
    const length = before < 0 ? 0 : lengthOfRun(clauses, before, at)
    const counts = length > 0 && isGrave(document.text, clauses, { before, at, length }, reader)
    if (counts) {
      const span = { start: clauses[at]!.span.start, end: clauses[at + length - 1]!.span.end }
      const known = runs.get(before)
      if (known) known.push(span)
      else runs.set(before, [{ start: clauses[before]!.span.start, end: clauses[before + length - 1]!.span.end }, span])
    }
    const next = at + (counts || length > LONG_AND_LIGHT ? length : 1)
    for (; at < next; at++) if (seen[clauses[at]!.first] === -1) seen[clauses[at]!.first] = at
  }
  return [...runs.values()].map(([first, ...again]) => {
    const times = again.length > 1 ? `${again.length + 1}次` : '两次'
    const finding = toFinding(document, reader.rule, {
      span: again[0]!,
      message: `“${shortQuote(document, again[0]!, { head: 18, tail: 8 })}”在文中出现${times}，文字相同，请检查是否重复粘贴`,
      related: [{ span: first!, label: '首次出现' }, ...again.slice(1).map((span) => ({ span, label: '又一次' }))]
    })
    return { first: first!, again, finding }
  })
}

/** How many clauses from one on read the same as those from another, an earlier one, on; they do not run into each other. */
function lengthOfRun(clauses: readonly Clause[], before: number, at: number): number {
  let length = 0
  while (before + length < at && clauses[before + length]!.first === clauses[at + length]?.first) length++
  return length
}

interface Again {
  readonly before: number
  readonly at: number
  readonly length: number
}

/** Whether a run says enough; what its clauses weigh is asked only where they have the characters for it. */
function isGrave(text: string, clauses: readonly Clause[], { before, at, length }: Again, reader: Reader): boolean {
  const whole = isWhole(clauses, at, length) && isWhole(clauses, before, length)
  const enough = reader.limit(whole ? 'sentence' : 'run')
  let characters = 0
  for (let n = at; n < at + length; n++) characters += clauses[n]!.length
  if (characters < enough) return false
  let total = 0
  let heaviest = 0
  for (let n = at; n < at + length; n++) {
    const own = weigh(slice(text, clauses[n]!.span), reader.pattern('formula'))
    total += own
    heaviest = Math.max(heaviest, own)
  }
  return total >= enough && heaviest >= reader.limit('clause')
}

/** Whether a run is one or several whole sentences. */
function isWhole(clauses: readonly Clause[], at: number, length: number): boolean {
  const end = at + length
  return clauses[at]!.sentence !== clauses[at - 1]?.sentence && clauses[end - 1]!.sentence !== clauses[end]?.sentence
}

/** A long run of short words (names, subjects) is left as a whole: each of its tails would be looked at again. */
const LONG_AND_LIGHT = 24

interface Place {
  readonly span: Span<'normal'>
  readonly finding: Finding
}

/** A long clause without figures that stands twice in one sentence: figures make it one of a list that goes group by group. */
function repeatedInSentence(document: Resolved, all: readonly Clause[], reader: Reader): readonly Place[] {
  const { text } = document
  const least = reader.limit('clause')
  const found: Place[] = []
  /** Of each clause, the sentence and the place where what reads the same stood first in its sentence. */
  const seen: (Clause | undefined)[] = []
  for (const clause of withoutFields(text, all, reader)) {
    if (clause.length < least) continue
    const before = seen[clause.first]
    if (before?.sentence !== clause.sentence) {
      seen[clause.first] = clause
      continue
    }
    const words = slice(text, clause.span)
    if (FIGURE.test(words) || weigh(words, reader.pattern('formula')) < least) continue
    const message = `“${shortQuote(document, clause.span, { head: 18, tail: 8 })}”在同一句里写了两遍`
    const finding = toFinding(document, reader.rule, {
      span: clause.span,
      message,
      related: [{ span: before.span, label: '前一处' }]
    })
    found.push({ span: clause.span, finding })
  }
  return found
}

/** Four characters and more, twice on end: 指导思想指导思想. Words that double by themselves have less than three characters to tell. */
function doubledPhrases(document: Resolved, rules: CheckRules): readonly Place[] {
  const reader = findRule(rules, 'repetition.doubled')
  if (!reader || !mayDouble(document.text, reader.pattern('doubled'))) return []
  const foreign = within(document.residue.map(({ span }) => span))
  return matchesOf(document.text, reader.pattern('doubled')).flatMap(({ index, 0: match }) => {
    const span = { start: index, end: index + match.length }
    if (foreign(span) || new Set(match).size < reader.limit('characters')) return []
    return [{ span, finding: toFinding(document, reader.rule, { span, message: `“${match}”连写了两遍` }) }]
  })
}

const FIGURE = /[0-9一二三四五六七八九十百千两]/

/** Without the fields of records. */
function withoutFields(text: string, clauses: readonly Clause[], reader: Reader): readonly Clause[] {
  const fields = matchesOf(text, reader.pattern('field'))
  const inField = within(fields.map(({ index, 0: line }) => ({ start: index, end: index + line.length })))
  return clauses.filter(({ span }) => !inField(span))
}

const HAN = characterSet('\u3400-\u9fff')
const QUOTED = /“[^“”\n]*”|《[^《》\n]*》/g

/** Chinese characters that count: none in set phrases, none inside quotes and titles. */
function weigh(words: string, formula: RegExp): number {
  const own = words.replace(QUOTED, '').replace(formula, '')
  let count = 0
  for (let at = 0; at < own.length; at++) if (HAN.at(own, at)) count++
  return count
}
