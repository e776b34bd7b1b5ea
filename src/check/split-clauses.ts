import { characterSet } from '../character-set.js'
import type { Resolved } from '../document.js'
import type { Span } from '../span.js'
import { within } from './within.js'

/** A stretch of running text between two marks of punctuation. */
export interface Clause {
  readonly span: Span<'normal'>
  /** The number of the first clause that reads the same, its characters without spaces and quotes. */
  readonly first: number
  /** How many such characters. */
  readonly length: number
  /** Index of the sentence that it stands in. */
  readonly sentence: number
}

/** How much must stand twice for anyone to look at it, in characters. */
export interface Repeated {
  /** One clause. */
  readonly clause: number
  /** A run of clauses. */
  readonly run: number
}

/**
 * The clauses of a document's running text, in order; nothing where no clause of so many characters stands twice, neither in one
 * sentence nor in a run of so many, as in most documents. Left out: titles, headings and rows (they repeat by nature), what
 * is not the document's own, schedules.
 */
export function splitClauses(document: Resolved, least: Repeated): readonly Clause[] {
  const { text, sentences } = document
  if (!mayRepeat(document, least.clause)) return []
  const isLeftOut = leftOut(document)
  if (!mayCount(document, least, isLeftOut)) return []
  const clauses: Clause[] = []
  const firsts = new Map<string, number>()
  let again = false
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const last = sentences[sentence]!.end
    for (let start = NO_STOP.next(text, sentences[sentence]!.start, last); start < last; ) {
      const span = { start, end: STOP.next(text, start, last) }
      start = NO_STOP.next(text, span.end, last)
      const key = keyOf(text, span)
      if (key === '' || isLeftOut(span)) continue
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, clauses.length)
      else if (key.length >= least.clause) again = true
      clauses.push({ span, first: first ?? clauses.length, length: key.length, sentence })
    }
  }
  return again ? clauses : []
}

function leftOut({ blocks, residue, roles, sections, title }: Resolved): (span: Span<'normal'>) => boolean {
  const spans: Span<'normal'>[] = []
  const planned = new Set<number>()
  for (const { start } of roles.schedule.evidence) planned.add(start)
  for (const { kind, span } of blocks) if (kind !== 'paragraph') spans.push(span)
  for (const { span } of residue) spans.push(span)
  for (const { title, role, span } of sections) {
    spans.push(title)
    if (role === 'schedule' || planned.has(span.start)) spans.push(span)
  }
  if (title) spans.push(title)
  return within(spans)
}

const STOP = characterSet(',、;:。!?…\n\t')
const NO_STOP = characterSet('^,、;:。!?…\n\t')
const LAYOUT = characterSet('\\s“”‘’"\'《》()（）[]')
const NO_LAYOUT = characterSet('^\\s“”‘’"\'《》()（）[]')
/** Both. */
const NO_WORD = characterSet(',、;:。!?…\n\t\\s“”‘’"\'《》()（）[]')

/** A bit for each of so many ways to look; two ways share one now and then. Made once: it stays in the cache. */
const LOOKS = 1 << 14
const looked = new Int32Array(LOOKS / 32)

/** Whether two clauses of so many characters may look the same. */
function mayRepeat(document: Resolved, least: number): boolean {
  looked.fill(0)
  return someClause(document, (looks, characters) => {
    if (characters < least) return false
    const bit = looks & (LOOKS - 1)
    const before = looked[bit >> 5]!
    looked[bit >> 5] = before | (1 << (bit & 31))
    return (before & (1 << (bit & 31))) !== 0
  })
}

/** Whether clauses that look like earlier ones make up such a run, or one of them stands in the sentence of the other. */
function mayCount(document: Resolved, least: Repeated, isLeftOut: (span: Span<'normal'>) => boolean): boolean {
  const seen = new Map<number, number>()
  let run = 0
  return someClause(document, (looks, characters, sentence, start, end) => {
    const before = seen.get(looks)
    seen.set(looks, sentence)
    if (before !== undefined) {
      run += characters
      return run >= least.run || (before === sentence && characters >= least.clause)
    }
    // What is left out does not end a run.
    if (run > 0 && !isLeftOut({ start, end })) run = 0
    return false
  })
}

/** Whether something is so of a clause: by what it looks like, a number made of its characters without cutting them out, and how many these are. */
function someClause(
  { text, sentences }: Resolved,
  isSo: (looks: number, characters: number, sentence: number, start: number, end: number) => boolean
): boolean {
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { start, end } = sentences[sentence]!
    let from = start
    let characters = 0
    let looks = 0
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (isHan(unit) || !NO_WORD.at(text, at)) {
        looks = (Math.imul(looks, 31) + unit) | 0
        characters++
      } else if (STOP.at(text, at)) {
        if (characters > 0 && isSo(looks, characters, sentence, from, at)) return true
        from = at + 1
        characters = 0
        looks = 0
      }
    }
    if (characters > 0 && isSo(looks, characters, sentence, from, end)) return true
  }
  return false
}

const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff

/** The characters of a clause that make it the same as another. */
function keyOf(text: string, { start, end }: Span<'normal'>): string {
  let to = LAYOUT.next(text, start, end)
  let key = text.slice(start, to)
  while (to < end) {
    const from = NO_LAYOUT.next(text, to, end)
    to = LAYOUT.next(text, from, end)
    key += text.slice(from, to)
  }
  return key
}
