import type { Finding } from '../diagnostic.js'
import type { Resolved } from '../document.js'
import { slice } from '../span.js'
import { findRule, type Reader } from './find-rule.js'
import type { CheckRules } from './form.js'
import { toFinding } from './to-finding.js'

/** A summary that reads like a plan: most of its sentences say what should be done, few say what was, and no result has a place of its own. */
export function planLike(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'summary.plan-like')
  if (!reader || document.kind !== 'summary' || document.roles.outcomes.status === 'present') return []
  const { title } = document
  const { due, done, all } = count(document, reader)
  if (all < reader.limit('sentences')) return []
  if (due < reader.limit('due') * all || done > reader.limit('done') * all) return []
  const message = `这是总结，但${all}句中有${due}句写的是应当怎样做，只有${done}句写做了什么，像是由计划改成的，请写明做法和结果`
  return [toFinding(document, reader.rule, { message, ...(title && { span: title }), data: { due, done, all } })]
}

/** Sentences long enough to tell, those that say what is due, and those that say what was done. */
function count({ text, sentences }: Resolved, reader: Reader): { due: number; done: number; all: number } {
  const words = sentences
    .map((span) => slice(text, span))
    .filter((sentence) => sentence.length >= reader.limit('length'))
  const done = words.filter((sentence) => sentence.search(reader.pattern('done')) >= 0)
  const due = words.filter((sentence) => !done.includes(sentence) && sentence.search(reader.pattern('due')) >= 0)
  return { due: due.length, done: done.length, all: words.length }
}
