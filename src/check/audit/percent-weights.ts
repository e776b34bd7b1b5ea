import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { passagesOf, type Stretch } from './passages-of.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** Shares that are said to make up a whole: 总成绩由过程考核40%、结业考核60%组成. Targets side by side (15%, 50%, 100%) are none. */
export function percentWeights(document: Resolved, rules: CheckRules): readonly Finding[] {
  const reader = findRule(rules, 'sum.percents')
  if (!reader) return []
  return passagesOf(document).flatMap(({ stretches }) =>
    stretches.flatMap((stretch) => {
      const verdict = judge(document, stretch, reader.pattern('made-of'))
      return verdict ? [tell(document, reader.rule, verdict)] : []
    })
  )
}

function judge({ text }: Resolved, { span, amounts }: Stretch, madeOf: RegExp): Verdict | undefined {
  const shares = amounts.filter(({ value }) => value.type === 'percent')
  if (shares.length < 2 || text.slice(span.start, span.end).search(madeOf) < 0) return undefined
  if (shares.some(({ value, rule }) => value.qualifier !== 'exact' || rule === 'percent.points')) return undefined
  const sum = shares.reduce((all, { value }) => all + value.value, 0)
  const written = `各部分占比合计${writeFigure(sum)}%（${shares.map(({ value }) => writeFigure(value.value)).join('+')}）`
  const [first, ...others] = shares
  const place = { span: first!.span, related: others.map((share) => ({ span: share.span, label: '分项' })) }
  if (Math.abs(sum - 100) < 0.11) return { ...place, outcome: 'consistent', message: `${written}，相符` }
  if (Math.abs(sum - 100) > 50)
    return { ...place, outcome: 'undecided', message: `${written}，不是100%，可能不是一个整体` }
  return { ...place, outcome: 'inconsistent', message: `${written}，应为100%` }
}
