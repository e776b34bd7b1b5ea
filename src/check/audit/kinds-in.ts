import { matchesOf } from '../../rule/matches-of.js'
import type { Span } from '../../span.js'
import type { AuditWords } from './audit-words.js'
import { lastLevel } from './last-level.js'
import { mayHaveKinds } from './may-have-kinds.js'
import type { Survey } from './survey.js'

/**
 * Words of kinds of which a thing can have only one: subject → 语文, level → provincial (rules/lexicons/audit.yml and the
 * levels that the text was found to name). Where a kind has several words, the last.
 */
export function kindsIn(
  surveyed: Pick<Survey, 'text' | 'levels'>,
  span: Span<'normal'>,
  words: AuditWords
): ReadonlyMap<string, string> {
  if (!mayHaveKinds(surveyed, span, words)) return NONE
  const { text, levels } = surveyed
  const own = text.slice(span.start, span.end)
  const kinds = new Map<string, string>()
  enterDimensions(kinds, own, words)
  if (own.includes('年')) for (const [, year] of matchesOf(own, YEAR)) kinds.set('calendar', year!)
  const level = lastLevel(levels, span)
  if (level !== undefined) kinds.set('level', level.level)
  return kinds
}

const NONE: ReadonlyMap<string, string> = new Map()
const YEAR = /(?<![0-9])([12][0-9]{3})年/g

function enterDimensions(
  kinds: Map<string, string>,
  text: string,
  { dimension, dimensionOf, mayBeDimension }: AuditWords
): void {
  for (let at = 0; at < text.length; at++) {
    if (!mayBeDimension(text, at)) continue
    dimension.lastIndex = at
    if (!dimension.test(text)) continue
    const word = text.slice(at, dimension.lastIndex)
    kinds.set(dimensionOf.get(word)!, word)
    at += word.length - 1
  }
}
