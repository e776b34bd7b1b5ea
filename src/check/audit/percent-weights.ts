import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import { type Amount, TYPES } from './amount.js'
import { CUES } from './cues-of.js'
import { say } from './say.js'
import { type Stretch, survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/** Shares that are said to make up a whole: 总成绩由过程考核40%、结业考核60%组成. Targets side by side (15%, 50%, 100%) are none. */
export function percentWeights(document: Resolved, rules: CheckRules): readonly Finding[] {
  const surveyed = survey(document, rules)
  if ((surveyed.types & TYPES.percent) === 0 || (surveyed.cues & CUES.madeOf) === 0) return []
  const reader = findRule(rules, 'sum.percents')
  if (!reader) return []
  const findings: Finding[] = []
  for (const stretch of surveyed.stretches) {
    if ((stretch.types & TYPES.percent) === 0 || (stretch.cues & CUES.madeOf) === 0) continue
    const verdict = judge(document, stretch, reader.pattern('made-of'))
    if (verdict) findings.push(tell(document, reader.rule, verdict))
  }
  return findings
}

function judge({ text }: Resolved, { span, amounts }: Stretch, madeOf: RegExp): Verdict | undefined {
  const all = amounts.filter(({ value }) => value.type === 'percent')
  if (all.length < 2) return undefined
  const shares = all.slice(0, upToDetails(text, all))
  if (shares.length < 2 || text.slice(span.start, span.end).search(madeOf) < 0) return undefined
  if (shares.some(({ value, rule }) => value.qualifier !== 'exact' || rule === 'percent.points')) return undefined
  const sum = shares.reduce((all, { value }) => all + value.value, 0)
  const written = `各部分占比合计${writeFigure(sum)}%（${shares.map(({ value }) => writeFigure(value.value)).join('+')}）`
  const [first, ...others] = shares
  const place = { span: first!.span, related: others.map((share) => ({ span: share.span, label: '分项' })) }
  if (Math.abs(sum - 100) < 0.11) return say(place, 'consistent', `${written}，相符`)
  if (Math.abs(sum - 100) > 50) return say(place, 'undecided', `${written}，不是100%，可能不是一个整体`)
  return say(place, 'inconsistent', `${written}，应为100%`)
}

/** 平时成绩40%、期末成绩60%,其中平时成绩包括出勤10% …: the parts of a part are none of the whole. */
function upToDetails(text: string, shares: readonly Amount[]): number {
  const at = shares.findIndex(
    ({ span }, index) => index > 0 && /其中|包括|包含/.test(text.slice(shares[index - 1]!.span.end, span.start))
  )
  return at < 0 ? shares.length : at
}
