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

/**
 * The clauses of a document's running text, in order; nothing where no clause of `least` characters stands twice, as in most
 * documents. Left out: titles, headings and rows (they repeat by nature), what is not the document's own, schedules.
 */
export function splitClauses(document: Resolved, least: number): readonly Clause[] {
  const { text, blocks, residue, roles, sections, sentences, title } = document
  if (!mayRepeat(document, least)) return []
  const planned = new Set(roles.schedule.evidence.map(({ start }) => start))
  const leftOut = within([
    ...blocks.filter(({ kind }) => kind !== 'paragraph').map(({ span }) => span),
    ...residue.map(({ span }) => span),
    ...sections.map((section) => section.title),
    ...sections.filter(({ role, span }) => role === 'schedule' || planned.has(span.start)).map(({ span }) => span),
    ...(title ? [title] : [])
  ])
  const clauses: Clause[] = []
  const firsts = new Map<string, number>()
  let again = false
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const last = sentences[sentence]!.end
    for (let start = NO_STOP.next(text, sentences[sentence]!.start, last); start < last; ) {
      const span = { start, end: STOP.next(text, start, last) }
      start = NO_STOP.next(text, span.end, last)
      const key = keyOf(text, span)
      if (key === '' || leftOut(span)) continue
      const first = firsts.get(key)
      if (first === undefined) firsts.set(key, clauses.length)
      else if (key.length >= least) again = true
      clauses.push({ span, first: first ?? clauses.length, length: key.length, sentence })
    }
  }
  return again ? clauses : []
}

const STOP = characterSet(',、;:。!?…\n\t')
const NO_STOP = characterSet('^,、;:。!?…\n\t')
const LAYOUT = characterSet('\\s“”‘’"\'《》()（）[]')
const NO_LAYOUT = characterSet('^\\s“”‘’"\'《》()（）[]')
/** Both. */
const NO_WORD = characterSet(',、;:。!?…\n\t\\s“”‘’"\'《》()（）[]')

/** Whether two clauses of so many characters look the same: by a number made of their characters, without cutting them out. */
function mayRepeat({ text, sentences }: Resolved, least: number): boolean {
  const seen = new Set<number>()
  for (const { start, end } of sentences) {
    let characters = 0
    let sum = 0
    for (let at = start; at <= end; at++) {
      const unit = at < end ? text.charCodeAt(at) : 0
      if (at < end && (isHan(unit) || !NO_WORD.at(text, at))) {
        sum = (Math.imul(sum, 31) + unit) | 0
        characters++
        continue
      }
      if (at < end && !STOP.at(text, at)) continue
      if (characters >= least) {
        if (seen.has(sum)) return true
        seen.add(sum)
      }
      characters = 0
      sum = 0
    }
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
