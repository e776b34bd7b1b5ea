import type { Finding } from '../diagnostic.js'
import type { Resolved, Role } from '../document.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/**
 * A summary that was made of a plan, where no result has a place of its own: most of its sentences say what should be
 * done and few say what was; or, which is only a remark, most of its sections are those of a plan.
 */
export function planLike(document: Resolved, rules: CheckRules): readonly Finding[] {
  if (document.kind !== 'summary' || document.roles.outcomes.status === 'present') return []
  const reader = findRule(rules, 'summary.plan-like')
  if (!reader) return []
  const { title } = document
  const message = byWording(document, reader) ?? bySections(document, reader)
  return message === undefined ? [] : [toFinding(document, reader.rule, { ...message, ...(title && { span: title }) })]
}

function byWording({ text, sentences }: Resolved, reader: Reader) {
  const least = reader.limit('length')
  let all = 0
  for (const { start, end } of sentences) if (end - start >= least) all++
  if (all < reader.limit('sentences')) return undefined
  const enough = reader.limit('due') * all
  const most = reader.limit('done') * all
  const isDone = reader.pattern('done')
  const isDue = reader.pattern('due')
  let due = 0
  let done = 0
  let left = all
  for (const { start, end } of sentences) {
    if (end - start < least) continue
    const words = text.slice(start, end)
    left--
    if (words.search(isDone) >= 0) done++
    else if (words.search(isDue) >= 0) due++
    // Mostly this is seen long before the last sentence.
    if (done > most || due + left < enough) return undefined
  }
  return {
    message: `这是总结，但${all}句中有${due}句写的是应当怎样做，只有${done}句写做了什么，像是由计划改成的，请写明做法和结果`,
    data: { due, done, all }
  }
}

/** The parts that plans are made of. */
const OF_PLANS: ReadonlySet<Role> = new Set<Role>([
  'guidance',
  'goals',
  'organization',
  'schedule',
  'evaluation',
  'safeguards'
])

function bySections({ sections }: Resolved, reader: Reader) {
  const planned: Role[] = []
  let top = 0
  for (const { level, role } of sections) {
    if (level !== 1) continue
    top++
    if (role && OF_PLANS.has(role) && !planned.includes(role)) planned.push(role)
  }
  if (planned.length < reader.limit('sections') || planned.length < reader.limit('share') * top) return undefined
  return {
    message: `这是总结，但${top}节中有${planned.length}节是计划的栏目（如指导思想、目标、考核），没有专门写成绩，请补充做法和结果`,
    severity: 'info' as const,
    outcome: 'undecided' as const
  }
}
