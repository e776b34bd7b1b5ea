import type { Resolved } from '../document.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'
import type { Reader } from './find-rule.js'
import { within } from './within.js'

/** A stretch of running text between two marks of punctuation. */
export interface Clause {
  readonly span: Span<'normal'>
  /** What makes two clauses the same: their characters without spaces and quotes. */
  readonly key: string
  /** Chinese characters that count: none in set phrases, none inside quotes and titles. Few clauses are ever asked. */
  readonly weight: () => number
  /** Index of the sentence that it stands in. */
  readonly sentence: number
}

/**
 * The clauses of a document's running text, in order. Left out: titles, headings and rows (they repeat by nature), what is
 * not the document's own, schedules and the fields of records.
 * @param reader whose patterns `formula` and `field` say what set phrases and fields are.
 */
export function splitClauses(document: Resolved, reader: Reader): readonly Clause[] {
  const { text, blocks, residue, roles, sections, sentences, title } = document
  const planned = new Set(roles.schedule.evidence.map(({ start }) => start))
  const leftOut = within([
    ...blocks.filter(({ kind }) => kind !== 'paragraph').map(({ span }) => span),
    ...residue.map(({ span }) => span),
    ...sections.map((section) => section.title),
    ...sections.filter(({ role, span }) => role === 'schedule' || planned.has(span.start)).map(({ span }) => span),
    ...matchesOf(text, reader.pattern('field')).map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length
    })),
    ...(title ? [title] : [])
  ])
  const formula = reader.pattern('formula')
  const clauses: Clause[] = []
  for (const [sentence, span] of sentences.entries())
    for (const { index, 0: words } of matchesOf(text.slice(span.start, span.end), CLAUSE)) {
      const place = { start: span.start + index, end: span.start + index + words.length }
      const key = words.replace(LAYOUT, '')
      if (key === '' || leftOut(place)) continue
      clauses.push({ span: place, key, weight: () => weigh(words, formula), sentence })
    }
  return clauses
}

const CLAUSE = /[^,、;:。!?…\n\t]+/g
const LAYOUT = /[\s“”‘’"'《》()（）[\]]+/g
const QUOTED = /“[^“”\n]*”|《[^《》\n]*》/g

function weigh(words: string, formula: RegExp): number {
  const own = words.replace(QUOTED, '').replace(formula, '')
  return own.match(/[\u3400-\u9fff]/g)?.length ?? 0
}
