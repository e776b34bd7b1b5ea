import type { ReportEntity } from '../report/entity-schema.js'
import { type Grade, gradeOf } from '../report/view/grade-of.js'
import type { Cover } from './cut-text.js'
import type { PageDocument } from './data.js'
import { placeKey } from './route.js'

/** The kinds of entities that are shown and hidden together. */
export const GROUPS = ['quantity', 'level', 'name', 'time', 'work'] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Readonly<Record<ReportEntity['type'], Group>> = {
  hours: 'quantity',
  credits: 'quantity',
  count: 'quantity',
  percent: 'quantity',
  money: 'quantity',
  score: 'quantity',
  level: 'level',
  person: 'name',
  organization: 'name',
  date: 'time',
  period: 'time',
  work: 'work'
}
export const groupOf = (type: ReportEntity['type']): Group => GROUP_OF[type]

/**
 * What the text is marked with: headings, entities by id, findings by fingerprint and the other places of findings, and
 * what stands in other documents too, by its place.
 */
export type TextCover = Cover &
  (
    | { readonly is: 'title' | 'heading'; readonly key: string }
    | { readonly is: 'entity'; readonly key: string; readonly group: Group }
    | { readonly is: 'finding'; readonly key: string; readonly grade: Grade }
    | { readonly is: 'related' | 'place'; readonly key: string }
  )

/** Everything of a document that has a place; `places` are those that other documents are held against. */
export function coversOf(
  { document: { title }, sections, entities, findings }: PageDocument,
  places: readonly Cover[]
): readonly TextCover[] {
  return [
    ...places.map(({ start, end }) => ({ is: 'place', key: placeKey({ start, end }), start, end }) as const),
    ...(title ? [{ is: 'title', key: '', start: title.start, end: title.end } as const] : []),
    ...sections.map(({ id, start, titleEnd }) => ({ is: 'heading', key: id, start, end: titleEnd }) as const),
    ...entities.map(
      ({ id, type, start, end }) => ({ is: 'entity', key: id, group: groupOf(type), start, end }) as const
    ),
    ...findings.flatMap((finding): TextCover[] => {
      const { fingerprint: key, start, end, related = [] } = finding
      const others = related.map((place) => ({ is: 'related', key, start: place.start, end: place.end }) as const)
      if (start === undefined || end === undefined) return others
      return [{ is: 'finding', key, grade: gradeOf(finding), start, end }, ...others]
    })
  ]
}
