import type { Lexicon, Lexicons } from '../../rule/lexicons.js'
import type { ReportEntity } from '../entity-schema.js'
import type { Report } from '../schema.js'

/** The amounts that inspectors put side by side; each names the entity that says so. */
export type FigureName = 'hours' | 'sessions' | 'personTimes' | 'funds' | 'papers' | 'lessons'
export interface KeyFigure {
  readonly value: number
  /** As written. */
  readonly text: string
  /** Id of the entity, and which one of the report's it is. */
  readonly entity: string
  readonly index: number
}
export type KeyFigures = Readonly<Partial<Record<FigureName, KeyFigure>>>

type Amount = Extract<ReportEntity, { value: number }>

/**
 * The key figures of a document: of each kind the largest amount that the text states of the whole. Nothing is added
 * up. Parts of a stated total, rates, upper limits, and in a summary what was only planned (in a plan what there was
 * before) do not count. Which units and which nouns make a figure is in the lexicons `figures.units`, `figures.items`.
 */
export function keyFigures(
  { entities, document }: Pick<Report, 'entities' | 'document'>,
  lexicons: Lexicons
): KeyFigures {
  const units = lexicons.get('figures.units')
  const items = lexicons.get('figures.items')
  if (!units || !items) return {}
  const endsIn = endingsOf(items)
  const past = document.kind === 'plan' ? 'actual' : document.kind === 'summary' ? 'target' : undefined
  const figures: Partial<Record<FigureName, KeyFigure>> = {}
  for (const [index, entity] of entities.entries()) {
    if (!isAmount(entity) || !isWhole(entity) || (entity.status === past && past !== undefined)) continue
    const name = units.groupOf.get(entity.unit) as FigureName | undefined
    if (name === undefined || !isOf(name, entity.item, endsIn)) continue
    const before = figures[name]
    if (before && before.value >= entity.value) continue
    figures[name] = { value: entity.value, text: entity.text, entity: entity.id, index }
  }
  return figures
}

/** 次, 篇, 节, 元 count many things: the noun decides. 学时 and 人次 say nearly all; only nouns of other matters are none. */
function isOf(
  name: FigureName,
  item: string | undefined,
  endsIn: (noun: string | undefined) => string | undefined
): boolean {
  const group = endsIn(item)
  if (name === 'personTimes') return group !== 'other'
  if (name === 'hours') return item === undefined || group === 'hours' || group === 'sessions'
  return group === name
}

const isAmount = (entity: ReportEntity): entity is Amount => 'value' in entity

function isWhole({ partOf, per, qualifier }: Amount): boolean {
  return (
    partOf === undefined && (per === undefined || isYearly(per)) && qualifier !== 'at_most' && qualifier !== 'less_than'
  )
}

/** 每人每学年72学时 is what the document is about; 每周一次 and 五年360学时 are not. */
function isYearly({ period, every }: NonNullable<Amount['per']>): boolean {
  return (period === undefined || period === 'year' || period === 'term') && (every === undefined || every === 1)
}

/** The group of the word that a noun ends in, 校级教研活动 in 教研活动; the longest word counts. */
function endingsOf({ source, groupOf }: Lexicon): (noun: string | undefined) => string | undefined {
  const ending = new RegExp(`${source}$`)
  return (noun) => {
    const word = noun === undefined ? undefined : ending.exec(noun)?.[0]
    return word === undefined ? undefined : groupOf.get(word)
  }
}
