import type { Extracted, LedgerRow, Level } from '../document.js'
import { LEVELS } from '../document.js'
import type { Ruleset } from '../rule/ruleset.js'
import type { DescribedLevel } from './describe-entities.js'

/**
 * What the document says it has of each level: level × object × status × unit → sum of the counts stated, with the ids of
 * the levels and counts that say so. In order of level, then of place.
 *
 * What is aimed at stands in rows of its own (status 目标) and is never added to what is reported; 县级以上课题 is no
 * 县级课题 and is told as 以上课题. Left out: rates (每学期2节), ranges, amounts that several levels share, parts of an amount
 * that is counted. A statement made twice counts once: the same sentence, or the same figure of what one has rather than
 * does (骨干教师4人).
 * @param levels those of the document, in order of place.
 */
export function keepLedger(
  document: Pick<Extracted, 'text' | 'sentences'>,
  levels: readonly DescribedLevel[],
  { lexicons }: Pick<Ruleset, 'lexicons'>
): readonly LedgerRow[] {
  const { text } = document
  const same = lexicons.get('levels.same')?.groupOf ?? new Map<string, string>()
  const stock = lexicons.get('levels.stock')?.words ?? new Set<string>()
  const rows = new Map<string, Row>()
  for (const { entity, facts } of levels) {
    if (facts.amounts.length === 0) continue
    const bound = boundOf(text.slice(entity.span.start, entity.span.end))
    for (const { quantity, object = facts.object, status } of facts.amounts) {
      // A prize without a thing that won it is still a prize.
      const named = object ?? quantity.item ?? (status === '获奖' ? '奖项' : undefined)
      if (named === undefined || quantity.per !== undefined || quantity.value.max !== undefined) continue
      const thing = same.get(named) ?? named
      const state = quantity.status === 'target' ? '目标' : status
      const { level } = entity.value
      const { unit, value } = quantity.value
      const key = `${level}\0${bound}${thing}\0${state ?? ''}\0${unit}`
      let row = rows.get(key)
      if (row === undefined) {
        row = { level, object: bound + thing, status: state, unit, claims: [] }
        rows.set(key, row)
      }
      row.claims.push({
        ids: [entity.id, quantity.id],
        value,
        partOf: quantity.partOf,
        at: quantity.span.start,
        stock: stock.has(thing)
      })
    }
  }
  if (rows.size === 0) return []
  return [...rows.values()]
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .map((row) => toLedgerRow(document, row))
}

/** 以上 of 县级以上. */
function boundOf(level: string): string {
  return level.includes('以') ? (/以[上下]/.exec(level)?.[0] ?? '') : ''
}

interface Claim {
  readonly ids: readonly [string, string]
  readonly value: number
  readonly partOf: string | undefined
  readonly at: number
  readonly stock: boolean
}

interface Row {
  readonly level: Level
  readonly object: string
  readonly status: string | undefined
  readonly unit: string
  readonly claims: Claim[]
}

function toLedgerRow(document: Sentences, { level, object, status, unit, claims }: Row): LedgerRow {
  const [first] = claims
  if (claims.length === 1) return { level, object, status, count: first!.value, unit, evidence: first!.ids }
  const ids = new Set(claims.flatMap((claim) => claim.ids))
  const [one, ...others] = ids
  return {
    level,
    object,
    status,
    count: counted(document, claims, ids).reduce((sum, { value }) => sum + value, 0),
    unit,
    evidence: [one!, ...others]
  }
}

/** Claims that are neither made twice nor parts of another. */
function counted(document: Sentences, claims: readonly Claim[], ids: ReadonlySet<string>): readonly Claim[] {
  const seen = new Map<string, number>()
  return claims.filter((claim) => !repeats(document, claim, seen) && !(claim.partOf && ids.has(claim.partOf)))
}

/** Whether the statement was made before, in another sentence; remembers where it was made first. */
function repeats(document: Sentences, { value, at, stock }: Claim, seen: Map<string, number>): boolean {
  const sentence = sentenceAt(document, at)
  const statement = stock ? `${value}` : `${value} ${sentence.text}`
  const first = seen.get(statement)
  if (first === undefined) seen.set(statement, sentence.start)
  return first !== undefined && first !== sentence.start
}

type Sentences = Pick<Extracted, 'text' | 'sentences'>

/** Units of UTF-16 by which a sentence is told from another. */
const HEAD = 200

/** The sentence at an offset, its beginning without blanks and pauses. */
function sentenceAt({ text, sentences }: Sentences, offset: number): { readonly start: number; readonly text: string } {
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
