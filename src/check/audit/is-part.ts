import { firstFrom } from '../../span.js'
import type { Amount } from './amount.js'
import type { Survey } from './survey.js'

/** How many passages behind an amount may hold what it adds up to, and how far before that 合计 may stand. */
const NEAR = 8
const REACH = 12

/**
 * Whether an amount is one of several that a later passage adds up: 集中研修30学时, then 网络研修24学时, then 以上合计72学时. What is asked
 * of all of them together is not asked of it.
 */
export function isPart({ text, counted }: Survey, { span, measure, value }: Amount): boolean {
  const at = Math.max(0, firstFrom(counted, span.start + 1) - 1)
  return counted
    .slice(at, at + NEAR)
    .some(({ amounts }) =>
      amounts.some(
        (total) =>
          total.span.start > span.end &&
          total.measure === measure &&
          total.value.value > value.value &&
          /(?:合计|总计|共计|合共|总共|累计|三项|几项)[^,;。0-9]{0,6}$/.test(
            text.slice(Math.max(0, total.span.start - REACH), total.span.start)
          )
      )
    )
}
