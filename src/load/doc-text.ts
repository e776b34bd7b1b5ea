import { docSprms, type Sprm } from './doc-sprms.js'
import type { DocStyles } from './doc-styles.js'
import { westernText } from './western-text.js'

/** A paragraph of a .doc. */
export interface StoredParagraph {
  /** What Word shows of it, without its end mark; `\v` is a line break, `\f` a page break in it. */
  readonly text: string
  /** `\r`, `\x07` where it ends a cell or a row, `\f` at the end of a section. */
  readonly end: string
  /** Index of its style. */
  readonly style: number
  /** Its own properties, which go before those of its style. */
  readonly sprms: readonly Sprm[]
}

export interface StoredText {
  readonly paragraphs: readonly StoredParagraph[]
  /** All characters of the main text, hidden and deleted ones too; only the codes of fields are left out. */
  readonly all: string
}

/** The streams of a .doc; `data` holds what is too large for the others and may be missing. */
export interface DocStreams {
  readonly main: Uint8Array
  readonly table: Uint8Array
  readonly data: Uint8Array | undefined
}

/**
 * The main text of a .doc with the properties of its paragraphs ([MS-DOC] 2.4.1, 2.4.6, 2.9.53).
 * @throws RangeError where a table points out of its stream
 */
export function docText({ main, table, data }: DocStreams, styles: DocStyles): StoredText {
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  const pieces = readPieces(view, table)
  const text = pieces.map((piece) => piece.text).join('')
  const codes = fieldCodes(text)
  const showing = new Uint8Array(text.length)
  for (const run of readRuns(view, table, CHARACTER_RUNS)) flag(showing, pieces, run, showingOf(run.bytes, styles))
  const runs = readRuns(view, table, PARAGRAPH_RUNS)
  const paragraphs: StoredParagraph[] = []
  let start = 0
  let index = 0
  for (const { 0: mark, index: end } of text.matchAll(/[\r\x07\f]/g)) {
    while (pieces[index]!.end <= end) index++
    const piece = pieces[index]!
    const place = piece.place + (end - piece.start) * piece.width
    const run = runAt(runs, place)
    // A form feed is a page break inside a paragraph, unless the paragraph ends with it.
    if (mark === '\f' && run && run.to !== place + piece.width) continue
    const own = properties(run, data)
    const hides = isHiding(styles, own.style)
    const unseen = (at: number) => codes[at] === 1 || isUnseen(showing[at]!, hides)
    paragraphs.push({ text: kept(text, unseen, start, end), end: mark, ...own })
    start = end + 1
  }
  return { paragraphs, all: kept(text, (at) => codes[at] === 1, 0, text.length) }
}

/** A stretch of text that lies in one place of the file; `start` and `end` count characters, `place` bytes. */
interface TextPiece {
  readonly start: number
  readonly end: number
  readonly place: number
  /** Bytes of a character. */
  readonly width: 1 | 2
  readonly text: string
}

/** A stretch of the file that has one set of properties. */
interface Run {
  readonly from: number
  readonly to: number
  readonly bytes: Uint8Array
}

const LENGTH = 0x4c
const PIECES = 0x1a2
const CHARACTER_RUNS = { at: 0xfa, width: 1 }
const PARAGRAPH_RUNS = { at: 0x102, width: 13 }
const PAGE = 512

function readPieces(view: DataView, table: Uint8Array): TextPiece[] {
  const clx = new DataView(table.buffer, table.byteOffset, table.byteLength)
  let at = view.getUint32(PIECES, true)
  while (clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true)
  const count = Math.floor((clx.getUint32(at + 1, true) - 4) / 12)
  const length = view.getUint32(LENGTH, true)
  const pieces: TextPiece[] = []
  for (let index = 0; index < count; index++) {
    const start = clx.getUint32(at + 5 + index * 4, true)
    const end = Math.min(clx.getUint32(at + 9 + index * 4, true), length)
    if (end <= start) continue
    const packed = clx.getUint32(at + 5 + (count + 1) * 4 + index * 8 + 2, true)
    const width = packed & 0x40000000 ? 1 : 2
    const place = width === 1 ? (packed & 0x3fffffff) >> 1 : packed
    const bytes = new Uint8Array(view.buffer, view.byteOffset + place, (end - start) * width)
    pieces.push({ start, end, place, width, text: width === 1 ? westernText(bytes) : WIDE.decode(bytes) })
  }
  return pieces
}

