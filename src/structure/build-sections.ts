import type { Section } from '../document.js'
import type { Heading } from './find-headings.js'
import { isUnnumbered } from './mark-systems.js'

/**
 * Make sections of headings: each reaches from its mark to the next heading of its level or a higher one.
 * @param end where the report ends: the rest of the text is residue or blank.
 */
export function buildSections(text: string, headings: readonly Heading[], end: number): readonly Section[] {
  const ids = headings.map((_, n) => `s${n + 1}`)
  const ends = endsOf(headings, end)
  return headings.map((heading, n) => {
    const { mark } = heading.node
    const numbered = !isUnnumbered(mark.system)
    const id = ids[n]!
    const parent = heading.parent ? ids[heading.parent.index]! : null
    const { level, title } = heading
    const marker = mark.system === 'label' ? '' : text.slice(mark.span.start, mark.span.end).trimEnd()
    const span = { start: mark.span.start, end: ends[n]! }
    return { id, parent, level, marker, number: numbered ? mark.value : undefined, title, span, role: undefined }
  })
}

/** From the back: at each level the heading that stands next; the deeper one stands nearer. */
function endsOf(headings: readonly Heading[], end: number): readonly number[] {
  const ends: number[] = headings.map(() => end)
  // -1 where none stands behind.
  const next: number[] = []
  let depth = 0
  for (let n = headings.length - 1; n >= 0; n--) {
    const { level, node } = headings[n]!
    let nearest = Math.min(level, depth - 1)
    while (nearest >= 0 && next[nearest]! < 0) nearest--
    if (nearest >= 0) ends[n] = Math.min(end, next[nearest]!)
    for (; depth < level; depth++) next[depth] = -1
    next[level] = node.mark.span.start
    depth = level + 1
  }
  return ends
}
