import { GROUPS } from './covers.js'
import { h } from './h.js'
import { GROUP_WORDS } from './information-panel.js'
import { gradeSign } from './marks.js'
import { say } from './say.js'

/** Kinds of marks that the reader has put out, kept from one document to the next. */
const hidden = new Set<string>()

/** What the marks of the text mean; each is a switch that shows or hides its kind. */
export function legend(text: HTMLElement): HTMLElement {
  const toggle = (name: string, sample: HTMLElement, label: string) => {
    const button = h(
      'button',
      {
        type: 'button',
        class: 'switch',
        'data-kind': name,
        onclick: () => {
          if (!hidden.delete(name)) hidden.add(name)
          apply()
        }
      },
      sample,
      label
    )
    const apply = () => {
      button.setAttribute('aria-pressed', String(!hidden.has(name)))
      text.classList.toggle(`without-${name}`, hidden.has(name))
    }
    apply()
    return button
  }
  const sample = (group: string) => h('span', { class: `piece entity group-${group}`, 'aria-hidden': 'true' }, '文')
  return h(
    'div',
    { class: 'switches', role: 'group', 'aria-label': say('highlight') },
    toggle('finding', gradeSign('error'), say('findings')),
    toggle('held', gradeSign('held'), say('held')),
    GROUPS.map((group) => toggle(group, sample(group), say(GROUP_WORDS[group])))
  )
}
