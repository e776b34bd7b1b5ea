import { overview } from './data.js'
import { documentView } from './document-view.js'
import { downloads } from './downloads.js'
import { h } from './h.js'
import { chosenRows, overviewView } from './overview-view.js'
import { documentAddress, type Route, readRoute } from './route.js'
import { currentScript, say, setScript } from './say.js'
import { sheets } from './sheets.js'

/** The page: draws the view that the address asks for, and again whenever that changes. */
const root = document.getElementById('page')!
let route: Route | undefined
let close = () => {}
/** Where the reader was in the overview. */
let scrolled = 0

function draw(): void {
  close()
  close = () => {}
  setScript(currentScript())
  if (route!.view === 'overview') {
    root.replaceChildren(skip(), bar(), overviewView())
    document.title = say('title')
    scrollTo(0, scrolled)
    return
  }
  const view = documentView(route!.id, route!.target)
  close = view.close
  root.replaceChildren(skip(), bar(), view.element)
  const heading = root.querySelector<HTMLElement>('h1')!
  document.title = `${heading.textContent} · ${say('product')}`
  scrollTo(0, 0)
  heading.focus({ preventScroll: true })
  view.shown()
}

function follow(): void {
  const before = route
  route = readRoute(location.hash)
  if (before?.view === 'overview' && route.view === 'overview') return
  if (before?.view === 'overview') scrolled = scrollY
  draw()
}

function skip(): HTMLElement {
  const onclick = (event: Event) => {
    event.preventDefault()
    root.querySelector<HTMLElement>('h1')?.focus()
  }
  return h('a', { class: 'skip', href: '#main', onclick }, say('skip'))
}

function bar(): HTMLElement {
  const other = currentScript() === 'hans' ? 'hant' : 'hans'
  const onswitch = () => {
    setScript(other)
    draw()
    root.querySelector<HTMLElement>('[data-action=script]')?.focus()
  }
  const print = { type: 'button', class: 'plain', 'data-action': 'print', onclick: () => window.print() }
  const lang = other === 'hant' ? 'zh-Hant' : 'zh-Hans'
  const script = {
    type: 'button',
    class: 'plain',
    'data-action': 'script',
    lang,
    title: say('switchScript'),
    onclick: onswitch
  }
  return h(
    'header',
    { class: 'top' },
    h('a', { href: '#', class: 'product' }, h('strong', {}, say('product')), h('span', {}, say('subtitle'))),
    h(
      'div',
      { class: 'actions' },
      downloads(),
      h('button', print, say(overview.rows.length === 1 ? 'print' : 'printSheets')),
      h('button', script, other === 'hant' ? say('toTraditional') : say('toSimplified'))
    )
  )
}

// What is printed is not what is seen: sheets are made when they are needed, whichever way the reader asks for them.
addEventListener('beforeprint', () => {
  const rows =
    route!.view === 'document'
      ? overview.rows.filter(({ id }) => route!.view === 'document' && id === route!.id)
      : chosenRows()
  document.getElementById('sheets')?.remove()
  document.body.append(sheets(rows))
})
addEventListener('afterprint', () => document.getElementById('sheets')?.remove())
addEventListener('hashchange', follow)
// A single draft is what its writer came for.
if (overview.rows.length === 1 && location.hash === '')
  history.replaceState(null, '', documentAddress(overview.rows[0]!.id))
follow()
