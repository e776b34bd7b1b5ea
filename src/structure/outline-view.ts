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
  const cells: Span<'normal'>[] = tables
    .flatMap(({ cells }) => cells.map(({ span }) => span))
    .filter(({ start, end }) => end - start <= LONGEST_CELL)
  return blankOut(body, cells).replace(
    /《([^《》\n]{1,60})》/g,
    (_, title: string) => `《${'书'.repeat(title.length)}》`
  )
}
