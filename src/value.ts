/** What a piece of text says: one shape for each type of entity; what it does not say is left out, or undefined. */

export const QUANTITY_TYPES = ['hours', 'credits', 'count', 'percent', 'money', 'score'] as const
export type QuantityType = (typeof QUANTITY_TYPES)[number]
export type Qualifier = 'exact' | 'range' | 'at_least' | 'at_most' | 'more_than' | 'less_than' | 'about'
export const LEVELS = ['national', 'provincial', 'municipal', 'district', 'township', 'school', 'group'] as const
export type Level = (typeof LEVELS)[number]
export interface Per {
  readonly period?: 'day' | 'week' | 'month' | 'term' | 'year'
  readonly every?: number
  readonly who?: string
}

export interface Quantity {
  readonly type: QuantityType
  readonly value: number
  readonly max?: number | undefined
  readonly qualifier: Qualifier
  readonly unit: string
}
export interface LevelWord {
  readonly type: 'level'
  readonly level: Level
  readonly object?: string | undefined
}
export interface Person {
  readonly type: 'person'
  readonly name: string
  readonly roles: readonly string[]
}
export interface Organization {
  readonly type: 'organization'
  readonly name: string
  readonly kind: 'school' | 'bureau' | 'institute' | 'other'
}
export interface CalendarDate {
  readonly type: 'date'
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
  readonly part?: 'start' | 'middle' | 'end' | 'first_half' | 'second_half' | undefined
}
export interface Period {
  readonly type: 'period'
  readonly schoolYear?: string
  readonly year?: number
  readonly term?: 'first' | 'second' | 'full'
}
export interface Work {
  readonly type: 'work'
  readonly title: string
}
export type Value = Quantity | LevelWord | Person | Organization | CalendarDate | Period | Work
