import type { Resolved } from '../../document.js'
import { matchesOf } from '../../rule/matches-of.js'
import { firstFrom, type Span } from '../../span.js'
import type { AuditWords } from './audit-words.js'
import { type LevelPlace, survey } from './survey.js'

/**
 * Words of kinds of which a thing can have only one: subject → 语文, level → provincial (rules/lexicons/audit.yml and the
 * levels that the text was found to name). Where a kind has several words, the last.
 */
export function kindsIn(document: Resolved, span: Span<'normal'>, words: AuditWords): ReadonlyMap<string, string> {
  const text = document.text.slice(span.start, span.end)
  const found = words.dimensions(text)
  const dated = text.includes('年')
  const level = lastIn(survey(document).levels, span)
  if (found.length === 0 && !dated && level === undefined) return NONE
  const kinds = new Map<string, string>()
  for (const [word] of found) kinds.set(words.dimensionOf.get(word)!, word)
  if (dated) for (const [, year] of matchesOf(text, YEAR)) kinds.set('calendar', year!)
  if (level !== undefined) kinds.set('level', level)
  return kinds
}

const NONE: ReadonlyMap<string, string> = new Map()
const YEAR = /(?<![0-9])([12][0-9]{3})年/g

/** The last level that begins in a piece of the text. */
function lastIn(levels: readonly LevelPlace[], { start, end }: Span<'normal'>): string | undefined {
  const last = levels[firstFrom(levels, end) - 1]
  return last && last.span.start >= start ? last.level : undefined
}
