import type { Finding } from '../diagnostic.js'
import type { Resolved, Role } from '../document.js'
import { slice } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/**
 * A summary that was made of a plan, where no result has a place of its own: most of its sentences say what should be
 * done and few say what was; or, which is only a remark, most of its sections are those of a plan.
 */
export function planLike(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'summary.plan-like')
  if (!reader || document.kind !== 'summary' || document.roles.outcomes.status === 'present') return []
  const { title } = document
  const message = byWording(document, reader) ?? bySections(document, reader)
  return message === undefined ? [] : [toFinding(document, reader.rule, { ...message, ...(title && { span: title }) })]
}

function byWording(document: Resolved, reader: Reader) {
  const { due, done, all } = count(document, reader)
  if (all < reader.limit('sentences')) return undefined
  if (due < reader.limit('due') * all || done > reader.limit('done') * all) return undefined
  return {
    message: `这是总结，但${all}句中有${due}句写的是应当怎样做，只有${done}句写做了什么，像是由计划改成的，请写明做法和结果`,
    data: { due, done, all }
  }
}

/** Sentences long enough to tell, those that say what is due, and those that say what was done. */
function count({ text, sentences }: Resolved, reader: Reader): { due: number; done: number; all: number } {
  const words = sentences.map((span) => slice(text, span)).filter(({ length }) => length >= reader.limit('length'))
  const tells = (name: string) => (sentence: string) => sentence.search(reader.pattern(name)) >= 0
  const others = words.filter((sentence) => !tells('done')(sentence))
  return { due: others.filter(tells('due')).length, done: words.length - others.length, all: words.length }
}

/** The parts that plans are made of. */
const OF_PLANS: ReadonlySet<Role | undefined> = new Set<Role>([
  'guidance',
  'goals',
  'organization',
  'schedule',
  'evaluation',
  'safeguards'
])

function bySections({ sections }: Resolved, reader: Reader) {
  const top = sections.filter(({ level }) => level === 1)
  const planned = new Set(top.map(({ role }) => role).filter((role) => OF_PLANS.has(role)))
  if (planned.size < reader.limit('sections') || planned.size < reader.limit('share') * top.length) return undefined
  return {
    message: `这是总结，但${top.length}节中有${planned.size}节是计划的栏目（如指导思想、目标、考核），没有专门写成绩，请补充做法和结果`,
    severity: 'info' as const,
    outcome: 'undecided' as const
  }
}
