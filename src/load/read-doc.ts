import WordExtractor from 'word-extractor'
import { ReadFailure } from '../diagnostic.js'
import { docNumbering } from './doc-numbering.js'
import { docPieces } from './doc-pieces.js'
import { docStyles } from './doc-styles.js'
import { docText } from './doc-text.js'
import { layOut, type Piece } from './lay-out.js'
import { oleStreams } from './ole-streams.js'
import type { Reading } from './reading.js'

/**
 * Read a .doc of Word 97 or later, or a .wps in the same container. word-extractor reads the text; automatic numbers,
 * headings and tables are read beside it and used when both agree on the text.
 * @throws ReadFailure `corrupt`, `encrypted`, `empty` or `unsupported`
 */
export async function readDoc(bytes: Uint8Array): Promise<Reading> {
  const stream = oleStreams(bytes)
  checkHeader(stream)
  const { body, notes } = await extract(bytes)
  const pieces = structured(stream, body)
  const { text, marks } = layOut([...(pieces ?? lines(body)), ...notes])
  if (text.trim() === '') throw new ReadFailure('empty', '文档里没有文字，可能只有图片；请转成带文字的docx再提交')
  return { text, marks, findings: pieces ? [] : [NUMBERS_LOST] }
}

type Streams = ReturnType<typeof oleStreams>

const NUMBERS_LOST = {
  check: 'reading.numbering',
  outcome: 'undecided',
  severity: 'info',
  message: '这份doc文档的自动编号和表格没能读出，可能缺少“一、”“1.”等编号；另存为docx再提交可以避免'
} as const

const WORD = 0xa5ec
const WORD_97 = 193
const ENCRYPTED = 0x0100

function checkHeader(stream: Streams): void {
  if (stream('EncryptedPackage')) throw encrypted()
  const main = stream('WordDocument')
  if (!main)
    throw new ReadFailure('unsupported', '文件里没有Word正文，可能是表格或演示文稿；请另存为docx、pdf或txt再提交')
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  if (view.byteLength < 0x300) throw corrupt()
  if (view.getUint16(0, true) !== WORD || view.getUint16(2, true) < WORD_97) {
    throw new ReadFailure('unsupported', '这是Word 97以前的旧文档，不能读取；请用Word或WPS打开后另存为docx再提交')
  }
  if (view.getUint16(10, true) & ENCRYPTED) throw encrypted()
}

async function extract(bytes: Uint8Array): Promise<{ body: string; notes: Piece[] }> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const document: WholeDocument = await new WordExtractor().extract(buffer)
    const notes = [
      document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false }),
      document.getFootnotes(AS_WRITTEN),
      document.getEndnotes(AS_WRITTEN)
    ]
    return { body: document.getBody(AS_WRITTEN), notes: notes.flatMap(lines) }
  } catch (error) {
    throw corrupt(error)
  }
}

/** By default word-extractor turns dashes and quotation marks into those of ASCII. Its types do not know the option. */
const AS_WRITTEN = { filterUnicode: false }
interface WholeDocument {
  getBody(options: typeof AS_WRITTEN): string
  getFootnotes(options: typeof AS_WRITTEN): string
  getEndnotes(options: typeof AS_WRITTEN): string
  getTextboxes(options: typeof AS_WRITTEN & { includeHeadersAndFooters: boolean }): string
}

/** What `docPieces` makes of the file, unless it misses a character that word-extractor found. */
function structured(stream: Streams, body: string): Piece[] | undefined {
  const main = stream('WordDocument')!
  const table = stream(main[11]! & 0x02 ? '1Table' : '0Table')
  if (!table) throw corrupt()
  const streams = { main, table, data: stream('Data') }
  try {
    const styles = docStyles(streams)
    const { paragraphs, all } = docText(streams, styles)
    return holds(all, body) ? docPieces(paragraphs, docNumbering(streams, styles)) : undefined
  } catch (error) {
    // Its tables point out of the file; the text itself was read without them.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const HAN = /\p{Script=Han}/gu

/** Whether all Han characters of `body` stand in `all`, in order; other characters each reader treats in its own way. */
function holds(all: string, body: string): boolean {
  let at = 0
  for (const [han] of body.matchAll(HAN)) {
    at = all.indexOf(han, at) + 1
    if (at === 0) return false
  }
  return true
}

/** word-extractor's text without structure: a row is a line, each of its cells ends with a tab. */
function lines(text: string): Piece[] {
  return text.split('\n').map((line) => ({ text: line.replace(/\t$/, '') }))
}

function encrypted(): ReadFailure {
  return new ReadFailure('encrypted', '文档设了打开密码，不能读取；请去掉密码后重新提交')
}

function corrupt(cause?: unknown): ReadFailure {
  const failure = new ReadFailure('corrupt', '文档已损坏或没有传完，读不出来；请用Word或WPS打开后另存为docx再提交')
  failure.cause = cause
  return failure
}
