import type { Mention, Segmented, Shield, Work } from '../document.js'
import { toSourceThrough } from '../offset-map.js'
import { slice } from '../span.js'
import { toMention } from './to-mention.js'

/** Works: what stands in 《》; the title is without the outer brackets, in simplified characters, its signs as written. */
export function findWorks(document: Segmented): readonly Mention<Work>[] {
  const { shields } = document
  const found: Mention<Work>[] = []
  for (const shield of shields)
    if (shield.kind === 'work')
      found.push(toMention(document, shield.rule, shield.span, { type: 'work', title: titleOf(document, shield) }))
  return found
}

/** A title keeps its full-width brackets, stops and dashes: they are part of the name. Figures and letters have one width. */
function titleOf({ source, maps }: Segmented, { span, groups }: Shield): string {
  const normal = groups['title']!
  const written = slice(source, toSourceThrough(maps, span))
    .slice(1, -1)
    .replace(/\s*[\r\n]+\s*/g, '')
  if (written.length !== normal.length) return normal
  let title = ''
  for (let i = 0; i < normal.length; i++) title += WIDE_SIGN.test(written[i]!) ? written[i] : normal[i]
  return title
}

const WIDE_SIGN = /[！-～—–](?<![０-９Ａ-Ｚａ-ｚ])/
