import type { Resolved } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { CheckRule } from '../../rule/compile-check.js'
import { matchesOf } from '../../rule/matches-of.js'
import { firstFrom, type Span } from '../../span.js'
import type { Reader } from '../find-rule.js'
import { within } from '../within.js'
import type { Figure } from './grid-of.js'

/** The full marks that an area of the text states outside of tables, in order: 总分100分, 满分50分, 百分制. */
export function fullMarks(document: Resolved, area: Span<'normal'>, reader: Reader): readonly Figure[] {
  const known = marks(document)
  const all = known.get(reader.rule) ?? marksOf(document, reader.rule)
  known.set(reader.rule, all)
  return all.slice(firstFrom(all, area.start), firstFrom(all, area.end))
}

const marks = oncePer((_: Resolved) => new Map<CheckRule, readonly Figure[]>())

function marksOf(document: Resolved, rule: CheckRule): readonly Figure[] {
  const { full, hundred } = rule.compiled
  const inTable = within(document.tables.map(({ span }) => span))
  const stated = document.entities.flatMap(({ value, span }) => {
    if (value.type !== 'score' || value.max !== undefined || !full) return []
    const words = document.text.slice(Math.max(0, span.start - 8), span.end)
    return words.search(full) >= 0 && !inTable(span) ? [{ span, value: value.value }] : []
  })
  const hundreds = (hundred ? matchesOf(document.text, hundred) : []).map(({ index, 0: words }) => ({
    span: { start: index, end: index + words.length },
    value: 100
  }))
  return [...stated, ...hundreds].sort((a, b) => a.span.start - b.span.start)
}
