import type { Mention, Rejection } from '../document.js'

/** Types that stand inside one another as a matter of course: 省级课题4项 is a level and a count. */
const NESTING = new Set(['level', 'organization', 'work'])

/**
 * Of two mentions of one type that overlap the longer stays, of equal ones the first found; a person inside an
 * organization's name is none. Mentions of different types may share text (a level and its count).
 * @returns both in order: mentions of place, the longer of two that begin together first; rejections the longest first
 */
export function settleOverlaps(found: readonly Mention[]): {
  mentions: readonly Mention[]
  rejected: readonly Rejection[]
} {
  const placed = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const mentions: Mention[] = []
  const rejected: Rejection[] = []
  for (let from = 0; from < placed.length; ) {
    let to = from + 1
    for (let { end } = placed[from]!.span; to < placed.length && placed[to]!.span.start < end; to++)
      end = Math.max(end, placed[to]!.span.end)
    // Most share their text with none.
    if (to === from + 1) mentions.push(placed[from]!)
    else settle(placed.slice(from, to), mentions, rejected)
    from = to
  }
  rejected.sort((a, b) => longestFirst(a.mention, b.mention))
  return { mentions, rejected }
}

/** Settle mentions that hang together. */
function settle(placed: readonly Mention[], mentions: Mention[], rejected: Rejection[]): void {
  const byPlace = new Map<number, Mention[]>()
  const lost = new Set<Mention>()
  for (const mention of [...placed].sort(longestFirst)) {
    const by = rival(mention, byPlace)
    if (by) {
      rejected.push({ mention, because: 'overlap', by: by.rule })
      lost.add(mention)
      continue
    }
    for (let bucket = mention.span.start >> 5; bucket <= (mention.span.end - 1) >> 5; bucket++) {
      const list = byPlace.get(bucket)
      if (list) list.push(mention)
      else byPlace.set(bucket, [mention])
    }
  }
  for (const mention of placed) if (!lost.has(mention)) mentions.push(mention)
}

function longestFirst(a: Mention, b: Mention): number {
  return length(b) - length(a) || a.span.start - b.span.start
}

/** A mention kept already that this one cannot stand beside; only the buckets of 32 units that it touches are looked at. */
function rival(mention: Mention, byPlace: ReadonlyMap<number, readonly Mention[]>): Mention | undefined {
  for (let bucket = mention.span.start >> 5; bucket <= (mention.span.end - 1) >> 5; bucket++)
    for (const other of byPlace.get(bucket) ?? [])
      if (other.span.start < mention.span.end && mention.span.start < other.span.end && excludes(other, mention))
        return other
  return undefined
}

function excludes(kept: Mention, other: Mention): boolean {
  const a = kept.value.type
  const b = other.value.type
  if (a === b) return true
  if (a === 'organization' && b === 'person') return true
  return !NESTING.has(a) && !NESTING.has(b)
}

function length({ span }: Mention): number {
  return span.end - span.start
}
