import type { Mark } from '../document.js'
import { type Edit, type Rewritten, rewrite } from '../offset-map.js'

/** Read the signs that the container left in the text (`**`, `|`) as what they stand for; of two that overlap, the first. */
export function removeSigns(text: string, marks: readonly Mark[]): Rewritten {
  const edits: Edit[] = []
  let end = 0
  for (const { kind, as, span } of marks) {
    if (kind !== 'sign' || span.start < end || span.end === span.start) continue
    edits.push({ start: span.start, end: span.end, to: as ?? '' })
    end = span.end
  }
  return edits.length === 0 ? { text, map: [] } : rewrite(text, edits)
}
