import type { Stated } from './amount-words.js'
import type { FollowWords } from './follow-words.js'

/** 其中语文组, 要求全体青年教师 are subjects; in 召开教研组长例会 the heads are part of a name. */
const NEAR_START = 4

/** Who the sentence speaks of, where these are only some: 青年教师, 语文组; undefined where it is everyone or not said. */
export function subjectOf({ before, amount }: Stated, { subjects, gains }: FollowWords): string | undefined {
  for (const clause of before.split(/[，,；;：:、]/).reverse()) {
    const found = subjects.exec(clause)
    // 骨干教师增加1名: they are what is counted.
    const own =
      found &&
      found.index <= NEAR_START &&
      !amount.item?.includes(found[0]) &&
      !isCounted(clause, found.index, found[0].length, gains)
    if (own) return found[0]
    if (/每(?:位|名)?(?:人|教师|老师)|全体|全校|全园|人均|人人/.test(clause)) return undefined
  }
  return undefined
}

/** 新增骨干教师3名 is no sentence about what these teachers do. */
function isCounted(clause: string, at: number, length: number, gains: RegExp): boolean {
  return /^(?:数|人数)?[0-9一二两三四五六七八九十]/.test(clause.slice(at + length)) || gains.test(clause.slice(0, at))
}
