import type { ReportEntity } from '../entity-schema.js'
import type { Report } from '../schema.js'
import { LABELS } from './labels.js'
import { perLabel } from './per-label.js'
import { periodLabel } from './period-label.js'
import { type Quote, quoteOf } from './quote-of.js'

/** An entity as lists show it: what all types have in the same columns, in words. */
export interface EntityRow {
  readonly id: string
  readonly type: ReportEntity['type']
  readonly text: string
  readonly start: number
  readonly end: number
  readonly value?: number
  readonly max?: number
  readonly qualifier: string
  readonly unit: string
  /** What is counted, or what it is called: 听课, 林小禾, 2031年9月. */
  readonly name: string
  /** What a person does, what kind of body it is, what became of a project. */
  readonly detail: string
  readonly per: string
  readonly status: string
  readonly level: string
  readonly section: string
  readonly quote: Quote
  readonly rule: string
}

/** The entities of a report in its order. */
export function entityRows(report: Report): readonly EntityRow[] {
  const headings = new Map(report.sections.map(({ id, marker, title }) => [id, `${marker}${title}`]))
  return report.entities.map((entity) => {
    const { id, type, text, start, end, rule, section } = entity
    return {
      id,
      type,
      text,
      start,
      end,
      ...NOTHING,
      ...wordsOf(entity),
      section: (section !== null && headings.get(section)) || '',
      quote: quoteOf(report.text, entity) ?? { before: '', words: text, after: '' },
      rule
    }
  })
}

const NOTHING = { qualifier: '', unit: '', name: '', detail: '', per: '', status: '', level: '' }

function wordsOf(entity: ReportEntity): Partial<EntityRow> {
  switch (entity.type) {
    case 'person':
      return { name: entity.name, detail: entity.roles.join('、') }
    case 'organization':
      return { name: entity.name, detail: LABELS.organizations[entity.kind] ?? '' }
    case 'work':
      return { name: entity.title }
    case 'date':
      return { name: dateLabel(entity) }
    case 'period':
      return { name: periodLabel(entity) }
    case 'level': {
      const { level, object = '', count, unit = '', status = '' } = entity
      return {
        level: LABELS.levels[level],
        name: object,
        ...(count !== undefined && { value: count }),
        unit,
        detail: status
      }
    }
    default: {
      const { value, max, qualifier, unit, item = '', per, status, level } = entity
      return {
        value,
        ...(max !== undefined && { max }),
        qualifier: LABELS.qualifiers[qualifier],
        unit,
        name: item,
        per: perLabel(per),
        status: status ? (LABELS.statuses[status] ?? status) : '',
        level: level ? LABELS.levels[level] : ''
      }
    }
  }
}

function dateLabel({ year, month, day, part }: Extract<ReportEntity, { type: 'date' }>): string {
  const figures = [year !== undefined && `${year}年`, month && `${month}月`, day && `${day}日`]
  return [...figures, part && LABELS.parts[part]].filter(Boolean).join('')
}
