import type { Resolved } from '../document.js'
import { matchesOf } from '../rule/matches-of.js'
import type { Span } from '../span.js'

/** The records of a document (one for each activity): each from where `begins` matches up to the next, in order. */
export function findRecords({ text }: Resolved, begins: RegExp): readonly Span<'normal'>[] {
  const starts = matchesOf(text, begins).map(({ index }) => index)
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? text.length }))
}
