import type { Entity } from '../document.js'
import { slice } from '../span.js'
import type { ReportEntity } from './entity-schema.js'

/** An entity as its type's fields of a report; `text` is the document's text, that its source span measures. */
export function toReportEntity(entity: Entity, text: string): ReportEntity {
  const { id, source, section, rule } = entity
  const place = {
    id,
    type: entity.value.type,
    text: slice(text, source),
    start: source.start,
    end: source.end,
    section,
    rule
  }
  return { ...place, ...fieldsOf(entity) } as ReportEntity
}

/** What the words said, and what the words around them say of it; only what is stated. */
function fieldsOf({ value, item, per, status, level, partOf, count, unit }: Entity): object {
  switch (value.type) {
    case 'level':
      return stated({ ...value, count, unit, status })
    case 'person':
    case 'organization':
    case 'date':
    case 'period':
    case 'work':
      return value
    default:
      return stated({ ...value, item, per, status, level, partOf })
  }
}

function stated(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
