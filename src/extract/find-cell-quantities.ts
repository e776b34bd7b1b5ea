import type { Mention, Numeral, Quantity, QuantityType, Segmented } from '../document.js'
import { oncePer } from '../once-per.js'
import type { Lexicons } from '../rule/lexicons.js'
import type { Ruleset } from '../rule/ruleset.js'
import { cellAt, labelCells } from '../structure/cell-at.js'
import { toMention } from './to-mention.js'

/** A unit named by a header: 金额(万元), 听课(节); or by its last word: 人数, 课时数, 参训率. */
const BRACKETED = /[((](?:单位[::]?)?([\u4e00-\u9fff%/]{1,4})[))]/
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/人次数?$/, '人次'],
  [/(?:人数|教师数|学生数|教职工数)$/, '人'],
  [/(?:节数|课数)$/, '节'],
  [/(?:次数|场次)$/, '次'],
  [/(?:篇数)$/, '篇'],
  [/(?:字数)$/, '字'],
  [/(?:本数|册数)$/, '本'],
  [/(?:项数)$/, '项'],
  [/(?:期数)$/, '期'],
  [/(?:学时数?)$/, '学时'],
  [/(?:课时数?)$/, '课时'],
  [/(?:学分数?)$/, '学分'],
  [/(?:分值|权重|满分|得分|赋分|标准分|自评分?)$/, '分'],
  [/(?:率|占比|比例|百分比)$/, '%'],
  [/(?:天数)$/, '天'],
  [/年龄$/, '岁']
]
const MONEY: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 千元: 1e3, 亿元: 1e8 }

/**
 * Amounts of table cells that hold a bare number: the unit stands in the column's header or the row's label, 人数 and
 * 金额(万元). A column whose header names none is left alone: nothing is guessed.
 */
export function findCellQuantities(
  document: Segmented,
  rules: Pick<Ruleset, 'lexicons'>
): readonly Mention<Quantity>[] {
  if (document.tables.length === 0) return []
  const cells = labelCells(document.text, document.tables)
  const kinds = kindsOf(rules.lexicons)
  const numbering = numberings(document)
  const found: Mention<Quantity>[] = []
  for (const numeral of document.numerals) {
    const cell = cellAt(cells, numeral.span.start)
    if (
      !cell ||
      numbering.has(cell.span.start) ||
      numeral.percent ||
      cell.text !== document.text.slice(numeral.span.start, numeral.span.end)
    )
      continue
    const unit = unitOf(cell.header) ?? unitOf(cell.label)
    if (unit === undefined) continue
    if (unit in MONEY) {
      found.push(mention(document, numeral, 'money', '元', MONEY[unit]!))
      continue
    }
    const type = kinds.get(unit)
    if (type) found.push(mention(document, numeral, type, unit, 1))
  }
  return found
}

/** What the units count that a header may name. */
const kindsOf = oncePer((lexicons: Lexicons): ReadonlyMap<string, QuantityType> => {
  const kinds = new Map<string, QuantityType>([
    ['%', 'percent'],
    ['学分', 'credits'],
    ['分', 'score']
  ])
  for (const unit of lexicons.get('units.hours')?.words ?? []) kinds.set(unit, 'hours')
  for (const unit of lexicons.get('units.count')?.words ?? []) kinds.set(unit, 'count')
  return kinds
})

/** Where the cells begin of first columns that count the rows, 1, 2, 3, whatever their head says: 场次, 项次. */
function numberings({ text, tables }: Segmented): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ cells, header }) => {
      const first = cells.filter(({ row, column }) => row >= header && column === 0)
      const figures = first
        .map(({ span }) => text.slice(span.start, span.end).trim())
        .filter((cell) => /^[0-9]+$/.test(cell))
      const counts = figures.length > 1 && figures.every((figure, n) => Number(figure) === n + 1)
      return counts ? first.map(({ span }) => span.start) : []
    })
  )
}

function unitOf(words: string | undefined): string | undefined {
  if (words === undefined) return undefined
  const bracketed = BRACKETED.exec(words)?.[1]
  if (bracketed) return bracketed
  return NAMED.find(([pattern]) => pattern.test(words))?.[1]
}

function mention(
  document: Segmented,
  numeral: Numeral,
  type: QuantityType,
  unit: string,
  factor: number
): Mention<Quantity> {
  const scale = (figure: number) => Math.round(figure * factor * 1e6) / 1e6
  return toMention(document, 'count.cell', numeral.span, {
    type,
    value: scale(numeral.value),
    max: numeral.max === undefined ? undefined : scale(numeral.max),
    qualifier: numeral.max !== undefined ? 'range' : numeral.about ? 'about' : 'exact',
    unit
  })
}
