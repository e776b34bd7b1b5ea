import type { Checked, Entity } from '../../document.js'
import { slice } from '../../span.js'
import { toReportEntity } from '../to-report-entity.js'
import type { Origins } from './origins-of.js'
import type { Page } from './page.js'
import { ruleName } from './rule-name.js'

/** What the place of an entity says of it already. */
const PLACE = new Set(['id', 'type', 'text', 'start', 'end', 'section', 'rule'])

/** An entity in a few lines: what it says, by which rule, and of its attributes where each comes from. */
export function entityLines(entity: Entity, origins: Origins, { source }: Checked, page: Page): string[] {
  const { words, names, rules } = page
  const fields = Object.entries(toReportEntity(entity, source)).filter(([name]) => !PLACE.has(name))
  const stated = fields.filter(([name]) => !INFERRED.has(name)).map(([name, value]) => field(name, value, page))
  const inferred = fields.flatMap(([name, value]) => {
    const from = INFERRED.has(name) ? origin(name, origins, page) : undefined
    return from === undefined ? [] : [`  ${field(name, value, page)}${from && ` ← ${from}`}`]
  })
  return [
    `${names.entityTypes[entity.value.type]} “${slice(source, entity.source).replace(/\s+/g, ' ')}” ${entity.id}`,
    ...(stated.length > 0 ? [`  ${stated.join(words.comma)}`] : []),
    ...inferred,
    `  ${words.rule} ${ruleName(entity.rule, rules)}`,
    `  ${rules.get(entity.rule)?.why ?? ''}`
  ]
}

/** Attributes that the words around an entity give it. */
const INFERRED = new Set(['item', 'per', 'status', 'partOf', 'object', 'count'])

function origin(name: string, { item, status, total }: Origins, { words, source }: Page): string {
  if (name === 'item' && item) return words.origins[item]
  if (name === 'status' && status) return status.length > 0 ? words.cues(status) : words.noCues
  return name === 'partOf' && total ? slice(source, total.source) : ''
}

function field(name: string, value: unknown, page: Page): string {
  return `${page.words.fields[name] ?? name} ${shown(value, page)}`
}

function shown(value: unknown, page: Page): string {
  if (Array.isArray(value)) return value.join(page.names.and) || '—'
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inner]) => field(name, inner, page))
      .join(' ')
  return page.words.values[String(value)] ?? String(value)
}
