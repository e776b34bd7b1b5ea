import type { PDFParse } from 'pdf-parse'
import type { OPS } from 'pdfjs-dist'

/** What the reader of PDFs needs of the two packages, which share one pdfjs. */
export interface Pdfjs {
  readonly PDFParse: typeof PDFParse
  readonly OPS: typeof OPS
}

let loaded: Promise<Pdfjs> | undefined

/**
 * Load pdf-parse and pdfjs, once and only when a PDF comes: it takes a quarter of a second. pdfjs's build for Node
 * replaces `Array.prototype.push` and `JSON.parse` by versions of its own, many times slower and for the whole process;
 * Node's are put back.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Pdfjs> {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push')!
  const parse = Object.getOwnPropertyDescriptor(JSON, 'parse')!
  const { PDFParse } = await import('pdf-parse')
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // Without it pdfjs would load its worker, which replaces them again, with the first document.
  await import(WORKER)
  Object.defineProperty(Array.prototype, 'push', push)
  Object.defineProperty(JSON, 'parse', parse)
  return { PDFParse, OPS }
}

/** A module without types. */
const WORKER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs'
