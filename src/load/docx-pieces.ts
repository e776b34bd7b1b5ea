import { docxParts } from './docx-parts.js'
import { rawOffset } from './raw-offset.js'
import { readDocx } from './read-docx.js'
import { unescapeXml } from './unescape-xml.js'

/**
 * One plain piece of text (the content of a `w:t`, but for blanks around it) of a Word document: where it stands in the
 * XML of the document part, and where in the text that is read from it. Offsets are UTF-16 units.
 */
export interface DocxPiece {
  readonly xmlStart: number
  readonly xmlEnd: number
  readonly start: number
  readonly end: number
}

/** A Word document with the pieces that its text is made of, in the order of the XML. */
export interface DocxWithPieces {
  /** Name of the document part in the archive. */
  readonly path: string
  readonly document: string
  readonly text: string
  readonly pieces: readonly DocxPiece[]
}

/**
 * Find where the pieces of a .docx stand in its text, without searching: every piece gets a mark of its own before its
 * first character, and the marked document is read by the same reader. Automatic numbers, notes, and what the reader
 * leaves out have no piece.
 * @returns no pieces where the marks changed how the text is read
 * @throws ReadFailure as `readDocx` does
 */
export async function docxPieces(bytes: Uint8Array): Promise<DocxWithPieces> {
  const { path, document } = docxParts(bytes)
  const { text } = await readDocx(bytes)
  const contents = contentsOf(document)
  if (MARK.test(text)) return { path, document, text, pieces: [] }
  const marked = await readDocx(bytes, (xml) => withMarks(xml, contents))
  const { starts, rest } = unmarked(marked.text)
  const same = blank(rest) === blank(text)
  return {
    path,
    document,
    text,
    pieces: same ? contents.flatMap((content, index) => pieceOf(content, starts.get(index), text)) : []
  }
}

/** Code points of private use, in the two planes that hold nothing else; text with one of them is not marked. */
const FIRST = 0xf0000
const MOST = 0x1fffe
const MARK = /[\u{f0000}-\u{10ffff}]/u
const TEXT = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/g

/** Without the blanks around it: of a cell they are cut, and the mark would keep them. */
interface Content {
  readonly start: number
  readonly end: number
  readonly text: string
}

function contentsOf(document: string): readonly Content[] {
  const contents: Content[] = []
  for (const { index, 0: whole, 1: raw = '' } of document.matchAll(TEXT)) {
    const own = unescapeXml(raw)
    const text = own.trim()
    if (text === '' || contents.length === MOST) continue
    const from = index + whole.length - '</w:t>'.length - raw.length
    const lead = own.length - own.trimStart().length
    contents.push({ start: from + rawOffset(raw, lead), end: from + rawOffset(raw, lead + text.length), text })
  }
  return contents
}

function withMarks(document: string, contents: readonly Content[]): string {
  const out: string[] = []
  let at = 0
  for (const [index, { start }] of contents.entries()) {
    out.push(document.slice(at, start), String.fromCodePoint(FIRST + index))
    at = start
  }
  out.push(document.slice(at))
  return out.join('')
}

/** The offset of each mark in the text without them. */
function unmarked(text: string): { readonly starts: ReadonlyMap<number, number>; readonly rest: string } {
  const starts = new Map<number, number>()
  const out: string[] = []
  let length = 0
  let at = 0
  for (const { index, 0: mark } of text.matchAll(/[\u{f0000}-\u{10ffff}]/gu)) {
    const before = text.slice(at, index)
    out.push(before)
    length += before.length
    starts.set(mark.codePointAt(0)! - FIRST, length)
    at = index + mark.length
  }
  out.push(text.slice(at))
  return { starts, rest: out.join('') }
}

/** A cell that the marks made longer keeps its paragraphs on lines of their own; nothing else may differ. */
const blank = (text: string) => text.replaceAll('\n', ' ')

/** A piece whose characters did not all come through one for one is left out. */
function pieceOf({ start, end, text: own }: Content, at: number | undefined, text: string): DocxPiece[] {
  if (at === undefined || text.slice(at, at + own.length).replace(/\s/g, ' ') !== own.replace(/\s/g, ' ')) return []
  return [{ xmlStart: start, xmlEnd: end, start: at, end: at + own.length }]
}
