import type { Resolved } from '../document.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'
import { findRule } from './find-rule.js'
import type { CheckRules } from './form.js'

/**
 * Where blanks are meant to be blank: from the heading of an attached form (附件2 登记表) to the next heading of the
 * document's own outline; and where several lines do, each with several labels, wait for their words (姓名:____ 学校:____).
 */
export function findFormAreas(document: Resolved, rules: CheckRules): readonly Span<'normal'>[] {
  const reader = findRule(rules, 'placeholder.joined')
  if (!reader) return []
  const { text, sections } = document
  const headings = sections.filter(({ level, marker }) => level === 1 && marker !== '').map(({ span }) => span.start)
  let next = 0
  const forms: Span<'normal'>[] = []
  for (const { index } of matchesOf(text, reader.pattern('form')))
    if (index >= (forms.at(-1)?.end ?? 0)) {
      while (next < headings.length && headings[next]! <= index) next++
      forms.push({ start: index, end: headings[next] ?? text.length })
    }
  const lines = matchesOf(text, reader.pattern('fields')).map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length
  }))
  return lines.length >= FEWEST_LINES ? [...forms, ...lines] : forms
}

/** One line alone is rather the cover of this document, left blank. */
const FEWEST_LINES = 2
