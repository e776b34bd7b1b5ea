import type { Section } from '../document.js'
import type { Heading } from './find-headings.js'
import { isUnnumbered } from './mark-systems.js'

/**
 * Make sections of headings: each reaches from its mark to the next heading of its level or a higher one.
 * @param end where the report ends: the rest of the text is residue or blank.
 */
export function buildSections(text: string, headings: readonly Heading[], end: number): readonly Section[] {
  const ids = new Map(headings.map((heading, n) => [heading, `s${n + 1}`]))
  const ends = endsOf(headings, end)
  return headings.map((heading, n) => {
    const { mark } = heading.node
    const numbered = !isUnnumbered(mark.system)
    const id = ids.get(heading)!
    const parent = heading.parent ? ids.get(heading.parent)! : null
    const { level, title } = heading
    const marker = mark.system === 'label' ? '' : text.slice(mark.span.start, mark.span.end).trimEnd()
    const span = { start: mark.span.start, end: ends[n]! }
    return { id, parent, level, marker, number: numbered ? mark.value : undefined, title, span, role: undefined }
  })
}

/** From the back: at each level the heading that stands next; the deeper one stands nearer. */
function endsOf(headings: readonly Heading[], end: number): readonly number[] {
  const ends = new Array<number>(headings.length)
  const next: number[] = []
  for (let n = headings.length - 1; n >= 0; n--) {
    const { level, node } = headings[n]!
    let nearest = Math.min(level, next.length - 1)
    while (nearest >= 0 && next[nearest] === undefined) nearest--
    ends[n] = nearest < 0 ? end : Math.min(end, next[nearest]!)
    next.length = Math.min(next.length, level)
    next[level] = node.mark.span.start
  }
  return ends
}
