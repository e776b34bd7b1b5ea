import { nameOf } from './copies-view.js'
import type { Cover } from './cut-text.js'
import { across, type PageFollow } from './data.js'
import { h } from './h.js'
import { followMessage, outcomeMark } from './outcomes.js'
import { documentAddress, placeKey } from './route.js'
import { say } from './say.js'

/** A place of a document, and where in another what it is held against stands. */
interface Link {
  readonly place: Cover & { readonly text: string }
  readonly line?: PageFollow
  readonly others: readonly { readonly id: string; readonly place?: Cover }[]
}

/** What of a document is held against others: its promises or what answers them, and the passages that it shares. */
export function linksOf(id: string): readonly Link[] {
  const { follow = [], copies = [] } = across()
  const promises = follow.flatMap((line): Link[] => {
    const { plan, summary, promise, evidence } = line
    if (plan === id) {
      if (summary === null) return []
      return [{ place: promise, line, others: [{ id: summary, ...(evidence && { place: evidence }) }] }]
    }
    return summary === id && evidence ? [{ place: evidence, line, others: [{ id: plan, place: promise }] }] : []
  })
  const passages = copies.flatMap(({ passages }) =>
    passages.flatMap(({ text, places }) =>
      places.flatMap((place): Link[] => {
        if (place.report !== id) return []
        const others = places.filter((other) => other !== place).map((other) => ({ id: other.report, place: other }))
        return [{ place: { ...place, text }, others }]
      })
    )
  )
  return [...promises, ...passages]
}

/** These, each leading to its place here and to the one in the other document. */
export function acrossPanel(links: readonly Link[], open: (key: string) => void): HTMLElement {
  const part = (title: string, list: readonly Link[]) =>
    list.length > 0 &&
    h(
      'section',
      {},
      h('h3', {}, title),
      h(
        'ul',
        { class: 'cards' },
        list.map((link) => card(link, open))
      )
    )
  return h(
    'div',
    { class: 'information' },
    part(
      say('follow'),
      links.filter(({ line }) => line)
    ),
    part(
      say('copies'),
      links.filter(({ line }) => !line)
    )
  )
}

function card({ place, line, others }: Link, open: (key: string) => void): HTMLElement {
  const key = placeKey(place)
  const text = place.text.replace(/\s+/g, ' ').trim()
  const links = others.map(({ id, place }) =>
    h('li', {}, h('a', { href: documentAddress(id, place && placeKey(place)) }, nameOf(id)))
  )
  return h(
    'li',
    { class: 'finding-card', 'data-card': key, onclick: () => open(key) },
    h('button', { type: 'button', class: 'link words' }, text.length > 80 ? `${text.slice(0, 80)}…` : text),
    line && h('p', { class: 'message' }, outcomeMark(line.outcome), ` ${followMessage(line)}`),
    links.length > 0 && h('ul', { class: 'inline' }, links)
  )
}
