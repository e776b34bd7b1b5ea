import type { Mention, Rejection } from '../document.js'

/** Types that stand inside one another as a matter of course: 省级课题4项 is a level and a count. */
const NESTING = new Set(['level', 'organization', 'work'])

/**
 * Of two mentions of one type that overlap the longer stays, of equal ones the first found; a person inside an
 * organization's name is none. Mentions of different types may share text (a level and its count).
 */
export function settleOverlaps(found: readonly Mention[]): {
  mentions: readonly Mention[]
  rejected: readonly Rejection[]
} {
  const order = [...found].sort((a, b) => length(b) - length(a) || a.span.start - b.span.start)
  const byPlace = new Map<number, Mention[]>()
  const kept: Mention[] = []
  const rejected: Rejection[] = []
  for (const mention of order) {
    const by = rival(mention, byPlace)
    if (by) {
      rejected.push({ mention, because: 'overlap', by: by.rule })
      continue
    }
    kept.push(mention)
    for (let bucket = mention.span.start >> 5; bucket <= (mention.span.end - 1) >> 5; bucket++) {
      const list = byPlace.get(bucket)
      if (list) list.push(mention)
      else byPlace.set(bucket, [mention])
    }
  }
  return { mentions: kept, rejected }
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
  const [a, b] = [kept.value.type, other.value.type]
  if (a === b) return true
  if (a === 'organization' && b === 'person') return true
  return !NESTING.has(a) && !NESTING.has(b)
}

function length({ span }: Mention): number {
  return span.end - span.start
}
