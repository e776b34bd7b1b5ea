import { firstFrom } from '../../span.js'
import type { Amount } from './amount.js'
import type { Survey } from './survey.js'

/** How many passages behind an amount may hold what it adds up to, and how far before that 合计 may stand. */
const NEAR = 8
const REACH = 12
/** So many amounts behind it are looked at: a line may have thousands. */
const MOST = 60

/**
 * Whether an amount is one of several that a later passage adds up: 集中研修30学时, then 网络研修24学时, then 以上合计72学时. What is asked
 * of all of them together is not asked of it.
 */
export function isPart({ text, counted }: Survey, { span, measure, value }: Amount): boolean {
  let left = MOST
  const from = Math.max(0, firstFrom(counted, span.start + 1) - 1)
  for (let at = from; at < counted.length && at < from + NEAR; at++) {
    const { amounts } = counted[at]!
    for (let n = firstFrom(amounts, span.end); n < amounts.length && left > 0; n++, left--) {
      const total = amounts[n]!
      if (total.measure !== measure || total.value.value <= value.value) continue
      if (TOTAL.test(text.slice(Math.max(0, total.span.start - REACH), total.span.start))) return true
    }
  }
  return false
}

const TOTAL = /(?:合计|总计|共计|合共|总共|累计|三项|几项)[^,;。0-9]{0,6}$/
