import { characterSet } from '../character-set.js'
import type { Table } from '../document.js'
import type { Span } from '../span.js'
import { blankOut } from './blank-out.js'

/** A cell longer than this is running text in a frame; its headings count. */
const LONGEST_CELL = 150

/**
 * The text in which marks of the outline are looked for: without the cells of tables, and with what stands in 《》 replaced by
 * characters that no mark is made of. Offsets and line breaks are those of the text.
 */
export function outlineView(body: string, tables: readonly Table[]): string {
  const cells: Span<'normal'>[] = []
  for (const table of tables)
    for (const { span } of table.cells) if (span.end - span.start <= LONGEST_CELL) cells.push(span)
  return withoutTitles(blankOut(body, cells))
}

/** What stands in 《》 is no mark. */
function withoutTitles(view: string): string {
  let open = view.indexOf('《')
  if (open < 0) return view
  const pieces: string[] = []
  let from = 0
  for (; open >= 0; open = view.indexOf('《', open + 1)) {
    const start = open + 1
    const end = END_OF_TITLE.next(view, start, Math.min(view.length, start + LONGEST_TITLE + 1))
    if (view[end] !== '》' || end === start || end - start > LONGEST_TITLE) continue
    pieces.push(view.slice(from, start), '书'.repeat(end - start))
    from = end
  }
  pieces.push(view.slice(from))
  return pieces.join('')
}

const LONGEST_TITLE = 60
const END_OF_TITLE = characterSet('《》\n')
