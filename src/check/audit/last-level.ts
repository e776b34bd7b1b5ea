import { lastBefore, type Span } from '../../span.js'
import type { LevelPlace } from './survey.js'

/** The last level that begins in a piece of the text. */
export function lastLevel(levels: readonly LevelPlace[], { start, end }: Span<'normal'>): LevelPlace | undefined {
  const last = lastBefore(levels, end)
  return last && last.span.start >= start ? last : undefined
}
