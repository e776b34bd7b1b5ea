import type { Entity } from '../document.js'
import { slice } from '../span.js'
import type { ReportEntity } from './entity-schema.js'

/** An entity as its type's fields of a report, only what is stated; `text` is the document's, that its source span measures. */
export function toReportEntity(entity: Entity, text: string): ReportEntity {
  const { id, source, section, rule, value } = entity
  const { start, end } = source
  const fields = { id, type: value.type, text: slice(text, source), start, end, section, rule }
  state(fields, value)
  state(fields, aroundOf(entity))
  return fields as object as ReportEntity
}

/** What the words around an entity say of it. */
function aroundOf({ value, item, per, status, level, partOf, count, unit }: Entity): object {
  switch (value.type) {
    case 'level':
      return { count, unit, status }
    case 'person':
    case 'organization':
    case 'date':
    case 'period':
    case 'work':
      return NOTHING
    default:
      return { item, per, status, level, partOf }
  }
}

const NOTHING = {}

/** Adds what is stated, in its order. One by one: there are hundreds of entities, and lists of their fields cost more. */
function state(fields: Record<string, unknown>, stated: object): void {
  for (const name in stated) {
    const value = stated[name as keyof typeof stated]
    if (value !== undefined) fields[name] = value
  }
}
