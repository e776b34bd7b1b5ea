import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { firstFrom } from '../../span.js'
import { findRule } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { findLadders, type Ladder } from './find-ladders.js'
import { fullMarks } from './full-marks.js'
import { judgeLadder } from './judge-ladder.js'
import { pointsOfLine } from './points-of-line.js'
import { say } from './say.js'
import { sectionTop } from './section-top.js'
import { type Survey, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { weightAt } from './weight-at.js'
import { type Weights, weightsOf } from './weights-of.js'
import { writeFigure } from './write-figure.js'

/** Score bands of grades: whether they adjoin, and whether the highest ends at the full mark. */
export function bands(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'bands.ladder')
  const columns = findRule(rules, 'sum.weights')
  if (!reader) return []
  const surveyed = survey(document, rules)
  const ladders = findLadders(surveyed, reader)
  if (ladders.length === 0) return []
  const weights = columns ? weightsOf(surveyed, columns) : []
  const findings: Finding[] = []
  for (const ladder of ladders) {
    const top = judgeTop(surveyed, ladder, weights)
    const faults = [...judgeLadder(ladder), ...(top ? [top] : [])]
    for (const verdict of faults.length > 0 ? faults : [holds(ladder)])
      findings.push(tell(document, reader.rule, verdict))
  }
  return findings
}

function holds({ bands }: Ladder): Verdict {
  const [first, ...others] = bands
  return {
    outcome: 'consistent',
    span: first!.span,
    related: others.map(({ span }) => ({ span, label: '分档' })),
    message: `分档首尾相接（${bands.map(({ text }) => text).join('、')}）`
  }
}

/** The highest band against the full mark: the one stated in its section, else what the weights of its table add up to. */
function judgeTop(surveyed: Survey, { bands, percent }: Ladder, weights: readonly Weights[]): Verdict | undefined {
  const { high, span, text } = bands[0]!
  if (high === undefined || percent) return undefined
  const own = weightAt(weights, span)
  const item = own ? undefined : pointsOfLine(surveyed, span)
  // 公开课15分,优秀得13-15分 are bands of an item, and not of the whole.
  if (item && Math.abs(item.value - high) < 1e-6) return undefined
  const area = sectionTop(surveyed, span.start)
  const stated = own ? [own] : fullMarks(surveyed, area)
  const summed = weights
    .slice(firstFrom(weights, area.start), firstFrom(weights, area.end))
    .filter(({ whole }) => whole)
    .map(({ figures, sum }) => ({ span: figures[0]!.span, value: sum, figures }))
  const marks = stated.length > 0 ? stated : summed
  const [mark, ...others] = marks
  if (!mark || marks.some(({ value }) => Math.abs(value - high) < 1e-6)) return undefined
  const from =
    stated.length > 0
      ? '满分'
      : `各项分值合计${writeFigure(mark.value)}分（${summed[0]!.figures.map(({ value }) => writeFigure(value)).join('+')}），满分应为`
  const related =
    stated.length > 0
      ? [{ span: mark.span, label: '满分' }]
      : summed[0]!.figures.map((figure) => ({ span: figure.span, label: '分值' }))
  const place = { span, related }
  const message = `最高一档“${text}”到${writeFigure(high)}分为止，${from}${writeFigure(mark.value)}分，两者不符`
  // Points beyond a table's may come from elsewhere; points that no band has may not.
  const sure = !item && others.length === 0 && (stated.length > 0 || high < mark.value)
  return say(place, sure ? 'inconsistent' : 'undecided', message)
}
