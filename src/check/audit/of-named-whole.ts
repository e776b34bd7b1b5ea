import { firstFrom } from '../../span.js'
import type { Reader } from '../find-rule.js'
import type { Amount } from './amount.js'
import { amountsByItem } from './amounts-by-item.js'
import { clauseOf } from './clause-of.js'
import { isPlain } from './is-plain.js'
import { type Reading, readingOf } from './reading-of.js'
import type { Passage, Survey } from './survey.js'

/** 占 with what stands around it. */
export interface Named {
  readonly passage: Passage
  readonly share: Amount
  /** The plain amounts of the sentence before the share, the last few. */
  readonly before: readonly Amount[]
  /** Where 占 stands. */
  readonly from: number
  /** What stands between 占 and the share: 专任教师. */
  readonly noun: string
}

/** How many amounts of a document or a paragraph may be the whole. */
const MOST = 24

/** 占35万元的8%, 占专任教师的92%, 占91%: of a whole that is stated, named, or left to be understood. */
export function ofNamedWhole(surveyed: Survey, named: Named, reader: Reader): readonly Reading[] {
  const { before, from, noun, passage, share } = named
  const part = before.findLast(({ span }) => span.end <= from)
  if (!part) return []
  const { measure } = part
  const like = (amounts: readonly Amount[]) => amounts.filter((amount) => amount.measure === measure)
  const stated = before.find(({ span, value }) => span.start >= from && value.type === part.value.type)
  if (stated) return [readingOf([part], stated, 'firm')]
  const own = like(before).filter(({ span }) => span.end <= from)
  const among = totalOf(surveyed, part, own)
  const parts = partsOf(part, among, own)
  const isWhole = (amount: Amount) => clauseOf(surveyed, amount.span).search(reader.pattern('whole')) >= 0
  // 骨干教师占全校教师的36% has a subject of its own, which may be more than the last amount.
  const direct = surveyed.text.slice(part.span.end, from).search(reader.pattern('direct')) >= 0
  const name = noun.replace(reader.pattern('modifier'), '')
  if (name !== '') {
    const bases = like(amountsByItem(surveyed).get(name) ?? []).slice(0, MOST)
    // 占专任教师的72%,其中参加国培1人: the one is of 专任教师 too, and not the whole of them.
    const wholes = direct && among === undefined ? bases.filter(isWhole) : []
    const sole = new Set(wholes.map(({ value }) => value.value)).size === 1
    return parts.flatMap((some) =>
      bases
        .filter((base) => !some.includes(base))
        .map((base) =>
          readingOf(
            some,
            base,
            sole && some.length === 1 && wholes.includes(base) ? 'likely' : 'may',
            direct && some.length === 1 && some[0] === part
          )
        )
    )
  }
  const at = firstFrom(passage.amounts, share.span.start)
  const earlier = like(passage.amounts.slice(Math.max(0, at - MOST), at).filter(isPlain))
  const index = earlier.indexOf(part)
  const last = index > 0 ? earlier[index - 1] : undefined
  const total = among ?? (last && isWhole(last) ? last : undefined)
  return [
    ...(total && direct ? [readingOf([part], total, 'likely')] : []),
    ...parts.flatMap((some) =>
      earlier
        .filter((base) => !some.includes(base))
        .map((base) => readingOf(some, base, 'may', direct && some.length === 1 && some[0] === part))
    )
  ]
}

/** What the share may be of: the last amount; what that is itself a part of (42人,其中1名,占85.7%); the last ones together. */
function partsOf(
  part: Amount,
  total: Amount | undefined,
  before: readonly Amount[]
): readonly (readonly [Amount, ...Amount[]])[] {
  const rows = before.slice(0, -1).map((first, at): readonly [Amount, ...Amount[]] => [first, ...before.slice(at + 1)])
  return [[part], ...(total ? [[total] as const] : []), ...rows]
}

/** The amount before 其中, where an amount stands behind it. */
function totalOf({ text }: Survey, part: Amount, before: readonly Amount[]): Amount | undefined {
  const index = before.indexOf(part)
  const last = index > 0 ? before[index - 1] : undefined
  return last && text.slice(last.span.end, part.span.start).includes('其中') ? last : undefined
}
