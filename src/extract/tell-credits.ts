import type { Mention, Quantity, Segmented } from '../document.js'
import { toMention } from './to-mention.js'

/** How far back the last word on points or credits is looked for, in UTF-16 units. */
const REACH = 120

/**
 * 2.5分 where the text speaks of 学分 is a credit, not a point of a rubric: the nearest word before it decides.
 * A deduction or a full mark is never a credit.
 */
export function tellCredits(document: Segmented, mentions: readonly Mention<Quantity>[]): readonly Mention<Quantity>[] {
  return mentions.map((mention) => {
    const { value, span } = mention
    if (
      value.type !== 'score' ||
      !/^[0-9一二三四五六七八九十百两半约近超不至达]/.test(document.text.slice(span.start, span.start + 1))
    )
      return mention
    const before = document.text.slice(Math.max(0, span.start - REACH), span.start)
    const credit = before.lastIndexOf('学分')
    if (
      credit < 0 ||
      Math.max(...['扣', '满分', '评分', '得分', '总分', '分值', '加分'].map((word) => before.lastIndexOf(word))) >
        credit
    )
      return mention
    return toMention(
      document,
      'credits.short',
      span,
      Object.assign({}, value, { type: 'credits', unit: '学分' } as const)
    )
  })
}
