import { matchesOf } from '../../rule/matches-of.js'
import { lastBefore, type Span } from '../../span.js'
import type { AuditWords } from './audit-words.js'
import type { LevelPlace, Survey } from './survey.js'

/**
 * Words of kinds of which a thing can have only one: subject → 语文, level → provincial (rules/lexicons/audit.yml and the
 * levels that the text was found to name). Where a kind has several words, the last.
 */
export function kindsIn(
  { text, levels }: Pick<Survey, 'text' | 'levels'>,
  span: Span<'normal'>,
  words: AuditWords
): ReadonlyMap<string, string> {
  const level = levels.length === 0 ? undefined : lastIn(levels, span)
  if (level === undefined && !mayName(text, span, words)) return NONE
  const own = text.slice(span.start, span.end)
  const kinds = new Map<string, string>()
  enterDimensions(kinds, own, words)
  if (own.includes('年')) for (const [, year] of matchesOf(own, YEAR)) kinds.set('calendar', year!)
  if (level !== undefined) kinds.set('level', level)
  return kinds
}

const NONE: ReadonlyMap<string, string> = new Map()
const YEAR = /(?<![0-9])([12][0-9]{3})年/g
const YEAR_SIGN = '年'.charCodeAt(0)

/** Whether a word of a kind can begin in a piece of the text, or a year end there. */
function mayName(text: string, { start, end }: Span<'normal'>, { mayBeDimension }: AuditWords): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === YEAR_SIGN || mayBeDimension(text, at)) return true
  return false
}

function enterDimensions(
  kinds: Map<string, string>,
  text: string,
  { dimension, dimensionOf, mayBeDimension }: AuditWords
): void {
  for (let at = 0; at < text.length; at++) {
    if (!mayBeDimension(text, at)) continue
    dimension.lastIndex = at
    const word = dimension.exec(text)?.[0]
    if (!word) continue
    kinds.set(dimensionOf.get(word)!, word)
    at += word.length - 1
  }
}

/** The last level that begins in a piece of the text. */
function lastIn(levels: readonly LevelPlace[], { start, end }: Span<'normal'>): string | undefined {
  const last = lastBefore(levels, end)
  return last && last.span.start >= start ? last.level : undefined
}
