import { h } from './h.js'
import { say } from './say.js'

/** The files beside a page that a server gave: results to take along. A page from disk stands beside them anyway. */
export function downloads(): HTMLElement | false {
  if (!location.protocol.startsWith('http')) return false
  const list = h('ul', {})
  const element = h('details', { class: 'downloads' }, h('summary', {}, say('download')), list)
  fetch('files.json')
    .then((response) => (response.ok ? (response.json() as Promise<string[]>) : []))
    .then((names) =>
      list.replaceChildren(
        ...names.map((name) => h('li', {}, h('a', { href: `files/${encodeURIComponent(name)}`, download: name }, name)))
      )
    )
    .catch(() => element.remove())
  return h('div', { class: 'served' }, element, h('a', { href: '/', class: 'plain' }, say('another')))
}
