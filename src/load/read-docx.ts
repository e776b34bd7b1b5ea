import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { ReadFailure } from '../diagnostic.js'
import { bakeDocx } from './bake-docx.js'
import { docxNumbering } from './docx-numbering.js'
import { docxParts } from './docx-parts.js'
import { docxStyles } from './docx-styles.js'
import { layOut } from './lay-out.js'
import { listCounter } from './list-counter.js'
import type { Reading } from './reading.js'
import { wordHtml } from './word-html.js'

/**
 * Read a .docx: what Word shows of its body, automatic numbers included, with marks for headings and tables. Headers,
 * footers, comments, tracked deletions, hidden text, field codes and bookmarks are left out; notes stand at the end.
 * @param rewrite of the XML of the document part, before it is read
 * @throws ReadFailure `corrupt`, `encrypted`, `empty`, `too-large` or `unsupported`
 */
export async function readDocx(bytes: Uint8Array, rewrite = (document: string) => document): Promise<Reading> {
  const buffer = bake(bytes, rewrite)
  const html = await toHtml(buffer)
  const { text, marks } = layOut(wordHtml(html))
  if (text.trim() === '') {
    throw new ReadFailure('empty', '文档里没有文字，可能只有图片；请转成带文字的docx再提交')
  }
  return { text, marks, findings: [] }
}

/** A .docx with only the texts in it, rewritten so that they need nothing else. */
function bake(bytes: Uint8Array, rewrite: (document: string) => string): Buffer {
  const parts = docxParts(bytes)
  try {
    const styles = docxStyles(parts.styles)
    const around = { styles, place: docxNumbering(parts.numbering, styles), count: listCounter() }
    const files = { 'word/document.xml': strToU8(bakeDocx(rewrite(parts.document), around)) }
    for (const name of ['footnotes', 'endnotes'] as const) {
      const part = parts[name]
      if (part !== undefined) Object.assign(files, { [`word/${name}.xml`]: strToU8(bakeDocx(part, around)) })
    }
    return Buffer.from(zipSync(files, { level: 0 }))
  } catch (error) {
    throw corrupt(error)
  }
}

/** Word's headings have nine levels, mammoth's own style map six; page and column breaks end a line as well. */
const STYLE_MAP = [
  ...Array.from({ length: 9 }, (_, index) => `p.Heading${index + 1} => h${index + 1}:fresh`),
  "br[type='page'] => br",
  "br[type='column'] => br"
]

async function toHtml(buffer: Buffer): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: STYLE_MAP, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false }
    )
    return value
  } catch (error) {
    throw corrupt(error)
  }
}

function corrupt(cause: unknown): ReadFailure {
  const failure = new ReadFailure('corrupt', '文档内容已损坏，读不出来；请用Word或WPS打开后另存为docx再提交')
  failure.cause = cause
  return failure
}
