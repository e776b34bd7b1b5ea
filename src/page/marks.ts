import type { Grade } from '../report/view/grade-of.js'
import { LABELS } from '../report/view/labels.js'
import type { Mark } from '../report/view/marks-of.js'
import { h } from './h.js'
import { inScript } from './say.js'

/** Shapes beside the colours, so that nothing depends on telling colours apart. */
const GRADE_SIGNS: Readonly<Record<Grade, string>> = {
  error: '✕',
  warning: '!',
  undecided: '?',
  waived: '–',
  held: '✓'
}
const MARK_SIGNS: Readonly<Record<Mark, string>> = { present: '✓', thin: '◐', missing: '✕', 'not-asked': '·' }
const MARK_WORDS = { present: '有', thin: '薄弱', missing: '缺', 'not-asked': '不要求' } as const

export const gradeWord = (grade: Grade): string => inScript(LABELS.grades[grade])
export const markWord = (mark: Mark): string => inScript(MARK_WORDS[mark])

/** The sign of a grade; its word is to stand beside it. */
export function gradeSign(grade: Grade): HTMLElement {
  return h('span', { class: `sign grade-${grade}`, 'aria-hidden': 'true' }, GRADE_SIGNS[grade])
}

/** The sign of a part's state, with its word for those who do not see it. */
export function markSign(mark: Mark): HTMLElement {
  return h(
    'span',
    { class: `mark mark-${mark}`, title: markWord(mark) },
    h('span', { 'aria-hidden': 'true' }, MARK_SIGNS[mark]),
    h('span', { class: 'unseen' }, markWord(mark))
  )
}

/** How many findings of a grade; a bare 0 where there are none. */
export function gradeCount(grade: Grade, count: number): HTMLElement {
  if (count === 0) return h('span', { class: 'zero' }, '0')
  return h('span', { class: `count count-${grade}` }, gradeSign(grade), String(count))
}
