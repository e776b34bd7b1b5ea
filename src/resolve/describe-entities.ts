import type { Entity, Extracted, LevelWord, Mention, Quantity, Role, Section } from '../document.js'
import { QUANTITY_TYPES } from '../document.js'
import type { Lexicons } from '../rule/lexicons.js'
import type { Ruleset } from '../rule/ruleset.js'
import { cellAt, labelCells } from '../structure/cell-at.js'
import { describeLevel } from './describe-level.js'
import { kindsOf, makeFindItem } from './find-item.js'
import { findPer } from './find-per.js'
import { makeFindStatus } from './find-status.js'
import { findTotal } from './find-total.js'
import { surroundings } from './surroundings.js'

/** Mentions with what the words around them say: what is counted, how often, whether done or due, of which total. */
export function describeEntities(document: Extracted, { lexicons }: Pick<Ruleset, 'lexicons'>): readonly Entity[] {
  const { findItem, findStatus } = finders(lexicons)
  const quantities = document.mentions.filter(isQuantity)
  const itemOf = findItem(document, quantities)
  const units = lexicons.get('items.of-unit')?.groupOf ?? new Map<string, string>()
  const around = surroundings(document, quantities)
  const ids = new Map(document.mentions.map((mention, index) => [mention, `e${index + 1}`]))
  const described = new Map<Mention, Told>()
  const cells = labelCells(document.text, document.tables)
  const byId = new Map(document.sections.map((section) => [section.id, section]))
  const before = new Map<string, string>()
  let end = 0
  for (const place of around) {
    const { quantity } = place
    const section = sectionAt(document.sections, quantity.span.start)
    if (document.text.slice(end, quantity.span.start).includes('\n')) before.clear()
    end = quantity.span.end
    const item = itemOf(place, before)
    const rate = quantity.value.type === 'score' ? undefined : findPer(place)
    const status = findStatus(place, {
      kind: document.kind,
      role: roleOf(section, byId),
      per: rate,
      inTable: cellAt(cells, quantity.span.start) !== undefined
    })
    // 五年累计360学时 is asked for; of what was done, 三年累计14次 is a total.
    const per = status === 'actual' && (rate?.every ?? 1) > 1 && rate?.period === 'year' ? undefined : rate
    const total = findTotal(around, place)
    // 一级教师31人,高一10人: the rank is of the first amount alone.
    const shared = item?.replace(/^[一二三四五]级(?=教师)/, '')
    if (shared && shared !== '年龄') before.set('last', shared).set(kindsOf(units, quantity.value.unit)[0]!, shared)
    const told: Told = {}
    if (item) told.item = item
    if (per) told.per = per
    if (status) told.status = status
    if (total !== undefined) told.partOf = ids.get(around[total]!.quantity)!
    described.set(quantity, told)
  }
  const amounts = quantities.map((quantity) => {
    const { item } = described.get(quantity)!
    return item ? Object.assign({}, quantity, { item }) : quantity
  })
  for (const mention of document.mentions.filter(isLevel)) {
    const { object, status, count, unit } = describeLevel(document, mention, amounts, { lexicons })
    const told: Told = {}
    if (object !== undefined) told.value = Object.assign({}, mention.value, { object })
    if (status !== undefined) told.status = status
    if (count !== undefined) told.count = count
    if (unit !== undefined) told.unit = unit
    described.set(mention, told)
  }
  return document.mentions.map((mention) => ({
    rule: mention.rule,
    span: mention.span,
    source: mention.source,
    value: mention.value,
    id: ids.get(mention)!,
    section: sectionAt(document.sections, mention.span.start)?.id ?? null,
    ...described.get(mention)
  }))
}

/** What the words around a mention say. */
type Told = { -readonly [Field in keyof Entity]?: Entity[Field] }

const known = new WeakMap<
  Lexicons,
  { findItem: ReturnType<typeof makeFindItem>; findStatus: ReturnType<typeof makeFindStatus> }
>()

/** Patterns are made once for a ruleset, not for each document. */
function finders(lexicons: Lexicons) {
  const made = known.get(lexicons) ?? { findItem: makeFindItem(lexicons), findStatus: makeFindStatus(lexicons) }
  known.set(lexicons, made)
  return made
}

function isQuantity(mention: Mention): mention is Mention<Quantity> {
  return (QUANTITY_TYPES as readonly string[]).includes(mention.value.type)
}

function isLevel(mention: Mention): mention is Mention<LevelWord> {
  return mention.value.type === 'level'
}

/** A section without a role of its own has that of the section it stands in. */
function roleOf(section: Section | undefined, byId: ReadonlyMap<string, Section>): Role | undefined {
  for (let at = section; at; at = at.parent === null ? undefined : byId.get(at.parent)) if (at.role) return at.role
  return undefined
}

/** The innermost section at an offset: sections are in order of start, the innermost of those open is the last. */
function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sections[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return sections[low - 1]
}
