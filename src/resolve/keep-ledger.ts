import type { Entity, Extracted, LedgerRow, Level, LevelWord, Mention, Quantity } from '../document.js'
import { LEVELS, QUANTITY_TYPES } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import { describeLevel } from './describe-level.js'

/**
 * What the document says it has of each level: level × object × status × unit → sum of the counts stated, with the ids of
 * the levels and counts that say so. In order of level, then of place.
 *
 * What is aimed at stands in rows of its own (status 目标) and is never added to what is reported; 县级以上课题 is no
 * 县级课题 and is told as 以上课题. Left out: rates (每学期2节), ranges, amounts that several levels share, parts of an amount
 * that is counted. A statement made twice counts once: the same sentence, or the same figure of what one has rather than
 * does (骨干教师4人).
 * @param entities those of the document's mentions, one for one.
 */
export function keepLedger(
  document: Pick<Extracted, 'text' | 'sentences' | 'mentions' | 'tables'>,
  entities: readonly Entity[],
  { lexicons }: Pick<Ruleset, 'lexicons'>
): readonly LedgerRow[] {
  const { text } = document
  const quantities = entities.filter(isQuantity)
  const same = lexicons.get('levels.same')?.groupOf ?? new Map<string, string>()
  const stock = lexicons.get('levels.stock')?.words ?? new Set<string>()
  const rows = new Map<string, Row>()
  for (const [index, mention] of document.mentions.entries()) {
    if (!isLevel(mention)) continue
    const { id } = entities[index]!
    const facts = describeLevel(document, mention, quantities, { lexicons })
    const bound = /以[上下]/.exec(text.slice(mention.span.start, mention.span.end))?.[0] ?? ''
    for (const { quantity, object = facts.object, status } of facts.amounts) {
      // A prize without a thing that won it is still a prize.
      const named = object ?? quantity.item ?? (status === '获奖' ? '奖项' : undefined)
      if (named === undefined || quantity.per !== undefined || quantity.value.max !== undefined) continue
      const thing = same.get(named) ?? named
      const state = quantity.status === 'target' ? '目标' : status
      const { level } = mention.value
      const key = [level, bound + thing, state, quantity.value.unit].join('\0')
      const row = rows.get(key) ?? {
        level,
        object: bound + thing,
        status: state,
        unit: quantity.value.unit,
        claims: []
      }
      rows.set(key, row)
      row.claims.push({
        ids: [id, quantity.id],
        value: quantity.value.value,
        partOf: quantity.partOf,
        sentence: sentenceAt(document, quantity.span.start),
        stock: stock.has(thing)
      })
    }
  }
  return [...rows.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)).map(toLedgerRow)
}

interface Claim {
  readonly ids: readonly [string, string]
  readonly value: number
  readonly partOf: string | undefined
  readonly sentence: { readonly start: number; readonly text: string }
  readonly stock: boolean
}

interface Row {
  readonly level: Level
  readonly object: string
  readonly status: string | undefined
  readonly unit: string
  readonly claims: Claim[]
}

function toLedgerRow({ level, object, status, unit, claims }: Row): LedgerRow {
  const ids = new Set(claims.flatMap((claim) => claim.ids))
  const seen = new Map<string, number>()
  const counted = claims.filter((claim) => !repeats(claim, seen) && !(claim.partOf && ids.has(claim.partOf)))
  const [first, ...others] = ids
  return {
    level,
    object,
    ...(status !== undefined && { status }),
    count: counted.reduce((sum, { value }) => sum + value, 0),
    unit,
    evidence: [first!, ...others]
  }
}

/** Whether the statement was made before, in another sentence; remembers where it was made first. */
function repeats({ value, sentence, stock }: Claim, seen: Map<string, number>): boolean {
  const statement = stock ? `${value}` : `${value} ${sentence.text}`
  const first = seen.get(statement)
  if (first === undefined) seen.set(statement, sentence.start)
  return first !== undefined && first !== sentence.start
}

/** Units of UTF-16 by which a sentence is told from another. */
const HEAD = 200

/** The sentence at an offset, its beginning without blanks and pauses. */
function sentenceAt({ text, sentences }: Pick<Extracted, 'text' | 'sentences'>, offset: number): Claim['sentence'] {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  const { start, end } = sentences[low] ?? { start: 0, end: text.length }
  return { start, text: text.slice(start, Math.min(end, start + HEAD)).replace(/[\s、,。;:!?()“”]/g, '') }
}

function isLevel(mention: Mention): mention is Mention<LevelWord> {
  return mention.value.type === 'level'
}

function isQuantity(entity: Entity): entity is Entity & Mention<Quantity> {
  return (QUANTITY_TYPES as readonly string[]).includes(entity.value.type)
}
