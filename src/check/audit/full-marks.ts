import type { Resolved } from '../../document.js'
import type { Span } from '../../span.js'
import type { Reader } from '../find-rule.js'
import { within } from '../within.js'
import type { Figure } from './grid-of.js'

/** The full marks that a stretch of text states outside of tables, in order: 总分100分, 满分50分, 百分制. */
export function fullMarks(document: Resolved, area: Span<'normal'>, reader: Reader): readonly Figure[] {
  const inTable = within(document.tables.map(({ span }) => span))
  const stated = document.entities.flatMap(({ value, span }) => {
    if (value.type !== 'score' || value.max !== undefined || span.start < area.start || span.end > area.end) return []
    const words = document.text.slice(Math.max(area.start, span.start - 8), span.end)
    return words.search(reader.pattern('full')) >= 0 && !inTable(span) ? [{ span, value: value.value }] : []
  })
  const hundred = [...document.text.slice(area.start, area.end).matchAll(reader.pattern('hundred'))].map(
    ({ index, 0: words }) => ({
      span: { start: area.start + index, end: area.start + index + words.length },
      value: 100
    })
  )
  return [...stated, ...hundred].sort((a, b) => a.span.start - b.span.start)
}
