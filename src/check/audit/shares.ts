import type { Finding } from '../../diagnostic.js'
import type { Resolved } from '../../document.js'
import { findRule, type Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Reading } from './add-reading.js'
import { type Amount, TYPES } from './amount.js'
import { CUES } from './cues-of.js'
import { findBases, type Unstated } from './find-bases.js'
import { survey } from './survey.js'
import { tell, type Verdict } from './tell.js'
import { writeFigure } from './write-figure.js'

/**
 * Shares against the amounts that they are made of: 66 of 78 is no 91%. The text may mean several amounts by a part and its
 * whole; one reading that gives the share is enough. A share without a whole tells what the whole must be.
 */
export function shares(document: Resolved, rules: CheckRules): readonly Finding[] {
  const surveyed = survey(document, rules)
  if ((surveyed.types & TYPES.percent) === 0 || (surveyed.cues & CUES.share) === 0) return []
  const reader = findRule(rules, 'rate.share')
  if (!reader) return []
  const findings: Finding[] = []
  for (const stretch of surveyed.stretches) {
    if ((stretch.types & TYPES.percent) === 0 || (stretch.cues & CUES.share) === 0) continue
    // What one share of a sentence is of, the next ones are most likely of as well.
    const bases = new Set<number>()
    for (const share of stretch.amounts) {
      if (!isShare(document, share)) continue
      const { readings, unstated } = findBases(surveyed, stretch, share, reader)
      const judged = judge(document, share, bases.size > 0 ? surer(readings, bases) : readings, unstated, reader)
      if (judged?.held) bases.add(judged.held.base)
      if (judged) findings.push(tell(document, reader.rule, judged.verdict))
    }
  }
  return findings
}

function surer(readings: readonly Reading[], bases: ReadonlySet<number>): readonly Reading[] {
  return readings.map((reading) => {
    if (!reading.direct || !bases.has(reading.base)) return reading
    const { part, base, unit, parts, wholes, direct } = reading
    return { part, base, unit, parts, wholes, sure: 'likely', direct }
  })
}

/** Written in percent: 四分之三, 八成 are too coarse to be reckoned with. */
function isShare({ text }: Resolved, { value, span, rule }: Amount): boolean {
  return (
    value.type === 'percent' &&
    value.qualifier === 'exact' &&
    value.value > 0 &&
    value.value <= 100 &&
    rule !== 'percent.points' &&
    isInPercent(text.slice(span.start, span.end))
  )
}

function isInPercent(words: string): boolean {
  return words.includes('%') || words.includes('百分之')
}

function judge(
  document: Resolved,
  share: Amount,
  readings: readonly Reading[],
  unstated: Unstated | undefined,
  reader: Reader
): { readonly verdict: Verdict; readonly held?: Reading } | undefined {
  const { value } = share.value
  const off = ({ part, base }: Reading) => Math.abs((100 * part) / base - value)
  const held = readings.find((reading) => off(reading) <= reader.limit('rounding'))
  if (held) return { verdict: told(share, held, 'consistent', '，相符'), held }
  const decimals = /\.\d/.test(document.text.slice(share.span.start, share.span.end))
  const least = reader.limit(decimals ? 'rounding' : 'cut')
  // Where the whole is left to be understood, a share that is far off is of something else.
  const wrong = readings.find(
    (reading) =>
      off(reading) >= least &&
      (reading.sure === 'firm' || (reading.sure === 'likely' && off(reading) <= reader.limit('slip')))
  )
  if (wrong) return { verdict: told(share, wrong, 'inconsistent', '，两者不符') }
  if (unstated && readings.length === 0) return { verdict: ofUnstated(share, unstated) }
  const doubted = readings.find(({ sure }) => sure !== 'may')
  return doubted && { verdict: told(share, doubted, 'undecided', '，不能断定是否相符') }
}

/** 3.1万元 that are 6% of something are 6% of 51.7万元. */
function ofUnstated(share: Amount, { part, noun }: Unstated): Verdict {
  const { value, unit } = part.value
  const base = value / (share.value.value / 100)
  const rounded = unit === '元' ? Math.round(base / 1000) * 1000 : Math.round(base * 10) / 10
  return {
    outcome: 'undecided',
    message: `${writeFigure(value, unit)}占${writeFigure(share.value.value)}%，推算${noun}约${writeFigure(rounded, unit)}，文中没有写，请核对`,
    span: share.span,
    related: [{ span: part.span, label: '部分' }]
  }
}

function told(
  share: Amount,
  { part, base, unit, parts, wholes }: Reading,
  outcome: Verdict['outcome'],
  end: string
): Verdict {
  const rate = Math.round((1000 * part) / base) / 10
  const message = `${writeFigure(part, unit)}÷${writeFigure(base, unit)}=${writeFigure(rate)}%，写的是${writeFigure(share.value.value)}%${end}`
  const reckoned = wholes.length > 1
  const related = [
    ...parts.map(({ span }) => ({ span, label: reckoned ? '相关数' : '部分' })),
    ...wholes.map(({ span }) => ({ span, label: reckoned ? '相关数' : '总数' }))
  ]
  return { outcome, message, span: share.span, related }
}
