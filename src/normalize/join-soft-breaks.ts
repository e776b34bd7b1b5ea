import { type Edit, type Rewritten, rewrite } from '../offset-map.js'
import { cannotPart } from './cannot-part.js'
import { tabularLines } from './tabular-lines.js'
import { type TextLine, textLines } from './text-lines.js'
import { type LineBreak, wraps } from './wraps.js'

/**
 * Remove line breaks that are no ends of paragraphs: those of text wrapped at a fixed width (wraps.ts), and those where the
 * text on both sides cannot be parted (cannot-part.ts), also across an empty line.
 * Held by a test: a paragraph wrapped at any width of 16 characters or more comes out as it does unwrapped, if it ends a sentence,
 * and has three lines or its one break does not fall behind a full stop.
 * Headings, list items, rows, titles and signatures keep their breaks; so do all breaks at an edge of a container's mark.
 * @param edges offsets at which marks of the container begin or end, in order.
 */
export function joinSoftBreaks(text: string, edges: readonly number[]): Rewritten {
  if (!text.includes('\n')) return { text, map: [] }
  const lines = textLines(text)
  const breaks = lineBreaks(text, lines, edges)
  const isWrap = wraps(text, lines, breaks)
  const edits: Edit[] = []
  for (const at of breaks) {
    const wrap = isWrap(at)
    if (at.hard || !(wrap || cannotPart(at.left, at.right))) continue
    const indent = at.right.indent > 1 ? lead(text, at.right) : 0
    // Wrapping at a width cuts words anywhere; elsewhere a line of English ends with a word.
    const to = !wrap && isLatin(at.left.body.at(-1)) && isLatin(at.right.body[0]) ? ' ' : ''
    edits.push({ start: at.left.end, end: at.right.start + indent, to })
  }
  return edits.length === 0 ? { text, map: [] } : rewrite(text, edits)
}

/** The breaks between neighbouring lines that are not empty; hard where the container or a row of a table says so. */
function lineBreaks(text: string, lines: readonly TextLine[], edges: readonly number[]): readonly LineBreak[] {
  const breaks: LineBreak[] = []
  const tabular = tabularLines(text)
  const rows = lines.map((line) => tabular(line.start) !== undefined)
  let edge = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const left = lines[i]!
    const right = lines[i + 1]!
    while (edge < edges.length && edges[edge]! < left.end) edge++
    const marked = edge < edges.length && edges[edge]! <= right.start
    breaks.push({ index: i, left, right, hard: marked || rows[i]! || rows[i + 1]! || left.gap > 1 })
  }
  return breaks
}

/** Length of the space at the start of a line: an indent in the middle of a sentence is no part of it. */
function lead(text: string, line: TextLine): number {
  return text.slice(line.start, line.end).indexOf(line.body)
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z,]/.test(char)
}
