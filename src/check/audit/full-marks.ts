import { matchesOf } from '../../rule/matches-of.js'
import { firstFrom, type Span } from '../../span.js'
import { findRule } from '../find-rule.js'
import { within } from '../within.js'
import type { Figure } from './grid-of.js'
import type { Survey } from './survey.js'

/** The full marks that an area of the text states outside of tables, in order: 总分100分, 满分50分, 百分制. */
export function fullMarks(surveyed: Survey, area: Span<'normal'>): readonly Figure[] {
  surveyed.marks ??= marksOf(surveyed)
  const { marks } = surveyed
  return marks.slice(firstFrom(marks, area.start), firstFrom(marks, area.end))
}

function marksOf({ document, rules, text }: Survey): readonly Figure[] {
  const { full, hundred } = findRule(rules, 'sum.weights')?.rule.compiled ?? {}
  const inTable = within(document.tables.map(({ span }) => span))
  const stated = document.entities.flatMap(({ value, span }) => {
    if (value.type !== 'score' || value.max !== undefined || !full) return []
    const words = text.slice(Math.max(0, span.start - 8), span.end)
    return words.search(full) >= 0 && !inTable(span) ? [{ span, value: value.value }] : []
  })
  const hundreds = (hundred ? matchesOf(text, hundred) : []).map(({ index, 0: words }) => ({
    span: { start: index, end: index + words.length },
    value: 100
  }))
  return [...stated, ...hundreds].sort((a, b) => a.span.start - b.span.start)
}
