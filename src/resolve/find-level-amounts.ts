import { characterSet } from '../character-set.js'
import type { LevelWord, Mention, Quantity } from '../document.js'
import { firstFrom } from '../span.js'
import type { LevelPlace } from './level-place.js'
import type { LevelWords } from './level-words.js'

/** An amount that a level has, and what it is of where the text says so beside the amount. */
export interface LevelAmount<Q extends Mention<Quantity> = Mention<Quantity>> {
  readonly quantity: Q
  /** What stands between the level and the amount: 论文发表 in 国家级：论文发表1篇. */
  readonly between: string
  readonly side: 'behind' | 'before' | 'row'
}

/**
 * The amounts stated of a level: the one that adjoins behind (省级课题4项), else before (2节部优课), else with a few words
 * between (2篇是在国家级刊物上发表); of a row that the level opens (省级：论文2篇；优质课1节) every one. None where joined
 * levels share one amount (国家、省、市级3个课题), unless 各 gives it to each.
 */
export function findLevelAmounts<Q extends Mention<Quantity>>(
  place: LevelPlace<Q>,
  words: LevelWords
): readonly LevelAmount<Q>[] {
  const row = rowAmounts(place, words)
  if (row) return row
  const { joined, at } = joinedLevels(place)
  const behind = amountBehind(place, joined[joined.length - 1]!, words)
  if (joined.length > 1 && behind) {
    if (/各$/.test(behind.between)) return [behind]
    const own = respective(place, behind, joined.length)[at]
    if (/分别(?:有|为|是|达)?$/.test(behind.between) && own) return [{ ...behind, quantity: own }]
    if (/[共总合]/.test(behind.between)) return []
  }
  if (at < joined.length - 1 || sharesWords(place, joined, at)) return []
  const before = amountBefore(place, words)
  // 2节部优课2节市优课: what stands behind belongs to the next where that has no other.
  if (adjoins(before) && adjoins(behind) && opensAnother(place, behind!.quantity)) return [before!]
  if (adjoins(behind)) return [behind!]
  // 校级教研全年开展了4次校级教研活动: the amount is of the one that it adjoins.
  const own = behind && ownedBehind(place, behind.quantity) ? undefined : behind
  const found = adjoins(before) ? before : (own ?? before)
  return found ? [found] : []
}

function adjoins(amount: LevelAmount | undefined): boolean {
  return amount !== undefined && (amount.between === '' || amount.between === ' ')
}

/** The last of things in order of place that ends at an offset or before it. */
function lastEndingBy<M extends Mention>(mentions: readonly M[], offset: number): M | undefined {
  let last = mentions.length - 1
  while (last >= 0 && mentions[last]!.span.end > offset) last--
  return last < 0 ? undefined : mentions[last]
}

/** What may be counted at all: no range, no ages, pages or points. */
function countable({ value }: Mention<Quantity>, words: LevelWords): boolean {
  return value.type === 'count' && !words.never.has(value.unit)
}

function amountBehind<Q extends Mention<Quantity>>(
  { text, quantities, mention }: LevelPlace<Q>,
  last: Mention<LevelWord>,
  words: LevelWords
): LevelAmount<Q> | undefined {
  const quantity = quantities[firstFrom(quantities, last.span.end)]
  if (!quantity || quantity.span.start - last.span.end > 40 || !countable(quantity, words)) return undefined
  // The title of a journal may stand between: 市级刊物《…》刊登论文2篇.
  const bare = text.slice(last.span.end, quantity.span.start)
  const between = bare.includes('《') ? bare.replace(/《[^《》]*》/g, '') : bare
  if (between.length > 14 || !words.gap(between)) return undefined
  const kind = words.kindOf(mention.value.object)
  if (between.trim() !== '' && !words.counts(kind, quantity.value.unit)) return undefined
  return { quantity, between, side: 'behind' }
}

