import { h } from './h.js'

export interface Panel {
  readonly id: string
  readonly label: string
  readonly count?: number
  readonly element: HTMLElement
}

/** Panels of which one is seen at a time. */
export interface Tabs {
  readonly element: HTMLElement
  /** Bring a panel to the front; false where it is none of these. */
  readonly show: (id: string) => boolean
  readonly current: () => string
}

/** Tabs as the ARIA practices have them: arrow keys go from one to the next, Home and End to the ends. */
export function tabs(name: string, panels: readonly Panel[], first: string): Tabs {
  let now = ''
  const buttons = panels.map(({ id, label, count }) =>
    h(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}`, onclick: () => show(id) },
      label,
      count !== undefined && h('span', { class: 'number' }, String(count))
    )
  )
  const views = panels.map(({ id, element }) =>
    h('div', { role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}`, tabindex: '0' }, element)
  )
  const show = (id: string): boolean => {
    if (!panels.some((panel) => panel.id === id)) return false
    now = id
    panels.forEach((panel, at) => {
      const chosen = panel.id === id
      buttons[at]!.setAttribute('aria-selected', String(chosen))
      buttons[at]!.tabIndex = chosen ? 0 : -1
      views[at]!.hidden = !chosen
    })
    return true
  }
  const onkeydown = (event: KeyboardEvent) => {
    const at = panels.findIndex(({ id }) => id === now)
    const last = panels.length - 1
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ]
    if (to === undefined) return
    event.preventDefault()
    show(panels[to]!.id)
    buttons[to]!.focus()
  }
  show(panels.some(({ id }) => id === first) ? first : panels[0]!.id)
  const list = h('div', { role: 'tablist', 'aria-label': name, class: 'tabs', onkeydown }, buttons)
  return { element: h('div', { class: 'tabbed' }, list, views), show, current: () => now }
}
