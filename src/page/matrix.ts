import { ROLES } from '../document.js'
import { LABELS } from '../report/view/labels.js'
import type { Mark } from '../report/view/marks-of.js'
import type { PageRow } from './data.js'
import { h } from './h.js'
import { markSign, markWord } from './marks.js'
import { documentAddress } from './route.js'
import { inScript, say } from './say.js'
import { scoreOf } from './score-of.js'

/** So many documents are drawn at once; the rest when asked for. */
const AT_ONCE = 60

/** Schools down, parts across: what each document of a school has, has thinly, or lacks. */
export function matrix(rows: readonly PageRow[]): HTMLElement {
  const roles = ROLES.filter((role) => rows.some(({ marks }) => marks[role] && marks[role] !== 'not-asked'))
  const body = h('tbody', {})
  const ordered = bySchool(rows.filter(({ marks }) => Object.keys(marks).length > 0))
  const more = h('button', { type: 'button', class: 'more', onclick: () => draw() })
  let drawn = 0
  const draw = () => {
    for (const row of ordered.slice(drawn, drawn + AT_ONCE)) {
      const first = drawn === 0 || ordered[drawn - 1]!.school !== row.school
      body.append(line(row, first, roles))
      drawn++
    }
    more.textContent = say('matrixMore', { n: Math.min(AT_ONCE, ordered.length - drawn) })
    more.hidden = drawn >= ordered.length
  }
  draw()
  const head = roles.map((role) => h('th', { scope: 'col' }, h('span', {}, inScript(LABELS.roles[role]))))
  const table = h(
    'table',
    { class: 'matrix' },
    h('caption', { class: 'unseen' }, say('matrix')),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('th', { scope: 'col' }, say('school')),
        h('th', { scope: 'col' }, say('document')),
        head,
        h('th', { scope: 'col' }, say('score'))
      )
    ),
    body
  )
  const wide = { class: 'wide', tabindex: '0', role: 'region', 'aria-label': say('matrix') }
  return h('div', {}, legend(), h('div', wide, table), more)
}

function line(row: PageRow, first: boolean, roles: readonly (typeof ROLES)[number][]): HTMLElement {
  const label = `${inScript(LABELS.kinds[row.kind])}${row.period ? ` · ${inScript(row.period)}` : ''}`
  return h(
    'tr',
    { class: first ? 'first' : false },
    h('th', { scope: 'row', class: first ? 'school' : 'school again' }, row.school ?? say('noSchool')),
    h('td', { class: 'document' }, h('a', { href: documentAddress(row.id), title: row.name }, label)),
    roles.map((role) => cell(role, row.marks[role] ?? 'not-asked')),
    h('td', { class: 'figure' }, scoreOf(row))
  )
}

function cell(role: (typeof ROLES)[number], mark: Mark): HTMLElement {
  return h('td', { class: `cell cell-${mark}`, 'data-label': inScript(LABELS.roles[role]) }, markSign(mark))
}

/** Together what is of one school, in the order in which schools first come; those that name none last. */
function bySchool(rows: readonly PageRow[]): readonly PageRow[] {
  const groups = new Map<string | undefined, PageRow[]>()
  for (const row of rows) groups.set(row.school, [...(groups.get(row.school) ?? []), row])
  const unnamed = groups.get(undefined) ?? []
  groups.delete(undefined)
  return [...[...groups.values()].flat(), ...unnamed]
}

function legend(): HTMLElement {
  const marks: readonly Mark[] = ['present', 'thin', 'missing', 'not-asked']
  return h(
    'p',
    { class: 'legend' },
    marks.map((mark) => h('span', {}, markSign(mark), h('span', { 'aria-hidden': 'true' }, markWord(mark)))),
    h('span', { class: 'hint' }, say('matrixHint'))
  )
}
