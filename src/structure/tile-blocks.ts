import { characterSet } from '../character-set.js'
import type { Block, Section, Table } from '../document.js'
import type { Span } from '../span.js'

interface Parts {
  readonly titles: readonly Span<'normal'>[]
  readonly sections: readonly Section[]
  readonly tables: readonly Table[]
  readonly residue: readonly Span<'normal'>[]
}

/** Tile a text with blocks: title, headings, table rows, residue, and paragraphs between them; blank lines are left out. */
export function tileBlocks(text: string, { titles, sections, tables, residue }: Parts): readonly Block[] {
  const fixed: Block[] = []
  for (const span of titles) fixed.push({ kind: 'title', span })
  for (const span of residue) fixed.push({ kind: 'residue', span })
  for (const table of tables) addRows(fixed, table)
  for (const { span, title } of sections)
    fixed.push({ kind: 'heading', span: { start: span.start, end: withStop(text, title.end) } })
  if (fixed.length > 1) fixed.sort((a, b) => a.span.start - b.span.start || RANK[b.kind] - RANK[a.kind])
  const blocks: Block[] = []
  let at = 0
  for (const block of fixed) {
    if (block.span.end <= at) continue
    const start = Math.max(at, block.span.start)
    addParagraphs(blocks, text, at, start)
    blocks.push({ kind: block.kind, span: { start, end: block.span.end } })
    at = block.span.end
  }
  addParagraphs(blocks, text, at, text.length)
  return blocks
}

const RANK = { residue: 4, title: 3, row: 2, heading: 1, paragraph: 0 } as const

/** The stop or colon that closes a heading belongs to it. */
function withStop(text: string, end: number): number {
  return end + (text[end] === ':' || text[end] === '。' ? 1 : 0)
}

function addRows(blocks: Block[], { cells }: Table): void {
  const spans = new Map<number, Span<'normal'>>()
  for (const { row, span } of cells) {
    const before = spans.get(row)
    spans.set(row, before ? { start: Math.min(before.start, span.start), end: Math.max(before.end, span.end) } : span)
  }
  for (const span of spans.values()) if (span.end > span.start) blocks.push({ kind: 'row', span })
}

function addParagraphs(blocks: Block[], text: string, start: number, end: number): void {
  for (let from = SEEN.next(text, start, end); from < end; ) {
    const lineEnd = LINE_ENDS.next(text, from, end)
    blocks.push({ kind: 'paragraph', span: { start: from, end: SEEN.last(text, lineEnd, from) + 1 } })
    from = SEEN.next(text, lineEnd, end)
  }
}

const SEEN = characterSet('^\\s')
const LINE_ENDS = characterSet('\n')
