import type { HeadingWords } from './heading-words.js'
import type { MarkFound } from './scan-marks.js'

/** Parts with a name of their own: 专题一:课标研读. A month has tasks behind it. */
const NAMED = /^(?:版块|板块|模块|专题|阶段|任务|主题|关注事项|篇章)/
/** So are single items of a list called; they are headings only with a name, and with text below it. */
const ITEM = /^(?:项目|行动|举措|环节|活动|单元)/
const NAME = /^ ?[: ] ?([^\n。;!?:]{2,30}?) *(?=\n)/

/**
 * Where a heading ends that begins with a label: behind 三月份, or behind the name that follows 专题一: on its line.
 * @returns nothing where the label begins an item of a list.
 */
export function labelEnd(view: string, { span }: MarkFound, words: HeadingWords): number | undefined {
  const label = view.slice(span.start, span.end)
  const item = ITEM.test(label)
  if (!item && !NAMED.test(label)) return span.end
  const behind = view.slice(span.end, span.end + 80)
  const name = NAME.exec(behind)
  if (name && !words.isSentence(name[1]!) && !/[,、]$/.test(name[1]!) && hasText(behind.slice(name[0].length)))
    return span.end + name[0].trimEnd().length
  return item || /^ [^:]/.test(behind) ? undefined : span.end
}

/** A line below that is not another label. */
function hasText(below: string): boolean {
  const line = below.trimStart()
  return line.length > 0 && !ITEM.test(line) && !NAMED.test(line)
}