const WIDE = new TextDecoder('utf-16le', { ignoreBOM: true })
/** Properties stand on pages of 512 bytes, each with the places where its runs begin. */
function readRuns(view: DataView, table: Uint8Array, kind: { at: number; width: number }): Run[] {
  const list = new DataView(table.buffer, table.byteOffset, table.byteLength)
  const at = view.getUint32(kind.at, true)
  const count = Math.floor((view.getUint32(kind.at + 4, true) - 4) / 8)
  const runs: Run[] = []
  for (let index = 0; index < count; index++) {
    const page = (list.getUint32(at + (count + 1) * 4 + index * 4, true) & 0x3fffff) * PAGE
    const inPage = view.getUint8(page + PAGE - 1)
    for (let run = 0; run < inPage; run++) {
      const offset = view.getUint8(page + (inPage + 1) * 4 + run * kind.width) * 2
      runs.push({
        from: view.getUint32(page + run * 4, true),
        to: view.getUint32(page + run * 4 + 4, true),
        bytes: offset === 0 ? NOTHING : readList(view, page + offset, kind.width > 1)
      })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

const NOTHING = new Uint8Array()

/** A counted list of properties; that of a paragraph counts in pairs of bytes, with an odd number or after a zero. */
function readList(view: DataView, at: number, paired: boolean): Uint8Array {
  const count = view.getUint8(at)
  if (!paired) return bytesAt(view, at + 1, count)
  return count === 0 ? bytesAt(view, at + 2, view.getUint8(at + 1) * 2) : bytesAt(view, at + 1, count * 2 - 1)
}

function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, Math.min(length, view.byteLength - at))
}

function runAt(runs: readonly Run[], place: number): Run | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.to <= place) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  return run && run.from <= place ? run : undefined
}

const DELETED = 0x0800
const HIDDEN = 0x083c
const STYLE = 0x4a30
/** A glyph of a symbol font; the character that stands in the text is a placeholder. */
const SYMBOL = 0x6a09

/** What a run says of its text: nothing, that it never shows, always, or where its paragraph's style says otherwise. */
const [NOTHING_SAID, NEVER, ALWAYS, OTHERWISE] = [0, 1, 2, 3]
const OPERANDS = new Map([
  [0, ALWAYS],
  [1, NEVER],
  [0x81, OTHERWISE]
])

function showingOf(bytes: Uint8Array, styles: DocStyles): number {
  let showing = NOTHING_SAID
  for (const { code, operand } of docSprms(bytes)) {
    if (code === SYMBOL || (code === DELETED && (operand.getUint8(0) & 1) === 1)) return NEVER
    if (code === STYLE && isHiding(styles, operand.getUint16(0, true))) showing = OTHERWISE
    if (code === HIDDEN) showing = OPERANDS.get(operand.getUint8(0)) ?? NOTHING_SAID
  }
  return showing
}

function isUnseen(showing: number, hides: boolean): boolean {
  return showing === NEVER || (showing === OTHERWISE ? !hides : showing === NOTHING_SAID && hides)
}

function isHiding(styles: DocStyles, style: number): boolean {
  return styles(style).find(({ hidden }) => hidden !== undefined)?.hidden ?? false
}

function flag(showing: Uint8Array, pieces: readonly TextPiece[], { from, to }: Run, value: number): void {
  if (value === NOTHING_SAID) return
  for (const { start, end, place, width } of pieces) {
    const first = Math.max(start, start + Math.ceil((from - place) / width))
    const last = Math.min(end, start + Math.ceil((to - place) / width))
    if (first < last) showing.fill(value, first, last)
  }
}

/** A field is `\x13` code `\x14` result `\x15`; fields stand in the codes and results of others. */
function fieldCodes(text: string): Uint8Array {
  const codes = new Uint8Array(text.length)
  const open: boolean[] = []
  let hiding = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 0x13) {
      open.push(true)
      hiding++
    } else if (char === 0x14 && open.at(-1)) {
      open[open.length - 1] = false
      hiding--
    } else if (char === 0x15 && open.length > 0) {
      if (open.pop()) hiding--
    } else if (hiding > 0) codes[at] = 1
  }
  return codes
}

const HARD_HYPHEN = '\x1e'

function kept(text: string, unseen: (at: number) => boolean, start: number, end: number): string {
  const out: string[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (!unseen(at)) continue
    if (at > from) out.push(text.slice(from, at))
    from = at + 1
  }
  out.push(text.slice(from, end))
  return out.join('').replaceAll(HARD_HYPHEN, '-')
}

const HUGE = 0x6646

function properties(run: Run | undefined, data: Uint8Array | undefined): Pick<StoredParagraph, 'style' | 'sprms'> {
  if (!run || run.bytes.length < 2) return { style: 0, sprms: [] }
  const style = run.bytes[0]! | (run.bytes[1]! << 8)
  const sprms = docSprms(run.bytes.subarray(2))
  const huge = sprms.find(({ code }) => code === HUGE)
  if (!huge || !data) return { style, sprms }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const at = huge.operand.getUint32(0, true)
  return { style, sprms: docSprms(bytesAt(view, at + 2, view.getUint16(at, true))) }
}
