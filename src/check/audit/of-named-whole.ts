import { firstFrom } from '../../span.js'
import type { Reader } from '../find-rule.js'
import { addReading, type Read, type Reading } from './add-reading.js'
import type { Amount } from './amount.js'
import { amountsByItem } from './amounts-by-item.js'
import { clauseOf } from './clause-of.js'
import { isPlain } from './is-plain.js'
import type { Passage, Survey } from './survey.js'

/** 占 with what stands around it. */
export interface Named {
  readonly passage: Passage
  readonly read: Read
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
  const { before, from, noun, passage, read } = named
  const readings: Reading[] = []
  const part = before.findLast(({ span }) => span.end <= from)
  if (!part) return readings
  const { measure } = part
  const stated = before.find(({ span, value }) => span.start >= from && value.type === part.value.type)
  if (stated) {
    addReading(readings, read, [part], stated, 'firm')
    return readings
  }
  const own = before.filter((amount) => amount.measure === measure && amount.span.end <= from)
  const among = totalOf(surveyed, part, own)
  const parts = partsOf(part, among, own)
  const isWhole = (amount: Amount) => clauseOf(surveyed, amount.span).search(reader.pattern('whole')) >= 0
  // 骨干教师占全校教师的36% has a subject of its own, which may be more than the last amount.
  const direct =
    surveyed.text.slice(part.span.end, from).search(reader.pattern('direct')) >= 0 ||
    surveyed.text.slice(Math.max(0, part.span.start - 2), from).search(reader.pattern('there-are')) >= 0
  const name = noun.replace(reader.pattern('modifier'), '')
  if (name !== '') {
    const bases = someOf(amountsByItem(surveyed).get(name) ?? NONE, measure)
    // 占专任教师的72%,其中参加国培1人: the one is of 专任教师 too, and not the whole of them.
    const wholes: readonly Amount[] = direct && among === undefined ? bases.filter(isWhole) : NONE
    // 专业课教师90人,其中“双师型”58人,占专业课教师的72%: the whole stands before 其中.
    if (among && direct && (among.item === name || among.item === noun))
      addReading(readings, read, [part], among, 'likely')
    const sole = wholes.length > 0 && wholes.every(({ value }) => value.value === wholes[0]!.value.value)
    for (const some of parts)
      for (const base of bases) {
        if (some.includes(base)) continue
        const sure = sole && some.length === 1 && wholes.includes(base) ? 'likely' : 'may'
        addReading(readings, read, some, base, sure, direct && some.length === 1 && some[0] === part)
      }
    return readings
  }
  const at = firstFrom(passage.amounts, read.share.span.start)
  const earlier: Amount[] = []
  for (let n = Math.max(0, at - MOST); n < at; n++) {
    const amount = passage.amounts[n]!
    if (amount.measure === measure && isPlain(amount)) earlier.push(amount)
  }
  const index = earlier.indexOf(part)
  const last = index > 0 ? earlier[index - 1] : undefined
  const total = among ?? (last && isWhole(last) ? last : undefined)
  if (total && direct) addReading(readings, read, [part], total, 'likely')
  for (const some of parts)
    for (const base of earlier)
      if (!some.includes(base))
        addReading(readings, read, some, base, 'may', direct && some.length === 1 && some[0] === part)
  return readings
}

const NONE: readonly never[] = []

/** The first amounts of a measure. */
function someOf(amounts: readonly Amount[], measure: string): readonly Amount[] {
  const some: Amount[] = []
  for (let at = 0; at < amounts.length && some.length < MOST; at++)
    if (amounts[at]!.measure === measure) some.push(amounts[at]!)
  return some
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
