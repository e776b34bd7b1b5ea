import { LABELS } from '../report/view/labels.js'
import type { PageDocument } from './data.js'
import { h } from './h.js'
import { inScript, say } from './say.js'

/** The headings as they nest, each with the part that its section is. */
export function outlinePanel({ sections }: PageDocument, go: (offset: number) => void): HTMLElement {
  if (sections.length === 0) return h('p', { class: 'empty' }, say('noOutline'))
  const lines = sections.map(({ level, marker, title, start, role }) =>
    h(
      'li',
      { class: `level-${Math.min(level, 5)}` },
      h(
        'button',
        { type: 'button', class: 'link', onclick: () => go(start) },
        h('span', { class: 'marker' }, marker),
        title || '—'
      ),
      role && h('span', { class: 'role' }, inScript(LABELS.roles[role]))
    )
  )
  return h('ol', { class: 'outline' }, lines)
}
