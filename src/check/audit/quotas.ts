import { characterSet } from '../../character-set.js'
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
  const around = clauseOf(document, done.span) + restOf(document, done.span.end, EXCUSED)
  const exempt = around.search(reader.pattern('exempt')) >= 0 && around.search(reader.pattern('admitted')) < 0
  const excused = around.search(reader.pattern('excuse')) >= 0
  // Months and weeks of a term are only about so many.
  const rough = times !== 1 && times !== 2 && done.value.value >= reader.limit('rough') * least
  if (!sure || exempt || rough)
    return say(place, 'undecided', `${written}，${exempt ? '文中说明了原因' : '不能断定是否达到'}`)
  const message = `${written}，没有达到${label}`
  // 离要求的75%还有差距: not reached all the same, but nothing that the text hides.
  if (sentenceOf(document, done.span).search(reader.pattern('told')) >= 0)
    return say(place, 'inconsistent', `${message}，文中已经说明`, 'warning')
  // What keeps one from it is no fault, and still to be known.
  return excused
    ? say(place, 'inconsistent', `${message}，文中说明了原因`, 'warning')
    : say(place, 'inconsistent', message)
}

/** How far behind a result what excuses it may stand, and how far around it what is said of it. */
const EXCUSED = 24
const SAID = 60
const LINE_END = characterSet('\n')
const FULL_STOP = characterSet('。;!?\n')

/** The text behind an offset, of its line: what stands in the next one is of something else. */
function restOf({ text }: Resolved, start: number, length: number): string {
  return text.slice(start, LINE_END.next(text, start, Math.min(text.length, start + length)))
}

function sentenceOf({ text }: Resolved, { start, end }: Quota['done']['span']): string {
  const from = FULL_STOP.last(text, start, Math.max(0, start - SAID)) + 1
  return text.slice(from, FULL_STOP.next(text, end, Math.min(text.length, end + SAID)))
}
