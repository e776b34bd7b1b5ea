import { z } from 'zod'
import { LEVELS, QUANTITY_TYPES } from '../document.js'

const place = {
  id: z.string().min(1).describe('编号，在本报告内不重复'),
  text: z.string().min(1).describe('原文写法，等于 text.slice(start, end)'),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  section: z.string().nullable().describe('所在章节的编号；不在任何章节内为 null'),
  rule: z.string().min(1).describe('找到它的规则')
}

/** 每人每学期, 两周一次: what an amount is counted for; left out where the text states a plain amount. */
const per = z.strictObject({
  period: z.enum(['day', 'week', 'month', 'term', 'year']).optional(),
  every: z.number().positive().optional().describe('每几个周期一次，缺省为 1'),
  who: z.string().min(1).optional()
})

const quantity = z.strictObject({
  type: z.enum(QUANTITY_TYPES),
  ...place,
  value: z.number().describe('数值；区间取下限'),
  max: z.number().optional().describe('区间的上限'),
  qualifier: z.enum(['exact', 'range', 'at_least', 'at_most', 'more_than', 'less_than', 'about']),
  unit: z.string().min(1),
  item: z.string().min(1).optional().describe('所数的事物'),
  per: per.optional(),
  status: z.enum(['target', 'actual']).optional().describe('target 计划或要求，actual 已完成或现状'),
  level: z.enum(LEVELS).optional(),
  partOf: z.string().min(1).optional().describe('所属总数的编号')
})

const level = z.strictObject({
  type: z.literal('level'),
  ...place,
  level: z.enum(LEVELS),
  object: z.string().min(1).optional(),
  count: z.number().optional(),
  unit: z.string().min(1).optional(),
  status: z.string().min(1).optional().describe('立项、在研、结题、发表、获奖等')
})

const person = z.strictObject({
  type: z.literal('person'),
  ...place,
  name: z.string().min(1),
  roles: z.array(z.string().min(1))
})

const organization = z.strictObject({
  type: z.literal('organization'),
  ...place,
  name: z.string().min(1),
  kind: z.enum(['school', 'bureau', 'institute', 'other'])
})

const date = z.strictObject({
  type: z.literal('date'),
  ...place,
  year: z.int().optional(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
  part: z.enum(['start', 'middle', 'end', 'first_half', 'second_half']).optional()
})

/** The fields of a period, as an entity and as what the document reports on. */
export const periodFields = {
  schoolYear: z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .optional(),
  year: z.int().optional(),
  term: z.enum(['first', 'second', 'full']).optional()
}

const period = z.strictObject({ type: z.literal('period'), ...place, ...periodFields })

const work = z.strictObject({ type: z.literal('work'), ...place, title: z.string().min(1) })

/** Something a report says at a place: one shape for each type; a field marked optional is left out where the text does not say. */
export const entitySchema = z.discriminatedUnion('type', [quantity, level, person, organization, date, period, work])

export type ReportEntity = z.infer<typeof entitySchema>
