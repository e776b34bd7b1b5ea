import { LABELS } from '../report/view/labels.js'
import type { PageFollow } from './data.js'
import { h } from './h.js'
import { currentScript, inScript } from './say.js'

export type Outcome = PageFollow['outcome']

/** Worth looking at first. */
export const OUTCOMES: readonly Outcome[] = ['not-mentioned', 'changed', 'partly', 'undecided', 'done']

const SIGNS: Readonly<Record<Outcome, readonly [sign: string, grade: string]>> = {
  'not-mentioned': ['○', 'warning'],
  changed: ['≠', 'warning'],
  partly: ['◐', 'warning'],
  undecided: ['?', 'undecided'],
  done: ['✓', 'held']
}

/** What became of a promise: its sign, and its word. */
export function outcomeMark(outcome: Outcome): HTMLElement {
  const [sign, grade] = SIGNS[outcome]
  return h(
    'span',
    { class: 'outcome' },
    h('span', { class: `sign grade-${grade}`, 'aria-hidden': 'true' }, sign),
    inScript(LABELS.outcomes[outcome])
  )
}

/** What is said of it, in the script of the interface; what it quotes stays as written. */
export const followMessage = ({ message, traditional }: PageFollow): string =>
  currentScript() === 'hant' ? (traditional ?? message) : message
