import type { Segmented } from '../../document.js'
import type { Span } from '../../span.js'

/** So much of a sentence without end is shown to either side of the place, in UTF-16 units. */
const MOST = 200

/** The sentences that a place touches, as one piece; the place itself where it stands between sentences. */
export function sentenceAt({ sentences }: Segmented, place: Span<'normal'>): Span<'normal'> {
  const touched = sentences.filter(({ start, end }) => start < place.end && place.start < end)
  const start = Math.min(place.start, touched[0]?.start ?? place.start)
  const end = Math.max(place.end, touched.at(-1)?.end ?? place.end)
  return { start: Math.max(start, place.start - MOST), end: Math.min(end, place.end + MOST) }
}
