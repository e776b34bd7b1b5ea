import type { CalendarDate, Entity, Period, Quantity } from '../document.js'
import type { ReportEntity } from './entity-schema.js'

/**
 * An entity as its type's fields of a report, only what is stated; `text` is the document's, that its source span measures.
 * Field by field: there are hundreds of entities, and going through lists of names takes ten times as long.
 */
export function toReportEntity(entity: Entity, text: string): ReportEntity {
  return fieldsOf(entity, text) as object as ReportEntity
}

function fieldsOf(entity: Entity, document: string): Fields {
  const { id, source, section, rule, value } = entity
  const { start, end } = source
  const { type } = value
  const text = document.slice(start, end)
  // What every entity of a type has is stated at once: fields that come later take several times as long.
  switch (value.type) {
    case 'level': {
      const fields: Fields = { id, type, text, start, end, section, rule, level: value.level }
      if (value.object !== undefined) fields.object = value.object
      stateAroundLevel(fields, entity)
      return fields
    }
    case 'person':
      return { id, type, text, start, end, section, rule, name: value.name, roles: value.roles }
    case 'organization':
      return { id, type, text, start, end, section, rule, name: value.name, kind: value.kind }
    case 'work':
      return { id, type, text, start, end, section, rule, title: value.title }
    case 'date': {
      const fields: Fields = { id, type, text, start, end, section, rule }
      stateDate(fields, value)
      return fields
    }
    case 'period': {
      const fields: Fields = { id, type, text, start, end, section, rule }
      statePeriod(fields, value)
      return fields
    }
    default: {
      // The bound of a range keeps its place among the fields, behind the unit where two amounts were joined.
      if (value.max !== undefined) {
        const fields: Fields = { id, type, text, start, end, section, rule }
        stateAll(fields, value)
        stateAroundQuantity(fields, entity)
        return fields
      }
      const { value: size, qualifier, unit } = value
      const fields: Fields = { id, type, text, start, end, section, rule, value: size, qualifier, unit }
      stateAroundQuantity(fields, entity)
      return fields
    }
  }
}

/** The fields of all types, unread: what they hold is what the entity holds. */
type Fields = { -readonly [Name in FieldName]?: unknown }
type FieldName =
  | 'id'
  | 'type'
  | 'text'
  | 'start'
  | 'end'
  | 'section'
  | 'rule'
  | keyof Quantity
  | keyof CalendarDate
  | keyof Period
  | 'name'
  | 'roles'
  | 'kind'
  | 'title'
  | 'object'
  | 'item'
  | 'per'
  | 'status'
  | 'level'
  | 'partOf'
  | 'count'

function stateDate(fields: Fields, { year, month, day, part }: CalendarDate): void {
  if (year !== undefined) fields.year = year
  if (month !== undefined) fields.month = month
  if (day !== undefined) fields.day = day
  if (part !== undefined) fields.part = part
}

function statePeriod(fields: Fields, { schoolYear, year, term }: Period): void {
  if (schoolYear !== undefined) fields.schoolYear = schoolYear
  if (year !== undefined) fields.year = year
  if (term !== undefined) fields.term = term
}

function stateAroundQuantity(fields: Fields, { item, per, status, level, partOf }: Entity): void {
  if (item !== undefined) fields.item = item
  if (per !== undefined) fields.per = per
  if (status !== undefined) fields.status = status
  if (level !== undefined) fields.level = level
  if (partOf !== undefined) fields.partOf = partOf
}

function stateAroundLevel(fields: Fields, { count, unit, status }: Entity): void {
  if (count !== undefined) fields.count = count
  if (unit !== undefined) fields.unit = unit
  if (status !== undefined) fields.status = status
}

/** Adds what is stated, in its order. */
function stateAll(fields: Fields, stated: Quantity): void {
  for (const name in stated) {
    const value = stated[name as keyof typeof stated]
    if (value !== undefined) fields[name as FieldName] = value
  }
}
