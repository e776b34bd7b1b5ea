import type { Finding } from '../../diagnostic.js'
import type { Entity, Resolved } from '../../document.js'
import { matchAtStart } from '../../rule/match-at-start.js'
import { firstFrom } from '../../span.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { say } from './say.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'

/** Numbers of people against the names that stand beside them: 高洁、黎明、安静三位班主任; 5名教师(…). */
export function listedNames(document: Resolved, rules: CheckRules): readonly Finding[] {
  const { persons, stretches } = survey(document, rules)
  if (persons.length === 0) return []
  const reader = findRule(rules, 'sum.names')
  if (!reader) return []
  const findings: Finding[] = []
  for (const { amounts } of stretches)
    for (const amount of amounts) {
      if (amount.measure !== '人' || !isPeople(amount)) continue
      const verdict = before(document, persons, amount, reader) ?? behind(document, persons, amount, reader)
      if (verdict) findings.push(tell(document, reader.rule, verdict))
    }
  return findings
}

function isPeople({ value, per }: Amount): boolean {
  return value.type === 'count' && value.qualifier === 'exact' && value.value >= 2 && value.value <= 40 && !per
}

/** The longest way from the last name to the amount, in UTF-16 units. */
const LINK = 6

/** The names that end at the amount. */
function before(document: Resolved, persons: readonly Entity[], amount: Amount, reader: Reader): Verdict | undefined {
  const { text } = document
  let at = firstFrom(persons, amount.span.start) - 1
  const last = at < 0 ? undefined : persons[at]
  if (!last) return undefined
  if (amount.span.start - last.span.end > LINK) return undefined
  const link = text.slice(last.span.end, amount.span.start)
  if (link.search(reader.pattern('link')) < 0) return undefined
  const names = [last]
  for (at--; at >= 0 && joined(text, persons[at]!, names[0]!, reader); at--) names.unshift(persons[at]!)
  const whole = !/[、,和与及]\s?$/.test(text.slice(Math.max(0, names[0]!.span.start - 2), names[0]!.span.start))
  return compare(amount, names, { open: link.includes('等'), whole })
}

/** How long the cue may be, and how far behind it the first name may stand, in UTF-16 units. */
const CUE = 24
const LEAD = 8

/** The names in the bracket or behind the colon that follow the amount. */
function behind(document: Resolved, persons: readonly Entity[], amount: Amount, reader: Reader): Verdict | undefined {
  const { text } = document
  const { end } = amount.span
  const next = persons[firstFrom(persons, end)]
  if (!next || next.span.start - end > CUE + LEAD) return undefined
  const cue = matchAtStart(text.slice(end, end + CUE), reader.pattern('cue'))
  if (!cue) return undefined
  const from = end + cue[0].length
  let at = firstFrom(persons, from)
  const first = persons[at]
  if (!first || first.span.start - from > LEAD || /[,;。、]/.test(text.slice(from, first.span.start))) return undefined
  const names = [first]
  for (at++; at < persons.length && joined(text, names.at(-1)!, persons[at]!, reader); at++) names.push(persons[at]!)
  const rest = text.slice(names.at(-1)!.span.end, names.at(-1)!.span.end + 3)
  return compare(amount, names, { open: rest.startsWith('等'), whole: /^[)。;\n]|^$/.test(rest) })
}

function joined(text: string, one: Entity, other: Entity, reader: Reader): boolean {
  const gap = text.slice(one.span.end, other.span.start)
  return gap.length <= 14 && gap.search(reader.pattern('joint')) >= 0
}

function compare(
  amount: Amount,
  names: readonly Entity[],
  { open, whole }: { readonly open: boolean; readonly whole: boolean }
): Verdict | undefined {
  const { value, unit } = amount.value
  const place = { span: amount.span, related: names.map(({ span }) => ({ span, label: '姓名' })) }
  const written = `写的是${value}${unit}，列出姓名${names.length}个`
  if (names.length === value || (open && names.length < value))
    return say(place, 'consistent', `${written}${names.length === value ? '' : '，以“等”字省略'}，相符`)
  if (names.length < 2) return undefined
  if (open || !whole) return say(place, 'undecided', `${written}，不能断定是否列全`)
  return say(place, 'inconsistent', `${written}，两者不符`)
}
