import type { Entity, Extracted, LevelWord, Mention, Per, Quantity, Role, Section } from '../document.js'
import { QUANTITY_TYPES } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Lexicons } from '../rule/lexicons.js'
import type { Ruleset } from '../rule/ruleset.js'
import { cellAt, type LabelledCell, labelCells } from '../structure/cell-at.js'
import { makeCues } from './cues.js'
import { describeLevel, type LevelFacts } from './describe-level.js'
import { makeFindItem } from './find-item.js'
import { findPer } from './find-per.js'
import { makeFindStatus } from './find-status.js'
import { findTotal } from './find-total.js'
import { isAsked } from './is-asked.js'
import { makeKindsOf } from './kinds-of.js'
import { lineStart } from './line-start.js'
import { type Surroundings, surroundings } from './surroundings.js'

/** An amount with what the words around it say of it. */
export type Amount = Entity & Mention<Quantity>

/** A level with what the words around it say of it: as an entity, and in full. */
export interface DescribedLevel {
  readonly entity: Entity & Mention<LevelWord>
  readonly facts: LevelFacts<Amount>
}

export interface Described {
  /** Those of the document's mentions, one for one. */
  readonly entities: readonly Entity[]
  /** In order of place. */
  readonly levels: readonly DescribedLevel[]
}

/** Mentions with what the words around them say: what is counted, how often, whether done or due, of which total. */
export function describeEntities(document: Extracted, rules: Pick<Ruleset, 'lexicons'>): Described {
  const { mentions, sections } = document
  const entities: Stated[] = []
  const amounts: Stated<Amount>[] = []
  const stated: Stated<Entity & Mention<LevelWord>>[] = []
  const levels: Mention<LevelWord>[] = []
  for (const mention of mentions) {
    const { rule, span, source, value } = mention
    const at = sectionAt(sections, span.start)
    const section = at < 0 ? null : sections[at]!.id
    const entity: Stated = {
      rule,
      span,
      source,
      value,
      id: `e${entities.length + 1}`,
      section,
      // All of one shape, whatever is said of them.
      item: undefined,
      per: undefined,
      status: undefined,
      level: undefined,
      partOf: undefined,
      count: undefined,
      unit: undefined
    }
    entities.push(entity)
    if (isAmount(entity)) amounts.push(entity)
    else if (isLevel(mention)) {
      stated.push(entity as Stated<Entity & Mention<LevelWord>>)
      levels.push(mention)
    }
  }
  describeAmounts(document, amounts, rules)
  // Each is described by what the others say, and not by what is said of them.
  const all = { levels, quantities: amounts }
  const facts = levels.map((level) => describeLevel(document, level, all, rules))
  return { entities, levels: stated.map((entity, index) => describedLevel(entity, facts[index]!)) }
}

function describedLevel(entity: Stated<Entity & Mention<LevelWord>>, facts: LevelFacts<Amount>): DescribedLevel {
  const { object, status, count, unit } = facts
  const { type, level } = entity.value
  if (object !== undefined) entity.value = { type, level, object }
  entity.status = status
  entity.count = count
  entity.unit = unit
  return { entity, facts }
}

/** An entity that is being described: what is said of it is added in place, where a copy would cost more than the finding. */
type Stated<E extends Entity = Entity> = { -readonly [Key in keyof E]: E[Key] }

function describeAmounts(
  document: Extracted,
  amounts: readonly Stated<Amount>[],
  { lexicons }: Pick<Ruleset, 'lexicons'>
): void {
  if (amounts.length === 0) return
  const { text, sections, tables, kind } = document
  const { findItem, findStatus, cuesOf, kindsOf } = finders(lexicons)
  const itemOf = findItem(document, amounts)
  const around = surroundings(document, amounts, cuesOf)
  const cells = tables.length > 0 ? labelCells(text, tables) : NO_CELLS
  const before = new Map<string, string>()
  let end = 0
  let lineEnd = -1
  let listed = false
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index]!
    const place = around[index]!
    const { start } = amount.span
    if (lineEnd < end) lineEnd = nextLine(text, end)
    if (lineEnd < start && before.size > 0) {
      listed = goesOnBelow(text, lineEnd, start, listed)
      if (!listed) before.clear()
    }
    end = amount.span.end
    const cell = cellAt(cells, start)
    const item = itemOf(place, before, cell)
    const rate = amount.value.type === 'score' ? undefined : findPer(place)
    const told = findStatus(place, {
      kind,
      role: roleAt(text, sections, start),
      per: rate,
      inTable: cell !== undefined,
      asked: kind !== 'plan' && isAsked(document, amount, cell),
      atStart: cell?.header !== undefined && AT_START.test(cell.header)
    })
    const total = findTotal(around, place)
    const status = told === 'actual' && isAskedWith(amounts, index, total, place) ? 'target' : told
    if (item) {
      amount.item = item
      // 一级教师31人,高一10人: the rank is of the first amount alone.
      const shared = item[1] === '级' && RANKED.test(item) ? item.slice(2) : item
      if (shared !== '' && shared !== '年龄') {
        before.set(kindsOf(amount.value.unit)[0]!, shared)
        // 52人达到规定的40学时,占89.7%: a share is never of hours unless it says so.
        if (!TIME.has(amount.value.type) && !DEGREES.has(shared)) before.set('last', shared)
      }
    }
    const per = isWhole(rate, status) ? undefined : rate
    if (per) amount.per = per
    if (status) amount.status = status
    if (total !== undefined) amount.partOf = amounts[total]!.id
  }
}

