import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { clauseOf } from './clause-of.js'
import { findQuotas } from './find-quotas.js'
import type { Quota } from './quota.js'
import { say } from './say.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** What is required or planned in a document against what it reports or lays down of the same thing. */
export function quotas(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'quota.required')
  if (!reader) return []
  const findings: Finding[] = []
  for (const quota of findQuotas(survey(document, rules), reader))
    findings.push(tell(document, reader.rule, judge(document, quota, reader)))
  return findings
}

function judge(document: Resolved, { required, done, times, sure, planned }: Quota, reader: Reader): Verdict {
  const { unit } = done.value
  const least = required.value.value * times
  const asked = `${writeFigure(required.value.value, required.value.unit)}${times === 1 ? '' : `×${writeFigure(times)}=${writeFigure(least, required.value.unit)}`}`
  const label = planned ? '计划' : '要求'
  const stated = document.text.slice(required.span.start, required.span.end)
  const bracket = stated.includes(asked) ? '' : `（${asked}）`
  const written = `${label}${stated}${bracket}，${planned ? '实际' : '写的是'}${writeFigure(done.value.value, unit)}`
  const place = { span: done.span, related: [{ span: required.span, label }] }
  const most = done.value.max ?? done.value.value
  const short = required.value.qualifier === 'more_than' ? most <= least : most < least - 1e-6
  if (!short)
    return done.value.value < least - 1e-6
      ? say(place, 'undecided', `${written}，不能断定是否达到`)
      : say(place, 'consistent', `${written}，达到${label}`)
  const around = clauseOf(document, done.span) + document.text.slice(done.span.end, done.span.end + 24)
  const exempt = around.search(reader.pattern('exempt')) >= 0 && around.search(reader.pattern('admitted')) < 0
  const excused = around.search(reader.pattern('excuse')) >= 0
  // Months and weeks of a term are only about so many.
  const rough = times !== 1 && times !== 2 && done.value.value >= reader.limit('rough') * least
  if (!sure || exempt || rough)
    return say(place, 'undecided', `${written}，${exempt ? '文中说明了原因' : '不能断定是否达到'}`)
  const message = `${written}，没有达到${label}`
  // What keeps one from it is no fault, and still to be known.
  return excused
    ? say(place, 'inconsistent', `${message}，文中说明了原因`, 'warning')
    : say(place, 'inconsistent', message)
}
