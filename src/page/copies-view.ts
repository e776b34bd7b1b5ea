import { LABELS } from '../report/view/labels.js'
import { across, type PageAcross, rowOf } from './data.js'
import { h } from './h.js'
import { documentAddress, placeKey } from './route.js'
import { inScript, say } from './say.js'

type Group = NonNullable<PageAcross['copies']>[number]

const AT_ONCE = 20

/**
 * Groups of documents that share text, each passage with its place in every one of them.
 * @param shown ids of the documents that the reader has chosen
 */
export function copiesView(shown: ReadonlySet<string>): HTMLElement {
  const groups = (across().copies ?? []).filter(({ documents }) => documents.some((id) => shown.has(id)))
  if (groups.length === 0) return h('p', {}, say('copiesNone'))
  const list = h('ul', { class: 'copies' })
  const more = h('button', { type: 'button', class: 'more', onclick: () => draw() })
  let drawn = 0
  const draw = () => {
    list.append(...groups.slice(drawn, drawn + AT_ONCE).map(groupOf))
    drawn = Math.min(groups.length, drawn + AT_ONCE)
    more.textContent = say('copiesMore', { n: Math.min(AT_ONCE, groups.length - drawn) })
    more.hidden = drawn >= groups.length
  }
  draw()
  return h('div', {}, list, more)
}

function groupOf({ documents, raw, net, reuse, passages }: Group): HTMLElement {
  const names = documents.map((id) => h('li', {}, h('a', { href: documentAddress(id) }, nameOf(id))))
  const shares = `${say('copiesRaw', { n: percent(raw) })}，${say('copiesNet', { n: percent(net) })}`
  const lines = h('ul', { class: 'passages' })
  const details = h('details', {}, h('summary', {}, say('passages', { n: passages.length })), lines)
  details.addEventListener('toggle', () => {
    if (details.open && lines.childElementCount === 0) lines.append(...passages.map(passage))
  })
  return h(
    'li',
    {},
    h('p', {}, h('strong', {}, inScript(LABELS.reuses[reuse])), h('span', { class: 'share' }, shares)),
    h('ul', { class: 'inline' }, names),
    details
  )
}

function passage({ text, places }: Group['passages'][number]): HTMLElement {
  const links = places.map((place) =>
    h('li', {}, h('a', { href: documentAddress(place.report, placeKey(place)) }, nameOf(place.report)))
  )
  return h('li', {}, h('blockquote', {}, text.replace(/\s+/g, ' ')), h('ul', { class: 'inline' }, links))
}

/** The school and its file; of those that name none, the file. */
export function nameOf(id: string): string {
  const row = rowOf(id)
  if (!row) return id
  const file = row.name.slice(row.name.lastIndexOf('/') + 1)
  return row.school ? `${row.school} · ${file}` : row.name
}

const percent = (share: number) => Math.round(share * 100)
