import type { Resolved, Section } from '../../document.js'
import { oncePer } from '../../once-per.js'
import type { Span } from '../../span.js'

/** The sections of the top level, in order. */
const topsOf = oncePer((document: Resolved): readonly Section[] => {
  const least = Math.min(...document.sections.map(({ level }) => level))
  return document.sections.filter(({ level }) => level === least)
})

/** The section of the top level that an offset is in, as a span; before the first one, what stands before it. */
export function sectionTop(document: Resolved, offset: number): Span<'normal'> {
  const tops = topsOf(document)
  let low = 0
  let high = tops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tops[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return tops[low - 1]?.span ?? { start: 0, end: tops[0]?.span.start ?? document.text.length }
}
