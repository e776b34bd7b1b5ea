import { ROLES } from '../document.js'
import { LABELS } from '../report/view/labels.js'
import type { PageRow } from './data.js'
import { type Filter, NO_FILTER, UNNAMED } from './filter.js'
import { h } from './h.js'
import { inScript, say } from './say.js'

type Option = readonly [value: string, label: string]

/** The conditions as controls; `change` is told the whole filter whenever one of them is changed. */
export function filterBar(rows: readonly PageRow[], filter: Filter, change: (filter: Filter) => void): HTMLElement {
  let now = filter
  const set = (part: Partial<Filter>) => {
    now = { ...now, ...part }
    change(now)
  }
  const search = h('input', {
    type: 'search',
    id: 'filter-search',
    placeholder: say('searchHint'),
    autocomplete: 'off',
    oninput: (event: Event) => set({ search: (event.target as HTMLInputElement).value })
  })
  search.value = filter.search
  const choice = (name: 'kind' | 'school' | 'level' | 'missing', label: string, options: readonly Option[]) => {
    const list = [['', say('all')] as const, ...options].map(([value, text]) => h('option', { value }, text))
    const onchange = (event: Event) => set({ [name]: (event.target as HTMLSelectElement).value })
    const select = h('select', { id: `filter-${name}`, onchange }, list)
    select.value = filter[name]
    return h('div', { class: 'field' }, h('label', { for: `filter-${name}` }, label), select)
  }
  return h(
    'form',
    {
      class: 'filters',
      role: 'search',
      'aria-label': say('filters'),
      onsubmit: (event: Event) => event.preventDefault()
    },
    h('div', { class: 'field search' }, h('label', { for: 'filter-search' }, say('search')), search),
    choice('kind', say('kind'), kindsOf(rows)),
    choice('school', say('school'), schoolsOf(rows)),
    choice(
      'level',
      say('findings'),
      LEVELS.map(([value, word]) => [value, say(word)])
    ),
    choice('missing', say('missingPart'), partsOf(rows)),
    h(
      'button',
      { type: 'button', class: 'plain', onclick: () => change(NO_FILTER), 'data-action': 'reset' },
      say('reset')
    )
  )
}

const LEVELS = [
  ['errors', 'withErrors'],
  ['warnings', 'withWarnings'],
  ['undecided', 'withUndecided'],
  ['none', 'withNone']
] as const

const kindsOf = (rows: readonly PageRow[]): Option[] =>
  (['plan', 'summary', 'other'] as const)
    .filter((kind) => rows.some((row) => row.kind === kind))
    .map((kind) => [kind, inScript(LABELS.kinds[kind])])

function schoolsOf(rows: readonly PageRow[]): Option[] {
  const names = [...new Set(rows.flatMap(({ school }) => school ?? []))]
  names.sort(new Intl.Collator('zh-Hans-CN').compare)
  const unnamed: Option[] = rows.some(({ school }) => school === undefined) ? [[UNNAMED, say('noSchool')]] : []
  return [...names.map((name): Option => [name, name]), ...unnamed]
}

const partsOf = (rows: readonly PageRow[]): Option[] =>
  ROLES.filter((role) => rows.some(({ marks }) => marks[role] === 'missing')).map((role) => [
    role,
    inScript(LABELS.roles[role])
  ])
