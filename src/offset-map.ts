import type { Span } from './span.js'

/** One piece of rewritten text and the piece of the text before it that it was made from; lengths in UTF-16 units. */
export interface Run {
  readonly normal: number
  readonly normalLength: number
  readonly source: number
  readonly sourceLength: number
}

/** Runs tile both texts, in order, without gap or overlap. An empty map is the identity: nothing was rewritten. */
export type OffsetMap = readonly Run[]

export interface Rewritten {
  readonly text: string
  readonly map: OffsetMap
}

/** A replacement of `text.slice(start, end)` by `to`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly to: string
}

/**
 * Rewrite a text by edits that are in order and do not overlap, recording what came from where.
 * Text between edits is kept; an edit of equal length maps unit by unit, any other maps as a whole.
 * @throws when edits overlap or run out of order or out of the text: a bug of the caller.
 */
export function rewrite(text: string, edits: Iterable<Edit>): Rewritten {
  const map: Mutable<Run>[] = []
  const out: string[] = []
  let normal = 0
  let source = 0
  let moves = false
  const push = (normalLength: number, sourceLength: number) => {
    if (normalLength === 0 && sourceLength === 0) return
    const last = map.at(-1)
    if (last && normalLength === sourceLength && last.normalLength === last.sourceLength) {
      last.normalLength += normalLength
      last.sourceLength += sourceLength
    } else map.push({ normal, normalLength, source, sourceLength })
    if (normalLength !== sourceLength) moves = true
    normal += normalLength
    source += sourceLength
  }
  for (const { start, end, to } of edits) {
    if (start < source || end < start || end > text.length) throw new Error(`edit ${start}-${end} is out of order`)
    out.push(text.slice(source, start), to)
    push(start - source, start - source)
    push(to.length, end - start)
  }
  out.push(text.slice(source))
  push(text.length - source, text.length - source)
  return { text: out.join(''), map: moves ? map : [] }
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] }

/** Smallest source span that covers a normal span; of an empty span, the point it stands at. */
export function toSource(map: OffsetMap, span: Span<'normal'>): Span<'source'> {
  return toSourceThrough([map], span)
}

/** Walk a span back through every rewriting, last one first. */
export function toSourceThrough(maps: readonly OffsetMap[], span: Span<'normal'>): Span<'source'> {
  let { start, end } = span
  for (let n = maps.length - 1; n >= 0; n--) {
    const map = maps[n]!
    if (map.length === 0) continue
    const isPoint = start === end
    const first = runAt(map, start, 'start', 'back', 0)
    // Where a span begins it mostly ends; the two sides of a point would cross beside a deletion.
    const last = isPoint ? first : runAt(map, end, 'end', 'back', first)
    start = project(map[first]!, start, 'start', 'back')
    end = isPoint ? start : project(map[last]!, end, 'end', 'back')
  }
  return { start, end }
}

/** The way forth through every rewriting: a function from source spans to normal spans, for marks that a loader left. */
export function forth(maps: readonly OffsetMap[]): (span: Span<'source'>) => Span<'normal'> {
  return ({ start, end }) => {
    for (const map of maps) {
      if (map.length === 0) continue
      const isPoint = start === end
      const first = runAt(map, start, 'start', 'forth', 0)
      const last = isPoint ? first : runAt(map, end, 'end', 'forth', first)
      start = project(map[first]!, start, 'start', 'forth')
      end = isPoint ? start : project(map[last]!, end, 'end', 'forth')
    }
    return { start, end }
  }
}

type Side = 'start' | 'end'
type Way = 'back' | 'forth'

/** The first run, from one on, that reaches over an offset, or as the end of a span up to it; else the last. */
function runAt(map: OffsetMap, offset: number, side: Side, way: Way, from: number): number {
  let low = from
  let high = map.length - 1
  // The one that is asked about first is that of the other end.
  for (let middle = from; low < high; middle = (low + high) >> 1) {
    const run = map[middle]!
    const beyond = way === 'back' ? run.normal + run.normalLength : run.source + run.sourceLength
    if (side === 'start' ? offset < beyond : offset <= beyond) high = middle
    else low = middle + 1
  }
  return low
}

function project(run: Run, offset: number, side: Side, way: Way): number {
  const isBack = way === 'back'
  const from = isBack ? run.normal : run.source
  const length = isBack ? run.normalLength : run.sourceLength
  const to = isBack ? run.source : run.normal
  const toLength = isBack ? run.sourceLength : run.normalLength
  const into = offset - from
  if (length === toLength) return to + into
  if (into <= 0) return to
  return side === 'start' && into < length ? to : to + toLength
}
