import { charts } from './charts.js'
import { copiesView } from './copies-view.js'
import { across, overview, type PageRow } from './data.js'
import { type Filter, filterRows, NO_FILTER } from './filter.js'
import { filterBar } from './filter-bar.js'
import { followView } from './follow-view.js'
import { h } from './h.js'
import { gradeCount } from './marks.js'
import { matrix } from './matrix.js'
import { inScript, say } from './say.js'
import type { Order } from './sort.js'
import { table } from './table.js'

/** Kept while documents are opened and closed again. */
let filter: Filter = NO_FILTER
let order: Order | undefined

/** The rows that the reader has chosen, in the order of the files: what is printed, and what "next" goes through. */
export const chosenRows = (): readonly PageRow[] => filterRows(overview.rows, filter)

/** All documents: what they are, how they are distributed, what is missing where, and each in a row. */
export function overviewView(): HTMLElement {
  const shown = h('p', { class: 'shown', role: 'status' })
  const [pictures, parts, list, promises, copied] = [h('div'), h('div'), h('div'), h('div'), h('div')]
  const bar = h('div', { class: 'bar' })
  const drawList = () => {
    const focused = document.activeElement?.getAttribute('data-column')
    const rows = chosenRows()
    list.replaceChildren(rows.length > 0 ? table(rows, order, sortBy) : h('p', { class: 'empty' }, say('nothingFound')))
    if (focused) list.querySelector<HTMLElement>(`[data-column=${focused}]`)?.focus()
  }
  const sortBy = (chosen: Order) => {
    order = chosen
    drawList()
  }
  const draw = () => {
    const rows = chosenRows()
    const all = overview.rows.length
    shown.textContent = rows.length === all ? say('shownAll', { n: all }) : say('shown', { n: rows.length, of: all })
    pictures.replaceChildren(charts(rows))
    parts.replaceChildren(matrix(rows))
    drawList()
    const ids = new Set(rows.map(({ id }) => id))
    if (follow) promises.replaceChildren(followView(ids))
    if (copies) copied.replaceChildren(copiesView(ids))
  }
  const change = (changed: Filter) => {
    filter = changed
    if (changed === NO_FILTER) drawBar()
    draw()
  }
  const { follow, copies } = across()
  const drawBar = () => bar.replaceChildren(filterBar(overview.rows, filter, change), shown)
  drawBar()
  draw()
  const some = overview.rows.length > 0
  return h(
    'main',
    { id: 'main', class: 'overview' },
    h('h1', { tabindex: '-1' }, say('overview')),
    totals(),
    some && bar,
    some && card('distributions', pictures),
    some && card('matrix', parts),
    some ? card('list', list) : h('p', { class: 'empty' }, say('nothingAtAll')),
    follow?.length ? card('follow', promises) : false,
    some && copies && card('copies', copied),
    unread()
  )
}

function card(word: 'distributions' | 'matrix' | 'list' | 'follow' | 'copies', content: HTMLElement): HTMLElement {
  return h(
    'section',
    { class: `card ${word}-card`, id: word, tabindex: '-1', 'aria-labelledby': `head-${word}` },
    h('h2', { id: `head-${word}` }, say(word)),
    content
  )
}

function totals(): HTMLElement {
  const { rows, unread } = overview
  const schools = new Set(rows.flatMap(({ school }) => school ?? [])).size
  const { follow = [], copies = [] } = across()
  const promised = follow.filter(({ summary }) => summary !== null).length
  const failed = unread.filter(({ state }) => state === 'failed').length
  const sum = (grade: 'error' | 'warning' | 'undecided') => rows.reduce((total, { grades }) => total + grades[grade], 0)
  return h(
    'ul',
    { class: 'totals' },
    h('li', {}, say('documents', { n: rows.length })),
    h('li', {}, say('schools', { n: schools })),
    (['error', 'warning', 'undecided'] as const).map((grade) =>
      h(
        'li',
        {},
        gradeCount(grade, sum(grade)),
        ` ${say(({ error: 'errors', warning: 'warnings', undecided: 'undecided' } as const)[grade])}`
      )
    ),
    promised > 0 && h('li', {}, h('a', { href: '#follow' }, say('promises', { n: promised }))),
    copies.length > 0 && h('li', {}, h('a', { href: '#copies' }, say('copyGroups', { n: copies.length }))),
    failed > 0 && h('li', {}, h('a', { href: '#unread' }, say('unread', { n: failed })))
  )
}

/** The files that have no report: what could not be read, and why. */
function unread(): HTMLElement | false {
  if (overview.unread.length === 0) return false
  const lines = overview.unread.map(({ path, stateLabel, message }) =>
    h(
      'li',
      {},
      h('span', { class: 'state' }, inScript(stateLabel)),
      h('strong', {}, path),
      h('span', {}, inScript(message))
    )
  )
  return h(
    'section',
    { class: 'card', id: 'unread', tabindex: '-1', 'aria-labelledby': 'head-unread' },
    h('h2', { id: 'head-unread' }, say('unreadTitle')),
    h('ul', { class: 'unread' }, lines)
  )
}
