import { LEVELS } from '../document.js'
import type { Report } from '../report/schema.js'
import { type EntityRow, entityRows } from '../report/view/entity-rows.js'
import { LABELS } from '../report/view/labels.js'
import { ledgerLines } from '../report/view/ledger-lines.js'
import { GROUPS, type Group, groupOf } from './covers.js'
import type { PageDocument, PageRow } from './data.js'
import { h } from './h.js'
import { inScript, say } from './say.js'

export const GROUP_WORDS = {
  quantity: 'groupQuantity',
  level: 'groupLevel',
  name: 'groupName',
  time: 'groupTime',
  work: 'groupWork'
} as const

/** What the text says: key figures, projects by level, and every entity by its kind, each leading to its place. */
export function informationPanel(
  document: PageDocument,
  row: PageRow,
  open: (key: string) => void,
  go: (offset: number) => void
): HTMLElement {
  const rows = entityRows(document as unknown as Report)
  const { numbers, understood, checked, unread } = document.coverage
  const groups = GROUPS.map((group) =>
    entitiesOf(
      group,
      rows.filter(({ type }) => groupOf(type) === group),
      open
    )
  )
  return h(
    'div',
    { class: 'information' },
    figures(row, open),
    ledger(document),
    groups,
    h('p', { class: 'coverage' }, say('coverage', { n: numbers, understood, checked })),
    unread.length > 0 &&
      h(
        'p',
        { class: 'coverage' },
        `${say('unreadNumbers')}：`,
        unread.map(({ text, start }) => h('button', { type: 'button', class: 'chip', onclick: () => go(start) }, text))
      )
  )
}

function figures({ figures }: PageRow, open: (key: string) => void): HTMLElement | false {
  const list = Object.entries(figures) as [keyof typeof LABELS.figures, { text: string; entity: string }][]
  if (list.length === 0) return false
  const lines = list.flatMap(([name, { text, entity }]) => [
    h('dt', {}, inScript(LABELS.figures[name])),
    h('dd', {}, h('button', { type: 'button', class: 'link', onclick: () => open(entity) }, text))
  ])
  return h('section', {}, h('h3', {}, say('figures')), h('dl', { class: 'figures' }, lines))
}

function ledger({ ledger }: PageDocument): HTMLElement | false {
  const lines = ledgerLines(ledger)
  if (lines.length === 0) return false
  const levels = LEVELS.filter((level) => lines.some(({ counts }) => counts[level] !== undefined))
  const heads = [say('object'), ...levels.map((level) => inScript(LABELS.levels[level])), say('total')]
  const body = lines.map(({ object, status, unit, counts, total }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, `${object}${status}`),
      levels.map((level) => h('td', {}, counts[level])),
      h('td', {}, `${total}${unit}`)
    )
  )
  const head = h(
    'thead',
    {},
    h(
      'tr',
      {},
      heads.map((text) => h('th', { scope: 'col' }, text))
    )
  )
  const table = h('table', { class: 'ledger' }, head, h('tbody', {}, body))
  const wide = { class: 'wide', tabindex: '0', role: 'region', 'aria-label': say('ledger') }
  return h('section', {}, h('h3', {}, say('ledger')), h('div', wide, table))
}

function entitiesOf(group: Group, rows: readonly EntityRow[], open: (key: string) => void): HTMLElement | false {
  if (rows.length === 0) return false
  const lines = rows.map((row) =>
    h(
      'li',
      { 'data-card': row.id },
      h(
        'button',
        { type: 'button', class: `link entity group-${group}`, onclick: () => open(row.id) },
        row.text.replace(/\s+/g, ' ')
      ),
      h('span', { class: 'meaning' }, meaningOf(row))
    )
  )
  return h(
    'details',
    { 'data-group': group },
    h('summary', {}, say(GROUP_WORDS[group]), h('span', { class: 'number' }, String(rows.length))),
    h('ul', { class: 'entities' }, lines)
  )
}

/** In words, what was understood: 教师 74人 已有. */
function meaningOf({ type, name, value, max, qualifier, unit, per, status, level, detail }: EntityRow): string {
  const amount = value === undefined ? '' : `${value}${max === undefined ? '' : `–${max}`}${unit}`
  return [
    inScript(LABELS.entityTypes[type]),
    inScript(level),
    name,
    inScript(per),
    inScript(qualifier),
    amount,
    inScript(status),
    inScript(detail)
  ]
    .filter(Boolean)
    .join(' ')
}
