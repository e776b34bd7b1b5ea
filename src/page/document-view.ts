import { LABELS } from '../report/view/labels.js'
import { acrossPanel, linksOf } from './across-panel.js'
import { checklistPanel } from './checklist-panel.js'
import { openDocument, overview, type PageRow, positionOf } from './data.js'
import { findingsPanel } from './findings-panel.js'
import { h } from './h.js'
import { informationPanel } from './information-panel.js'
import { legend } from './legend.js'
import { outlinePanel } from './outline-panel.js'
import { chosenRows } from './overview-view.js'
import { documentAddress } from './route.js'
import { inScript, say } from './say.js'
import { type Panel, type Tabs, tabs } from './tabs.js'
import { textView } from './text-view.js'

/** From these widths on the outline stands beside the text too, or at least the findings. */
const WIDE = matchMedia('(min-width: 1280px)')
const MEDIUM = matchMedia('(min-width: 860px)')

/** One document: its text with all that was found in it, and what was found beside it, each leading to the other. */
export function documentView(
  id: string,
  target: string | undefined
): { element: HTMLElement; close: () => void; shown: () => void } {
  const position = positionOf(id)
  if (position === undefined) {
    const element = h('main', { id: 'main', class: 'document' }, h('h1', { tabindex: '-1' }, say('notFound')))
    return { element, close: () => {}, shown: () => {} }
  }
  const row = overview.rows[position]!
  const document = openDocument(id)
  const go = (offset: number) => {
    tabbed?.show('text')
    text.revealOffset(offset)
  }
  const open = (key: string) => {
    tabbed?.show('text') || (key.includes('-') && tabbed?.show('across'))
    select(key)
    text.reveal(key)
  }
  const choose = (key: string, is: 'finding' | 'entity') => {
    text.reveal(key)
    tabbed?.show(is === 'finding' ? 'findings' : 'information')
    select(key)?.scrollIntoView({ block: 'nearest' })
  }
  const links = linksOf(id)
  const text = textView(
    document,
    links.map(({ place }) => place),
    choose
  )
  const panel = (name: string, label: string, element: HTMLElement, count?: number): Panel => ({
    id: name,
    label,
    element,
    ...(count !== undefined && { count })
  })
  const { error, warning, undecided } = row.grades
  const textPanel = panel('text', say('text'), h('div', {}, legend(text.element), text.element))
  const findings = panel('findings', say('findings'), findingsPanel(document, open), error + warning + undecided)
  const checklist = panel('checklist', say('checklist'), checklistPanel(document, go))
  const outline = panel('outline', say('outline'), outlinePanel(document, go))
  const information = panel(
    'information',
    say('information'),
    informationPanel(document, row, open, go),
    document.entities.length
  )
  const beyond = links.length > 0 ? [panel('across', say('across'), acrossPanel(links, open), links.length)] : []
  const body = h('div', {})
  let tabbed: Tabs | undefined
  const select = (key: string): HTMLElement | undefined => {
    for (const card of body.querySelectorAll('[aria-current]')) card.removeAttribute('aria-current')
    const card = body.querySelector<HTMLElement>(`[data-card="${key}"]`) ?? undefined
    card?.setAttribute('aria-current', 'true')
    const folded = card?.closest('details')
    if (folded) folded.open = true
    return card
  }
  const arrange = () => {
    const [wide, medium] = [WIDE.matches, MEDIUM.matches]
    const side = [findings, ...(wide ? [] : [checklist, outline]), information, ...beyond]
    tabbed = tabs(row.title ?? row.name, medium ? side : [textPanel, ...side], tabbed?.current() ?? first(medium))
    body.className = `columns ${wide ? 'columns-three' : medium ? 'columns-two' : 'columns-one'}`
    if (!medium) return body.replaceChildren(tabbed.element)
    const beside = h('aside', { class: 'side', 'aria-label': say('findings') }, tabbed.element)
    const middle = h('section', { class: 'middle', 'aria-label': say('text') }, textPanel.element)
    if (!wide) return body.replaceChildren(middle, beside)
    const before = h(
      'aside',
      { class: 'side before', 'aria-label': say('checklist') },
      [checklist, outline].map(titled)
    )
    body.replaceChildren(before, middle, beside)
  }
  arrange()
  WIDE.addEventListener('change', arrange)
  MEDIUM.addEventListener('change', arrange)
  return {
    element: h('main', { id: 'main', class: 'document' }, head(row, position), body),
    shown: () => {
      if (target) open(target)
    },
    close: () => {
      WIDE.removeEventListener('change', arrange)
      MEDIUM.removeEventListener('change', arrange)
    }
  }
}

/** The writer of a single draft came to see what it lacks. */
const first = (medium: boolean) => (overview.rows.length === 1 ? 'checklist' : medium ? 'findings' : 'text')

const titled = ({ label, element }: Panel) => h('section', {}, h('h2', {}, label), element)

function head(row: PageRow, position: number): HTMLElement {
  const facts = [row.school ?? say('noSchool'), inScript(LABELS.kinds[row.kind]), inScript(row.period)].filter(Boolean)
  return h(
    'header',
    { class: 'head' },
    h('p', { class: 'back' }, h('a', { href: '#' }, `← ${say('back')}`), neighbours(row, position)),
    h('h1', { tabindex: '-1' }, row.title ?? row.name),
    h(
      'p',
      { class: 'facts' },
      facts.map((fact) => h('span', {}, fact)),
      h('span', { class: 'path' }, row.name)
    )
  )
}

/** The documents before and after it among those chosen in the overview, or among all where it is not one of these. */
function neighbours(row: PageRow, position: number): HTMLElement {
  const chosen = chosenRows()
  const among = chosen.findIndex(({ id }) => id === row.id)
  const [rows, at] = among < 0 ? [overview.rows, position] : [chosen, among]
  const link = (to: PageRow | undefined, label: string, rel: string) =>
    to ? h('a', { href: documentAddress(to.id), rel }, label) : h('span', { class: 'zero' }, label)
  return h(
    'span',
    { class: 'neighbours' },
    link(rows[at - 1], `‹ ${say('previous')}`, 'prev'),
    h('span', { class: 'position' }, say('position', { n: at + 1, of: rows.length })),
    link(rows[at + 1], `${say('next')} ›`, 'next')
  )
}
