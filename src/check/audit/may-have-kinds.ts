import type { Span } from '../../span.js'
import type { AuditWords } from './audit-words.js'
import { lastLevel } from './last-level.js'
import type { Survey } from './survey.js'

const YEAR = '年'.charCodeAt(0)

/** Whether a word of a kind can begin in a piece of the text, a level is named or a year ends there. */
export function mayHaveKinds(
  { text, levels }: Pick<Survey, 'text' | 'levels'>,
  span: Span<'normal'>,
  { mayBeDimension }: AuditWords
): boolean {
  for (let at = span.start; at < span.end; at++)
    if (text.charCodeAt(at) === YEAR || mayBeDimension(text, at)) return true
  return lastLevel(levels, span) !== undefined
}
