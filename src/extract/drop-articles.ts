import type { Mention, Quantity, Rejection, Segmented } from '../document.js'
import type { Lexicons } from '../rule/lexicons.js'

/** 这一次, 同一篇, 每一节: 一 points, it does not count. */
const POINTING = /(?:[这那同某哪另任每]|任何|如此|这样)$/
/** A quota or a list of duties: 每位教师…一个教学案例, 各一名. */
const QUOTA = /(?:每|各|人均|人手)[^,。;:!?\n]{0,16}$/
/** In a sentence of duties (每位教师…, “六个一”(…)) 一个 counts what is handed in or done, not 一个过程. */
const DUTY = /(?:每[位名个人]|各[科教备组]|[三四五六七八九]个一)[^。;!?\n]{0,60}$/
const DONE = /^[\u4e00-\u9fff]{0,6}(?:案例|课题|课件|微课|专题|教案|教具|讲座|报告|故事|视频|作品|主题|计划|方案|活动)/
/** 承担一个子课题: what somebody took on or handed in. */
const TOOK_ON = /(?:承担|主持|主讲|执教|申报|提交|撰写|录制|制作|研制)了?$/
/** Behind its noun 一 counts: 子课题一个, 案例一个. */
const POSTPOSED = /^(?:[,。;、)\n]|$)/

/**
 * 一 as an article is no amount: 一个过程, 一种制度, 一支队伍. With the measure words of events and texts (次, 节, 篇 …) it
 * states a quota or a result; with the others only where the words around say so.
 */
export function dropArticles(
  document: Segmented,
  mentions: readonly Mention<Quantity>[],
  lexicons: Lexicons
): { readonly kept: readonly Mention<Quantity>[]; readonly dropped: readonly Rejection[] } {
  const weak = lexicons.get('units.article')?.words ?? new Set<string>()
  const kept: Mention<Quantity>[] = []
  const dropped: Rejection[] = []
  for (const mention of mentions) {
    if (isArticle(document.text, mention, weak)) dropped.push({ mention, because: 'guard', by: 'count.article' })
    else kept.push(mention)
  }
  return { kept, dropped }
}

function isArticle(text: string, { value, span, rule }: Mention<Quantity>, weak: ReadonlySet<string>): boolean {
  if (value.type !== 'count' || value.value !== 1 || text[span.start] !== '一' || rule !== 'count.amount') return false
  const before = text.slice(Math.max(0, span.start - 24), span.start)
  if (POINTING.test(before)) return true
  if (!weak.has(value.unit)) return false
  const after = text.slice(span.end, span.end + 12)
  if (DONE.test(after) && DUTY.test(text.slice(Math.max(0, span.start - 80), span.start))) return false
  if (DONE.test(after) && TOOK_ON.test(before)) return false
  return !QUOTA.test(before) && !POSTPOSED.test(after)
}
