import type { Mark } from '../document.js'
import { forth, type OffsetMap } from '../offset-map.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'

/** A line that the container calls a heading. */
export interface HeadingStyle {
  readonly span: Span<'normal'>
  readonly level: number
}

/** The headings that the container marks, and Markdown's #, in offsets of the normalized text and in order. */
export function headingStyles(
  text: string,
  marks: readonly Mark[],
  maps: readonly OffsetMap[]
): readonly HeadingStyle[] {
  if (!text.includes('#') && !marks.some(({ kind }) => kind === 'heading')) return []
  const toNormal = forth(maps)
  const styled = marks
    .filter(({ kind }) => kind === 'heading')
    .map(({ span, level }) => ({ span: toNormal(span), level: level ?? 1 }))
  const hashed = matchesOf(text, /(?<=^|\n)[ \t]*(#{1,6}) +[^\n]+/g).map(({ index, 0: line, 1: signs }) => ({
    span: { start: index + line.indexOf('#'), end: index + line.length },
    level: signs!.length
  }))
  return [...styled, ...hashed]
    .filter(({ span }) => text.slice(span.start, span.end).trim().length > 0)
    .sort((a, b) => a.span.start - b.span.start)
}
