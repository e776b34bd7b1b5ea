import type { Follow } from '../../report/follow-schema.js'
import type { Report } from '../../report/schema.js'
import type { Lexicons } from '../../rule/lexicons.js'
import { type Stated, statedAmounts } from './amount-words.js'
import { countsDoers } from './counts-doers.js'
import { findPromises } from './find-promises.js'
import { type FollowWords, followWords } from './follow-words.js'
import { judgeActivity } from './judge-activity.js'
import { judgeFigure } from './judge-figure.js'
import type { Judged } from './judged.js'
import { type Page, page } from './page.js'

/**
 * What became of each promise of a plan, in the order of the plan: promises with a figure by value, unit and rate, those
 * without one by their activity. What cannot be compared is undecided.
 * @param summary null where there is none: every promise is undecided
 */
export function follow(plan: Report, summary: Report | null, lexicons: Lexicons): Follow[] {
  const words = followWords(lexicons)
  const [planned, told] = [page(plan), summary && page(summary)]
  const deeds = told ? deedsOf(told, words) : []
  return findPromises(planned, words).map((promise) => {
    const judged: Judged = !told
      ? { outcome: 'undecided', evidence: null, message: '没有找到同一学校、同一时期的总结，无从核对' }
      : promise.kind === 'figure'
        ? judgeFigure(promise, deeds, planned, told, words)
        : judgeActivity(promise, told, words)
    return {
      plan: plan.id,
      summary: summary?.id ?? null,
      promise: quote(plan, promise),
      outcome: judged.outcome,
      evidence: judged.evidence && summary && quote(summary, judged.evidence),
      message: judged.message
    }
  })
}

/** The amounts of a summary that tell what was done; a rate that was kept may look like one that is asked for. */
function deedsOf(summary: Page, words: FollowWords): Stated[] {
  return statedAmounts(summary).filter(({ amount, clause, before, behind }) => {
    if (clause.role === 'next' || amount.type === 'score' || words.ahead.test(clause.text)) return false
    // 由每周一次调整为两周一次: the first was.
    if (words.changed.test(behind.slice(0, 8))) return false
    if (countsDoers(amount) && !words.gains.test(before.slice(-14)) && !words.gains.test(behind.slice(0, 12)))
      return false
    return amount.status !== 'target' || (amount.per?.period !== undefined && !words.ahead.test(before))
  })
}

const quote = ({ text }: Report, { start, end }: { readonly start: number; readonly end: number }) => ({
  text: text.slice(start, end),
  start,
  end
})
