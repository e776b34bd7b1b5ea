import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import { matchesOf } from '../../rule/matches-of.js'
import { firstFrom, type Span } from '../../span.js'
import type { AuditWords } from './audit-words.js'

/**
 * Words of kinds of which a thing can have only one: subject → 语文, level → provincial (rules/lexicons/audit.yml and the
 * levels that the text was found to name). Where a kind has several words, the last.
 */
export function kindsIn(document: Resolved, span: Span<'normal'>, words: AuditWords): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>()
  const text = document.text.slice(span.start, span.end)
  for (const [word] of words.dimensions(text)) kinds.set(words.dimensionOf.get(word)!, word)
  for (const [, year] of matchesOf(text, YEAR)) kinds.set('calendar', year!)
  for (const level of levelsIn(document, span)) kinds.set('level', level)
  return kinds
}

const YEAR = /(?<![0-9])([12][0-9]{3})年/g

/** The level words of the document by place. */
const levelsOf = oncePer((document: Resolved) =>
  document.entities.flatMap(({ value, span }) => (value.type === 'level' ? [{ level: value.level, span }] : []))
)

function levelsIn(document: Resolved, { start, end }: Span<'normal'>): readonly string[] {
  const levels = levelsOf(document)
  const found: string[] = []
  for (let at = firstFrom(levels, start); at < levels.length && levels[at]!.span.start < end; at++)
    found.push(levels[at]!.level)
  return found
}
