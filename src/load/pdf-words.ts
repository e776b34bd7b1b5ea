import type { PDFPageProxy } from 'pdfjs-dist'
import { type Matrix, multiply } from './pdf-matrix.js'

/** A piece of text as a page places it, in points from the page's upper left corner as it is read. */
export interface PdfWord {
  readonly text: string
  readonly x: number
  readonly right: number
  /** The baseline, downwards. */
  readonly y: number
  /** Height of the font. */
  readonly size: number
}

/**
 * The pieces of text of a page that are set level, as the page is turned; slanted ones are watermarks and stamps.
 * Pieces that are only white are left out: pdfjs makes them from gaps, and the gaps are seen from the places.
 */
export async function pdfWords(page: PDFPageProxy): Promise<PdfWord[]> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const { items } = await page.getTextContent()
  const words: PdfWord[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, e, f] = multiply(view, item.transform as unknown as Matrix)
    const size = Math.hypot(c, d)
    if (a <= 0 || Math.abs(b) > a * SLANT || size === 0) continue
    const lead = item.str.length - item.str.trimStart().length
    // A white lead takes about half the width of a character each.
    const x = e + lead * size * 0.5
    words.push({ text: item.str.trim(), x, right: Math.max(x, e + item.width), y: f, size })
  }
  return words
}

/** Tangent of the angle up to which text counts as level: three degrees. */
const SLANT = 0.05
