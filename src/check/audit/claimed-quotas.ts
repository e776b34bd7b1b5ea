import type { Resolved } from '../../document.js'
import type { Reader } from '../find-rule.js'
import type { CheckRules } from '../form.js'
import type { Amount } from './amount.js'
import { measureOf } from './measure-of.js'
import type { Quota } from './quota.js'
import type { Passage } from './survey.js'

/**
 * Results that the text itself holds against what is required: 累计8.5学分,超过了规定的6学分; 听课47节,其中校外6节,超过了规定的40节
 * speaks of the 47; 人均18节,离不少于20节的要求还差一点. Nothing else may stand between.
 */
export function claimedQuotas(
  { text }: Resolved,
  { stretches }: Passage,
  reader: Reader,
  { lexicons }: CheckRules
): readonly Quota[] {
  const found: Quota[] = []
  for (const { amounts, span } of stretches)
    for (let at = 1; at < amounts.length; at++) {
      const required = amounts[at]!
      const measure = measureOf(required, lexicons)
      const least = Math.max(0, at - LOOKED_AT)
      let like = at - 1
      while (like >= least && measureOf(amounts[like]!, lexicons) !== measure) like--
      if (like < least) continue
      const { start, end } = required.span
      const between = text.slice(amounts[at - 1]!.span.end, start)
      const claims = text.slice(Math.max(span.start, start - 16), start).search(reader.pattern('claim')) >= 0
      const own = claims
        ? between.replace(reader.pattern('claim'), '').length <= 10
        : between.length <= 16 &&
          between.search(reader.pattern('from')) >= 0 &&
          text.slice(end, end + 16).search(reader.pattern('short')) >= 0
      if (!own) continue
      const done = wholeOf(text, amounts.slice(least, at))
      if (measureOf(done, lexicons) === measure) found.push({ required, done, times: 1, sure: true })
    }
  return found
}

/** How many amounts behind 其中 may be parts of the one before it. */
const LOOKED_AT = 8

/** 96学时,其中线上60学时、线下36学时: the amount before the last 其中, else the last one. */
function wholeOf(text: string, amounts: readonly Amount[]): Amount {
  const among = amounts.findLastIndex(
    ({ span }, at) => at > 0 && text.slice(amounts[at - 1]!.span.end, span.start).includes('其中')
  )
  return among > 0 ? amounts[among - 1]! : amounts.at(-1)!
}
