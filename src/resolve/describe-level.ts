import type { Extracted, LevelWord, Mention, Quantity } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { findLevelAmounts } from './find-level-amounts.js'
import { findLevelObject, rowObjects } from './find-level-object.js'
import { findLevelStatus } from './find-level-status.js'
import { type LevelsAndAmounts, levelPlace } from './level-place.js'
import { type LevelWords, levelWords } from './level-words.js'
import { type TableAmount, tableAmounts } from './table-amounts.js'

/** What the words around a level say of it. */
export interface LevelFacts<Q extends Mention<Quantity> = Mention<Quantity>> {
  readonly object: string | undefined
  readonly status: string | undefined
  /** The one amount stated of it; a range is none. */
  readonly count: number | undefined
  readonly unit: string | undefined
  /** Every amount stated of it, each with what it is of: a row of a list (省级：论文2篇；优质课1节) has several. */
  readonly amounts: readonly LevelAmount<Q>[]
}

interface LevelAmount<Q> {
  readonly quantity: Q
  readonly object: string | undefined
  readonly status: string | undefined
}

/**
 * Object, status and amounts of a level mention. Looks no further than the sentence, and in it only at what is near.
 * @param mention one of the levels.
 * @param all those of the document.
 */
export function describeLevel<Q extends Mention<Quantity>>(
  document: Pick<Extracted, 'text' | 'tables'>,
  mention: Mention<LevelWord>,
  all: LevelsAndAmounts<Q>,
  { lexicons }: Pick<Ruleset, 'lexicons'>
): LevelFacts<Q> {
  const words = levelWords(lexicons)
  const table = tableAmounts(document, mention, all.quantities)
  if (table) return inTable(mention, table, words)
  const place = levelPlace(document.text, mention, all)
  const amounts = findLevelAmounts(place, words)
  const object = counted(findLevelObject(place, amounts, words), mention, amounts, words)
  const status = findLevelStatus(place, object, amounts, words)
  if (amounts.length < 2) {
    const quantity = amounts[0]?.quantity
    const single = quantity && quantity.value.max === undefined ? quantity.value : undefined
    const stated = quantity ? [{ quantity, object, status }] : []
    return { object, status, count: single?.value, unit: single?.unit, amounts: stated }
  }
  const objects = rowObjects(amounts, words)
  const row = amounts.map(({ quantity, between }, index) => {
    const of = objects[index]
    return { quantity, object: of, status: rowStatus(between, of, words.statuses) }
  })
  return { object, status, count: undefined, unit: undefined, amounts: row }
}

/** What wins and is printed, where the level is told with what its amount counts and not with a word of its own. */
function counted<Q extends Mention<Quantity>>(
  object: string | undefined,
  { value, rule, span }: Mention<LevelWord>,
  amounts: readonly { readonly quantity: Q }[],
  words: LevelWords
): string | undefined {
  const item = amounts.length === 1 ? (amounts[0]!.quantity as { readonly item?: string }).item : undefined
  if (item === undefined || !THINGS.has(words.kindOf(item) ?? '')) return object
  // 部优1节 under 优质课; 评比获奖67篇,其中省级5篇.
  const graded = rule === 'level.graded' && object === '优课' && span.end - span.start === BARE
  const elided = value.object === undefined && (object === undefined || words.kindOf(object) === 'contest')
  return graded || elided ? item : object
}

/** 部优, 省优; 部优课 says what it is. */
const BARE = 2

const THINGS: ReadonlySet<string> = new Set(['project', 'text', 'lesson'])

/** In a table the heads say what the amounts are of, or what became of it: 立项, 结题. */
function inTable<Q extends Mention<Quantity>>(
  { value }: Mention<LevelWord>,
  amounts: readonly TableAmount<Q>[],
  words: LevelWords
): LevelFacts<Q> {
  const described = amounts.map(({ quantity, of, caption }) => {
    const object = value.object ?? (quantity as { readonly item?: string }).item
    const status = (words.statuses(of).at(-1) ?? words.statuses(caption).at(-1))?.status
    return { quantity, object, status }
  })
  const objects = new Set(described.map(({ object }) => object))
  const [object] = objects
  const [only, ...more] = amounts
  const single = more.length === 0 && only!.quantity.value.max === undefined ? only!.quantity.value : undefined
  return {
    object: objects.size === 1 ? object : undefined,
    status: undefined,
    count: single?.value,
    unit: single?.unit,
    amounts: described
  }
}

/** In a row each amount has the state that stands beside it: 论文发表2篇；优质课二等奖1节. */
function rowStatus(
  between: string,
  object: string | undefined,
  statuses: (text: string) => readonly { readonly status: string }[]
): string | undefined {
  return statuses(between).at(-1)?.status ?? (/奖$/.test(object ?? '') ? '获奖' : undefined)
}
