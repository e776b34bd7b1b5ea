import { oncePer } from '../../once-per.js'
import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'
import { cue } from './cue.js'
import { CUES } from './cues-of.js'
import { isAside } from './is-aside.js'
import type { Quota } from './quota.js'
import type { Stretch, Survey } from './survey.js'

/**
 * Results that the text itself holds against what is required: 累计8.5学分,超过了规定的6学分; 听课47节,其中校外6节,超过了规定的40节
 * speaks of the 47; 人均18节,离不少于20节的要求还差一点. Nothing else may stand between.
 */
export function claimedQuotas(
  { text }: Survey,
  { amounts, span, cues }: Stretch,
  reader: Reader,
  found: Quota[]
): void {
  if ((cues & CLAIMING) === 0) return
  const { claims, compares } = cuesIn(reader)
  const mayClaim = (cues & CUES.claim) !== 0
  for (let at = 1; at < amounts.length; at++) {
    const required = amounts[at]!
    const { measure } = required
    const { start, end } = required.span
    const last = amounts[at - 1]!.span.end
    if (!mayClaim && start - last > NEAR) continue
    const least = Math.max(0, at - LOOKED_AT)
    let like = at - 1
    while (like >= least && amounts[like]!.measure !== measure) like--
    if (like < least) continue
    const own =
      mayClaim && claims(text, Math.max(span.start, start - 16), start)
        ? text.slice(last, start).replace(reader.pattern('claim'), '').length <= 10
        : start - last <= NEAR &&
          compares(text, last, start) &&
          text.slice(end, end + 16).search(reader.pattern('short')) >= 0
    if (!own) continue
    const done = wholeOf(text, amounts.slice(least, at))
    if (done.measure === measure && !isAside({ text }, done)) found.push({ required, done, times: 1, sure: true })
  }
}

const CLAIMING = CUES.claim | CUES.from
const cuesIn = oncePer((reader: Reader) => ({
  claims: cue(reader.pattern('claim')),
  compares: cue(reader.pattern('from'))
}))

/** The longest way from what was done to what was asked, where they are compared. */
const NEAR = 16
/** How many amounts behind 其中 may be parts of the one before it. */
const LOOKED_AT = 8

/** 96学时,其中线上60学时、线下36学时: the amount before the last 其中, else the last one. */
function wholeOf(text: string, amounts: readonly Amount[]): Amount {
  const among = amounts.findLastIndex(
    ({ span }, at) => at > 0 && text.slice(amounts[at - 1]!.span.end, span.start).includes('其中')
  )
  return among > 0 ? amounts[among - 1]! : amounts.at(-1)!
}
