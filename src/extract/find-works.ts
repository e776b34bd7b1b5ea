import type { Mention, Segmented, Work } from '../document.js'
import { toMention } from './to-mention.js'

/** Works: what stands in 《》; the title is without the outer brackets. */
export function findWorks(document: Segmented): readonly Mention<Work>[] {
  return document.shields
    .filter((shield) => shield.kind === 'work')
    .map((shield) => toMention(document, shield.rule, shield.span, { type: 'work', title: shield.groups['title']! }))
}