/**
 * 不少于72学时,其中集中24学时; 活动至少8次,每次2小时以上: what is asked of a whole is asked of its parts, and of each of them,
 * unless the words between tell what was done.
 */
function isAskedWith(
  amounts: readonly Stated<Amount>[],
  index: number,
  total: number | undefined,
  { before, origin, sentence }: Surroundings
): boolean {
  const each = total === undefined && EACH_TIME.test(before.slice(-3))
  const whole = amounts[total ?? (each ? index - 1 : -1)]
  if (whole?.status !== 'target' || whole.span.start < sentence.start) return false
  if (each && whole.value.qualifier !== 'at_least') return false
  return !DONE.test(before.slice(Math.max(0, whole.span.end - origin)))
}

const EACH_TIME = /每[次期场篇节份讲]$/
const DONE = /[了已]|实际|完成|达到|目前|现有|实修|实到|人均|平均/

/** Columns of how it was before: 现状, 2024年基数. */
const AT_START = /基数|基期|基线|现状|起点|现有|目前|上学?年/

const TIME: ReadonlySet<string> = new Set(['hours', 'credits'])
/** 持学位者29人,占50%: of the staff. */
const DEGREES: ReadonlySet<string> = new Set(['学位', '文凭'])
const NO_CELLS: readonly LabelledCell[] = []
const RANKED = /^[一二三四五]级教师/

/** 五年累计360学时 is asked for; of what was done, 三年累计14次 is a total. */
function isWhole(rate: Per | undefined, status: string | undefined): boolean {
  return rate?.every !== undefined && status === 'actual' && rate.every > 1 && rate.period === 'year'
}

/** Patterns are made once for a ruleset, not for each document. */
const finders = oncePer((lexicons: Lexicons) => ({
  findItem: makeFindItem(lexicons),
  findStatus: makeFindStatus(lexicons),
  cuesOf: makeCues(lexicons),
  kindsOf: makeKindsOf(lexicons.get('items.of-unit')?.groupOf ?? new Map())
}))

const AMOUNTS: ReadonlySet<string> = new Set(QUANTITY_TYPES)

function isAmount(entity: Stated): entity is Stated<Amount> {
  return AMOUNTS.has(entity.value.type)
}

function isLevel(mention: Mention): mention is Mention<LevelWord> {
  return mention.value.type === 'level'
}

/**
 * Whether an amount goes on with what was counted on the lines above it: below a colon (具体如下:), and from line to line of
 * such a list, until a sentence ends.
 * @param lineEnd of the line of the amount before; `start` of the amount; `listed` whether that line was one of a list
 */
function goesOnBelow(text: string, lineEnd: number, start: number, listed: boolean): boolean {
  const next = text.indexOf('\n', lineEnd + 1)
  if (next >= 0 && next < start) return false
  const last = text[lineEnd - 1]
  return last === ':' || (listed && last !== '。' && !text.slice(lineEnd, start).includes('。'))
}

/** Offset of the first line end at an offset or behind it; the text's length where there is none. */
function nextLine(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

/** Role of what stands at an offset: of a section on what comes next, the paragraph of what was wrong is no plan. */
function roleAt(text: string, sections: readonly Section[], offset: number): Role | undefined {
  const role = roleOf(sections, offset)
  if (role !== 'next') return role
  const line = lineStart(text, offset, REACH)
  if (line === undefined) return role
  return PROBLEMS.test(text.slice(line, line + 30)) && !NEXT.test(text.slice(line, offset)) ? 'problems' : role
}

/** So far back a paragraph may have begun, in UTF-16 units. */
const REACH = 600
const PROBLEMS =
  /^\s*(?:[(（]?[一二三1-3][)）、.]?)?(?:目前|当前|我校|我园|主要)?(?:还|仍)?(?:存在的?|面临的?)?(?:主要)?(?:问题|不足|困难|短板)(?:之处)?(?:[:,是有]|主要|$)/
const NEXT = /下一步|今后|下学[期年]|新学[期年]|将|打算|设想|改进/

/** Role of the section at an offset: one without a role of its own has that of the section it stands in. */
function roleOf(sections: readonly Section[], offset: number): Role | undefined {
  for (let at = sectionAt(sections, offset); at >= 0; ) {
    const { role, parent } = sections[at]!
    if (role || parent === null) return role
    // Sections stand behind the one they are in.
    while (at >= 0 && sections[at]!.id !== parent) at--
  }
  return undefined
}

/** Index of the innermost section at an offset, -1 before the first: sections are in order of start, the innermost of those open is the last. */
function sectionAt(sections: readonly Section[], offset: number): number {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sections[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
