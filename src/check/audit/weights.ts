import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { fullMarks } from './full-marks.js'
import { say } from './say.js'
import { sectionTop } from './section-top.js'
import { type Survey, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { type Weights, weightsOf } from './weights-of.js'
import { writeFigure } from './write-figure.js'

/** The points of a rubric's items against the full mark that its section states. */
export function weights(document: Resolved, rules: CheckRules): readonly Finding[] {
  if (document.tables.length === 0) return []
  const reader = findRule(rules, 'sum.weights')
  if (!reader) return []
  const surveyed = survey(document, rules)
  const findings: Finding[] = []
  for (const column of weightsOf(surveyed, reader)) {
    const verdict = column.totalled ? undefined : judge(surveyed, column)
    if (verdict) findings.push(tell(document, reader.rule, verdict))
  }
  return findings
}

function judge(surveyed: Survey, { table, figures, sum, whole }: Weights): Verdict | undefined {
  const stated = fullMarks(surveyed, sectionTop(surveyed, table.span.start))
  const nearest = stated.findLast(({ span }) => span.end <= table.span.start) ?? stated[0]
  if (!nearest) return undefined
  const full = stated.find(({ value }) => Math.abs(value - sum) < 1e-6) ?? nearest
  const written = `满分${writeFigure(full.value)}分，各项分值合计${writeFigure(sum)}分（${figures.map(({ value }) => writeFigure(value)).join('+')}）`
  const place = { span: full.span, related: figures.map(({ span }) => ({ span, label: '分项' })) }
  if (Math.abs(full.value - sum) < 1e-6) return say(place, 'consistent', `${written}，相符`)
  if (!whole) return say(place, 'undecided', `${written}，有的分值不是一个数，不能断定是否相符`)
  return say(place, 'inconsistent', `${written}，相差${writeFigure(Math.abs(full.value - sum))}分`)
}