function amountBefore<Q extends Mention<Quantity>>(
  place: LevelPlace<Q>,
  words: LevelWords
): LevelAmount<Q> | undefined {
  const { text, quantities, levels, mention, start } = place
  const quantity = lastEndingBy(quantities, start)
  if (!quantity || start - quantity.span.end > 12 || !countable(quantity, words)) return undefined
  const between = text.slice(quantity.span.end, start)
  if (!words.gapBefore(between)) return undefined
  const kind = words.kindOf(mention.value.object)
  if (kind !== undefined && !words.counts(kind, quantity.value.unit)) return undefined
  // 省级课题4项市级课题: the amount was the one before's.
  const owner = lastEndingBy(levels, quantity.span.start)
  if (
    owner &&
    !(between === '' && ownedBehind(place, quantity)) &&
    words.gap(text.slice(owner.span.end, quantity.span.start))
  ) {
    const own = lastEndingBy(quantities, owner.span.start)
    if (own?.span.end !== owner.span.start) return undefined
  }
  return { quantity, between, side: 'before' }
}

function opensAnother({ levels }: LevelPlace, quantity: Mention<Quantity>): boolean {
  return levels[firstFrom(levels, quantity.span.end)]?.span.start === quantity.span.end
}

/** Whether a level stands right behind an amount and has no other right behind itself: not so in 省级立项4项市级3项. */
function ownedBehind({ levels, quantities }: LevelPlace, quantity: Mention<Quantity>): boolean {
  const next = levels[firstFrom(levels, quantity.span.end)]
  if (next?.span.start !== quantity.span.end) return false
  return quantities[firstFrom(quantities, next.span.end)]?.span.start !== next.span.end
}

const JOINT = /^(?:[”“]*[、/和及与或][”“]*|以及)?$/

/** The levels that this one is joined to, itself among them: 国家、省、市级; 国家级、省级课题; 省级公开课和市级示范课. */
function joinedLevels({ text, levels, mention }: LevelPlace): {
  readonly joined: readonly Mention<LevelWord>[]
  readonly at: number
} {
  const here = levels.indexOf(mention)
  if (levels.length < 2) return { joined: levels, at: here }
  let first = here
  while (first > 0 && joins(text, levels, first - 1)) first--
  let last = here
  while (last + 1 < levels.length && joins(text, levels, last)) last++
  return { joined: levels.slice(first, last + 1), at: here - first }
}

function joins(text: string, levels: readonly Mention[], index: number): boolean {
  return JOINT.test(text.slice(levels[index]!.span.end, levels[index + 1]!.span.start))
}

/** Whether the last of joined levels has its object in common with the others: then an amount behind it is of all. */
function sharesWords({ text }: LevelPlace, joined: readonly Mention<LevelWord>[], at: number): boolean {
  const before = at > 0 ? joined[at - 1] : undefined
  if (!before) return false
  const written =
    before.value.object !== undefined && text.slice(before.span.start, before.span.end).includes(before.value.object)
  return !written && before.value.object === joined[at]!.value.object
}

/** 分别为3人、8人: the amounts in the order of the levels, where there are as many. */
function respective<Q extends Mention<Quantity>>(
  { text, quantities }: LevelPlace<Q>,
  first: LevelAmount<Q>,
  many: number
): readonly Q[] {
  const from = quantities.indexOf(first.quantity)
  const list = quantities.slice(from, from + many)
  const joined = list.every(
    (one, i) => i === 0 || /^[、和,及]$/.test(text.slice(list[i - 1]!.span.end, one.span.start))
  )
  return joined && list.length === many ? list : []
}

const BLANK_OR_COLON = characterSet('\t :|')

/** A level that opens a line or an item and is closed by a colon or a tab: every amount up to the next such level is its own. */
function rowAmounts<Q extends Mention<Quantity>>(
  { text, quantities, levels, mention, end, to }: LevelPlace<Q>,
  words: LevelWords
): readonly LevelAmount<Q>[] | undefined {
  const colon = BLANK_OR_COLON.at(text, end) ? /^[\t ]*[:\t|][\t ]*/.exec(text.slice(end, end + 6)) : null
  if (!colon) return undefined
  const from = end + colon[0].length
  const others = levels.filter(({ span }) => span.start >= end && span !== mention.span)
  const stop = others.find(({ span }) => /^[\t ]*[:\t|]/.test(text.slice(span.end, span.end + 6)))?.span.start ?? to
  const found: LevelAmount<Q>[] = []
  let at = from
  for (const quantity of quantities) {
    const { span } = quantity
    if (span.start < from || span.start >= stop || !countable(quantity, words)) continue
    if (others.some((other) => other.span.end <= span.start && words.gap(text.slice(other.span.end, span.start))))
      continue
    found.push({ quantity, between: text.slice(at, span.start), side: 'row' })
    at = span.end
  }
  return found
}
