import { checkLabel } from '../report/view/check-label.js'
import { LABELS } from '../report/view/labels.js'
import { type Bar, bars } from './bars.js'
import type { PageRow } from './data.js'
import { h } from './h.js'
import { gradeSign, gradeWord } from './marks.js'
import { inScript, say } from './say.js'

const GRADES = ['error', 'warning', 'undecided'] as const
/** Lower bounds of the share of the points, in percent. */
const STEPS = [100, 90, 80, 70, 60, 0] as const
const MOST_CHECKS = 10

/** Pictures of how the rows shown are distributed: scores, kinds, findings by check. */
export function charts(rows: readonly PageRow[]): HTMLElement {
  const key = GRADES.map((grade) => h('li', {}, gradeSign(grade), gradeWord(grade)))
  const checks = picture('checksChart', checkBars(rows))
  checks.append(h('ul', { class: 'key' }, key))
  return h(
    'div',
    { class: 'charts' },
    picture('scoresChart', scoreBars(rows)),
    picture('kindsChart', kindBars(rows)),
    checks
  )
}

function picture(word: 'scoresChart' | 'kindsChart' | 'checksChart', list: readonly Bar[]): HTMLElement {
  const told = list.map(({ label, parts }) => `${label} ${parts.reduce((sum, { count }) => sum + count, 0)}`)
  return bars(say(word), `${say(word)}：${told.join('，') || say('none')}`, list)
}

function scoreBars(rows: readonly PageRow[]): Bar[] {
  const counts = new Map<number | undefined, number>()
  for (const { score } of rows) {
    const share = score && (100 * score.points) / score.outOf
    const step = share === undefined ? undefined : STEPS.find((from) => share >= from)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  const bar = (step: number | undefined, label: string, style: string): Bar => ({
    label,
    parts: [{ count: counts.get(step) ?? 0, style }]
  })
  const scored = STEPS.map((from, at) => bar(from, stepLabel(from, STEPS[at - 1]), 'bar-plain'))
  return counts.has(undefined) ? [...scored, bar(undefined, say('notScored'), 'bar-faint')] : scored
}

function stepLabel(from: number, above: number | undefined): string {
  if (above === undefined) return say('full')
  return from === 0 ? say('under', { n: above }) : `${from}–${above - 1}%`
}

function kindBars(rows: readonly PageRow[]): Bar[] {
  return (['plan', 'summary', 'other'] as const).map((kind) => ({
    label: inScript(LABELS.kinds[kind]),
    parts: [{ count: rows.filter((row) => row.kind === kind).length, style: 'bar-plain' }]
  }))
}

function checkBars(rows: readonly PageRow[]): Bar[] {
  const counts = new Map<string, number[]>()
  for (const { checks } of rows)
    for (const [check, grades] of Object.entries(checks)) {
      const sums = counts.get(check) ?? GRADES.map(() => 0)
      GRADES.forEach((grade, at) => {
        sums[at]! += grades[grade] ?? 0
      })
      counts.set(check, sums)
    }
  const total = (sums: readonly number[]) => sums.reduce((sum, count) => sum + count, 0)
  return [...counts]
    .filter(([, sums]) => total(sums) > 0)
    .sort(([a, left], [b, right]) => total(right) - total(left) || (a < b ? -1 : 1))
    .slice(0, MOST_CHECKS)
    .map(([check, sums]) => ({
      label: inScript(checkLabel(check)),
      parts: sums.map((count, at) => ({ count, style: `bar-${GRADES[at]}` }))
    }))
}
