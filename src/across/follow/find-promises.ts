import type { Role } from '../../document.js'
import { type Stated, statedAmounts } from './amount-words.js'
import { countsDoers } from './counts-doers.js'
import type { FollowWords } from './follow-words.js'
import type { Clause, Page } from './page.js'
import { topic } from './topic.js'

/** What a plan says will be: with a figure, or as an activity. */
export type PlanPromise = FigurePromise | ActivityPromise
export interface FigurePromise {
  readonly kind: 'figure'
  readonly start: number
  readonly end: number
  readonly stated: Stated
}
export interface ActivityPromise {
  readonly kind: 'activity'
  readonly start: number
  readonly end: number
  readonly clause: Clause
  /** The activity's name, and what else tells it from others. */
  readonly activity: string
  readonly topic: readonly string[]
}

/** Where a plan tells what there is, why, and who judges it. */
const NO_FIGURES: ReadonlySet<Role | undefined> = new Set<Role>(['overview', 'guidance', 'problems'])
const NO_ACTIVITIES: ReadonlySet<Role | undefined> = new Set<Role>([
  'overview',
  'guidance',
  'problems',
  'organization',
  'evaluation',
  'safeguards',
  'theme'
])
/** Ages and lengths of time are conditions, points a scale. */
const NO_UNIT = new Set(['岁', '周岁', '年', '月', '周', '分', '教龄', '个月', '字'])

/** The promises of a plan, in order of place. */
export function findPromises(plan: Page, words: FollowWords): PlanPromise[] {
  const figures = statedAmounts(plan)
    .filter((stated) => isPromised(stated, plan, words))
    .map((stated): FigurePromise => ({ kind: 'figure', start: stated.start, end: stated.end, stated }))
  const taken = plan.amounts.filter(({ status }) => status === 'target')
  const activities = findActivities(plan, taken, words)
  return [...figures, ...activities].sort((a, b) => a.start - b.start || a.end - b.end)
}

function isPromised({ amount, before, behind, clause }: Stated, plan: Page, words: FollowWords): boolean {
  const role = plan.roleOf(amount.section)
  if (amount.status !== 'target' || amount.type === 'score' || NO_FIGURES.has(role)) return false
  if (NO_UNIT.has(amount.unit) || amount.item === undefined || clause.heading) return false
  // The rules of an evaluation count what is taken off, and prizes.
  if (role === 'evaluation' && amount.type !== 'count') return false
  if (words.penalty.test(clause.text) || words.penalty.test(behind.slice(0, 12))) return false
  // 每次2学时 says how long one is, 三个年级组 how many there are to do it.
  if (/每(?:次|节|场|期|课)[^，。；]{0,6}$/.test(before)) return false
  if (isPerson(amount.item, plan)) return false
  return !countsDoers(amount) || words.gains.test(before.slice(-14))
}

const isPerson = (item: string, { report }: Page) =>
  item === '合计' || report.entities.some((entity) => entity.type === 'person' && entity.name === item)

function findActivities(plan: Page, taken: readonly { start: number; end: number }[], words: FollowWords) {
  const found: ActivityPromise[] = []
  const met = new Set<string>()
  let next = 0
  let sentence = -1
  let meant = false
  for (const clause of plan.clauses) {
    while (next < taken.length && taken[next]!.end <= clause.start) next++
    const figure = next < taken.length && taken[next]!.start < clause.end
    if (clause.sentence !== sentence) meant = false
    sentence = clause.sentence
    meant ||= words.means.test(clause.text)
    if (figure || clause.heading || NO_ACTIVITIES.has(clause.role) || clause.text.length > 60) continue
    const activity = words.activities.exec(clause.text)?.[0]
    // In a schedule every entry is meant; in sentences only what is said to be done.
    if (activity === undefined || (!meant && clause.role !== 'schedule') || words.penalty.test(clause.text)) continue
    const about = topic(clause.text.replace(activity, ' '), words)
    const key = [words.nameOf(activity), ...about].join(' ')
    if (met.has(key)) continue
    met.add(key)
    found.push({ kind: 'activity', start: clause.start, end: clause.end, clause, activity, topic: about })
  }
  return found
}
