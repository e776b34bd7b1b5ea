import type { Checked, Entity } from '../../src/document.js'
import { slice } from '../../src/span.js'

/**
 * What a document says, one line for each entity in the order of place: all fields of its value and all that is said of
 * it, in simplified characters. Not where it stands, how it is written, or which rule found it.
 */
export function valuesOf({ entities }: Checked): readonly string[] {
  return entities.map((entity) => {
    const { id: _id, section: _section, rule: _rule, span: _span, source: _source, value, partOf, ...said } = entity
    const whole = partOf && entities.find(({ id }) => id === partOf)
    return JSON.stringify({ ...value, ...said, ...(whole && { partOf: amount(whole) }) })
  })
}

const amount = ({ value }: Entity) => ('value' in value ? `${value.value}${value.unit}` : value.type)

/** The headings with their levels, as read. */
export function sectionsOf({ sections, text }: Checked): readonly string[] {
  return sections.map(({ level, marker, title, role }) => `${level} ${marker}${slice(text, title)} ${role ?? ''}`)
}

/** Which parts a report should have there are, and how much of each. */
export function rolesOf({ roles }: Checked): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(roles).map(([role, { status }]) => [role, status]))
}

/**
 * The values alone, in the order of place: nothing of what the words around them say of them.
 * @param without names of people to leave out
 */
export function factsOf({ entities }: Checked, without: ReadonlySet<string>): readonly string[] {
  return entities.flatMap(({ value }) => {
    if (value.type !== 'person') return [JSON.stringify(value)]
    return without.has(value.name) ? [] : [value.name]
  })
}
