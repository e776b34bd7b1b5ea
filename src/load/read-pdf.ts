import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { ReadFailure } from '../diagnostic.js'
import { layOut } from './lay-out.js'
import { loadPdfjs } from './load-pdfjs.js'
import { splitColumns } from './pdf-columns.js'
import type { PdfLine } from './pdf-lines.js'
import { type PdfPage, type PdfPart, pdfPage } from './pdf-page.js'
import { pdfPieces } from './pdf-pieces.js'
import { withoutRunningHeads } from './pdf-running-heads.js'
import type { Reading } from './reading.js'

/**
 * Read a .pdf that has text in it: its lines joined to the paragraphs they were broken from, drawn tables as rows, and
 * running heads and page numbers left out.
 * @throws ReadFailure `corrupt`, `encrypted`, or `no-text-layer` for scans and for fonts whose characters are not told
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  if (isCutOff(bytes)) throw corrupt()
  const pages = await readPages(bytes)
  const { text, marks } = layOut(pdfPieces(splitColumns(withoutRunningHeads(pages))))
  checkText(text, pages)
  return { text, marks, findings: [] }
}

/** A complete file ends with its end mark; pdfjs would quietly read the objects that are left of a shorter one. */
function isCutOff(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.lastIndexOf('%%EOF') < file.lastIndexOf('endobj')
}

/**
 * pdf-parse's own text has no paragraphs, so its reader opens the file and the pages are read as pdfjs places them:
 * one parse for both. The method is not in its types.
 */
interface Opener {
  load(): Promise<PDFDocumentProxy>
  destroy(): Promise<void>
}

async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { PDFParse, OPS } = await loadPdfjs()
  // pdfjs takes the bytes that it is given for itself.
  const opener = new PDFParse({ ...RESOURCES, data: new Uint8Array(bytes) }) as unknown as Opener
  try {
    const document = await opener.load()
    const pages: PdfPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await pdfPage(page, OPS))
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new ReadFailure('encrypted', 'PDF设了打开密码，不能读取；请去掉密码后重新提交')
    }
    throw corrupt(error)
  } finally {
    await opener.destroy()
  }
}

/** Without the character maps, Chinese fonts that are not embedded give no text, and no error either. */
const RESOURCES = (() => {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { cMapUrl: `${folder}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${folder}/standard_fonts/` }
})()

/** Fewer characters than this to a page are the marks that scanning programs leave. */
const LEAST_CHARACTERS = 15
const MOST_UNTOLD = 0.05
const UNTOLD = /[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]/g

function checkText(text: string, pages: readonly PdfPage[]): void {
  const all = pages
    .flatMap(({ parts }) => parts.flatMap(linesOf))
    .flatMap((line) => line.segments.map((part) => part.text))
  const untold = count(all.join(''), UNTOLD)
  if (untold > MOST_UNTOLD * all.join('').length) {
    throw new ReadFailure(
      'no-text-layer',
      `PDF里的字体没有文字编码，有${untold}个字符无法还原；请用文字识别（OCR）转换，或提交原来的Word文档`
    )
  }
  const told = count(text, /\S/g)
  if (told < LEAST_CHARACTERS * pages.length) {
    throw new ReadFailure(
      'no-text-layer',
      `PDF共${pages.length}页，只有${told}个文字，像是扫描件或图片；请用文字识别（OCR）转换，或提交原来的Word文档`
    )
  }
}

function linesOf(part: PdfPart): readonly PdfLine[] {
  return 'segments' in part ? [part] : part.rows.flatMap((row) => row.flatMap((cell) => cell.lines))
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0
}

function corrupt(cause?: unknown): ReadFailure {
  const failure = new ReadFailure('corrupt', 'PDF已损坏或没有传完，读不出来；请重新导出PDF，或提交原来的Word文档')
  failure.cause = cause
  return failure
}
