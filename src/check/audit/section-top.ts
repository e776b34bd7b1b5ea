import type { Section } from '../../document.js'
import { lastBefore, type Span } from '../../span.js'
import type { Survey } from './survey.js'

/** The section of the top level that an offset is in, as a span; before the first one, what stands before it. */
export function sectionTop(surveyed: Survey, offset: number): Span<'normal'> {
  surveyed.tops ??= topsOf(surveyed.document.sections)
  const { tops, text } = surveyed
  return lastBefore(tops, offset + 1)?.span ?? { start: 0, end: tops[0]?.span.start ?? text.length }
}

/** The sections of the top level, in order. */
function topsOf(sections: readonly Section[]): readonly Section[] {
  const least = Math.min(...sections.map(({ level }) => level))
  return sections.filter(({ level }) => level === least)
}
