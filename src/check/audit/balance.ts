import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { clauseOf } from './clause-of.js'
import { type Passage, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/**
 * Projects in all against those concluded and those running: 7 = 4 + 3. Where they do not balance, some may have been given up
 * or newly begun: that is worth a look, not an accusation.
 */
export function balance(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.ledger')
  if (!reader) return []
  const findings: Finding[] = []
  for (const passage of survey(document, rules).counted) {
    const verdict = passage.amounts.length < 3 ? undefined : judge(document, passage, reader)
    if (verdict) findings.push(tell(document, reader.rule, verdict))
  }
  return findings
}

function judge(document: Resolved, { amounts }: Passage, reader: Reader): Verdict | undefined {
  const projects = amounts.filter(
    ({ item, value: { unit, qualifier } }) =>
      (unit === '项' || unit === '个') && qualifier === 'exact' && item?.endsWith('课题')
  )
  if (projects.length < 3) return undefined
  const clauses = new Map(projects.map((amount) => [amount, clauseOf(document, amount.span)]))
  const is = (name: string) => (amount: Amount) => clauses.get(amount)!.search(reader.pattern(name)) >= 0
  if (!projects.some(is('running'))) return undefined
  const total = projects.find(
    (amount) => is('held')(amount) && !is('concluded')(amount) && !is('some')(amount) && amount.partOf === undefined
  )
  if (!total) return undefined
  const others = projects.filter(
    (amount) => amount !== total && amount.partOf === undefined && amount.status !== 'target'
  )
  const running = others.filter(is('running'))
  const concluded = others.filter((amount) => is('concluded')(amount) && !running.includes(amount))
  if (running.length === 0 || concluded.length === 0) return undefined
  const sum = (some: readonly Amount[]) => some.reduce((all, { value }) => all + value.value, 0)
  const { unit, value } = total.value
  const written = `课题共${writeFigure(value, unit)}，已结题${writeFigure(sum(concluded), unit)}（${concluded.map((one) => one.value.value).join('+')}），在研${writeFigure(sum(running), unit)}`
  const related = [
    ...concluded.map(({ span }) => ({ span, label: '已结题' })),
    ...running.map(({ span }) => ({ span, label: '在研' }))
  ]
  const balanced = sum(concluded) + sum(running) === value
  return {
    outcome: balanced ? 'consistent' : 'undecided',
    message: balanced
      ? `${written}，相符`
      : `${written}，合计${writeFigure(sum(concluded) + sum(running), unit)}，请核对是否有新立项或中止的`,
    span: total.span,
    related
  }
}
