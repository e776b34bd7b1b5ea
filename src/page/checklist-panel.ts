import type { Mark } from '../report/view/marks-of.js'
import { overview, type PageDocument } from './data.js'
import { h } from './h.js'
import { markSign, markWord } from './marks.js'
import { inScript, say } from './say.js'

/** Each part that the profile asks for: there or not, where, what it costs, and what could be done. */
export function checklistPanel({ completeness, roles }: PageDocument, go: (offset: number) => void): HTMLElement {
  if (!completeness) return h('p', { class: 'empty' }, say('noProfile'))
  const profile = overview.profiles[completeness.profile]
  const lines = completeness.items.map(({ role, label, status, deduction, nearest }) => {
    const mark: Mark = status === 'not-applicable' ? 'not-asked' : status
    const lacks = status === 'missing' || status === 'thin'
    const place = lacks ? nearest : roles[role]?.evidence[0]
    const advice = lacks && profile?.items.find((item) => item.role === role && item.label === label)?.advice
    const name = h('span', { class: 'name' }, inScript(label))
    return h(
      'li',
      { class: `part part-${mark}` },
      markSign(mark),
      h(
        'div',
        {},
        place ? h('button', { type: 'button', class: 'link', onclick: () => go(place.start) }, name) : name,
        h('span', { class: 'state', 'aria-hidden': 'true' }, markWord(mark)),
        deduction > 0 && status === 'missing' && h('span', { class: 'state' }, say('minus', { n: deduction })),
        advice && h('p', { class: 'advice' }, inScript(advice))
      )
    )
  })
  const score = say('points', { score: completeness.score, of: completeness.outOf })
  return h(
    'div',
    { class: 'checklist' },
    h('p', { class: 'score' }, score, profile && h('small', {}, inScript(profile.label))),
    h('ul', {}, lines)
  )
}
