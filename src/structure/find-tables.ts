import type { Mark, Table } from '../document.js'
import type { OffsetMap } from '../offset-map.js'
import { overlaps } from '../span.js'
import { flatTables } from './flat-tables.js'
import type { HeadingWords } from './heading-words.js'
import { markedTables } from './marked-tables.js'
import { pipedTables } from './piped-tables.js'
import { tabbedTables } from './tabbed-tables.js'

/**
 * Find tables: those the container marks; lines and cells told by tabs or by strokes; and tables whose cells were flattened to lines.
 * @param view the text without residue and title, of equal length.
 * @returns tables in order, without overlap.
 */
export function findTables(
  view: string,
  marks: readonly Mark[],
  maps: readonly OffsetMap[],
  words: HeadingWords
): readonly Table[] {
  const found: Table[] = []
  for (const table of [
    ...markedTables(view, marks, maps),
    ...tabbedTables(view),
    ...pipedTables(view),
    ...flatTables(view, words)
  ])
    if (!found.some(({ span }) => overlaps(span, table.span))) found.push(table)
  return found.sort((a, b) => a.span.start - b.span.start)
}
