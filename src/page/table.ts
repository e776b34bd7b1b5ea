import { LABELS } from '../report/view/labels.js'
import type { PageRow } from './data.js'
import { h } from './h.js'
import { gradeCount } from './marks.js'
import { documentAddress } from './route.js'
import { inScript, say } from './say.js'
import { scoreOf } from './score-of.js'
import { COLUMNS, type Column, type Order, sortRows } from './sort.js'

const HEADS = {
  name: 'document',
  school: 'school',
  kind: 'kind',
  period: 'period',
  score: 'score',
  missing: 'missing',
  errors: 'errors',
  warnings: 'warnings',
  undecided: 'undecided'
} as const
/** Of figures the largest are looked for first. */
const LARGEST_FIRST: readonly Column[] = ['missing', 'errors', 'warnings', 'undecided']
const AT_ONCE = 100

/** The table of all rows; a head sorts by its column, and once more the other way round. */
export function table(rows: readonly PageRow[], order: Order | undefined, sortBy: (order: Order) => void): HTMLElement {
  const sorted = order ? sortRows(rows, order) : rows
  const body = h('tbody', {})
  const more = h('button', { type: 'button', class: 'more', onclick: () => draw() })
  let drawn = 0
  const draw = () => {
    body.append(...sorted.slice(drawn, drawn + AT_ONCE).map(line))
    drawn = Math.min(sorted.length, drawn + AT_ONCE)
    more.textContent = say('matrixMore', { n: Math.min(AT_ONCE, sorted.length - drawn) })
    more.hidden = drawn >= sorted.length
  }
  draw()
  const head = h(
    'thead',
    {},
    h(
      'tr',
      {},
      COLUMNS.map((column) => headOf(column, order, sortBy))
    )
  )
  const caption = h('caption', { class: 'unseen' }, `${say('list')}（${say('sortHint')}）`)
  return h('div', {}, h('table', { class: 'list' }, caption, head, body), more)
}

function headOf(column: Column, order: Order | undefined, sortBy: (order: Order) => void): HTMLElement {
  const own = order?.column === column ? order : undefined
  const descending = own ? !own.descending : LARGEST_FIRST.includes(column)
  const sorted = own && (own.descending ? 'descending' : 'ascending')
  const arrow = own ? (own.descending ? '▼' : '▲') : '↕'
  const button = { type: 'button', 'data-column': column, onclick: () => sortBy({ column, descending }) }
  return h(
    'th',
    { scope: 'col', class: `column-${column}`, 'aria-sort': sorted },
    h('button', button, say(HEADS[column]), h('span', { class: 'arrow', 'aria-hidden': 'true' }, arrow))
  )
}

function line(row: PageRow): HTMLElement {
  const cell = (column: Column, ...content: (Node | string)[]) =>
    h('td', { class: `column-${column}`, 'data-label': say(HEADS[column]) }, ...content)
  const name = h('a', { href: documentAddress(row.id) }, row.title ?? row.name)
  const missing = row.missing.map(({ label }) => h('span', { class: 'lack' }, inScript(label)))
  return h(
    'tr',
    {},
    cell('school', row.school ?? h('span', { class: 'zero' }, say('noSchool'))),
    cell('name', name, h('small', {}, row.name)),
    cell('kind', inScript(LABELS.kinds[row.kind])),
    cell('period', inScript(row.period) || '—'),
    cell('score', scoreOf(row)),
    cell('missing', ...(missing.length > 0 ? missing : [h('span', { class: 'zero' }, say('none'))])),
    cell('errors', gradeCount('error', row.grades.error)),
    cell('warnings', gradeCount('warning', row.grades.warning)),
    cell('undecided', gradeCount('undecided', row.grades.undecided))
  )
}
