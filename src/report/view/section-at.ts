import type { Report } from '../schema.js'

/** The heading that an offset stands under, marker and title, of the deepest section around it; empty outside of all. */
export function sectionAt({ sections }: Pick<Report, 'sections'>, offset: number | undefined): string {
  if (offset === undefined) return ''
  // Sections are in order and nest: the last one around the offset is the deepest.
  const section = sections.findLast(({ start, end }) => start <= offset && offset < end)
  return section ? `${section.marker}${section.title}` : ''
}
