import type { Normalized } from '../../document.js'
import { toSourceThrough } from '../../offset-map.js'
import { overlaps, type Span } from '../../span.js'

/** What a piece of the source became in the normalized text, and by which step; of a repair, its rule. */
export interface Change {
  readonly from: string
  readonly to: string
  readonly step: 'repair' | 'line' | 'space' | 'width' | 'script' | 'other'
  readonly rule?: string
}

/** What normalizing changed within a piece of the normalized text, in order, each change once. */
export function changesIn(document: Normalized, piece: Span<'normal'>): readonly Change[] {
  const changes = new Map<string, Change>()
  for (const { source, normal } of differing(document, piece)) {
    const from = document.source.slice(source.start, source.end)
    const to = document.text.slice(normal.start, normal.end)
    const repair = document.repairs.find((other) => overlaps(other.source, source))
    const change: Change = repair
      ? { from: repair.from, to: repair.to, step: 'repair', rule: repair.rule }
      : { from, to, step: stepOf(from, to) }
    changes.set(`${change.from}\0${change.to}`, change)
  }
  return [...changes.values()]
}

interface Pair {
  readonly source: Span<'source'>
  readonly normal: Span<'normal'>
}

/** Pieces that read otherwise in the source, as small as the maps can tell; what was taken out has an empty normal span. */
function differing({ source, text, maps }: Normalized, { start, end }: Span<'normal'>): readonly Pair[] {
  const pairs: Pair[] = []
  let last: Span<'source'> | undefined
  for (let at = start; at < end; at++) {
    const from = toSourceThrough(maps, { start: at, end: at + 1 })
    if (last && from.start > last.end)
      pairs.push({ source: { start: last.end, end: from.start }, normal: { start: at, end: at } })
    const before = pairs.at(-1)
    if (last && last.start === from.start && last.end === from.end && before?.normal.end === at)
      pairs[pairs.length - 1] = { source: from, normal: { start: before.normal.start, end: at + 1 } }
    else if (source.slice(from.start, from.end) !== text[at])
      pairs.push({ source: from, normal: { start: at, end: at + 1 } })
    last = from
  }
  return pairs
}

function stepOf(from: string, to: string): Change['step'] {
  if (/[\r\n]/.test(from)) return 'line'
  if (from.trim() === to.trim()) return 'space'
  if (from.normalize('NFKC') === to) return 'width'
  return /^\p{Script=Han}+$/u.test(from) && /^\p{Script=Han}+$/u.test(to) ? 'script' : 'other'
}
