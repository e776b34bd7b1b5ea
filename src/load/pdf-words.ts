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

/** The text of a page, and how the page is looked at. */
export interface PdfText {
  readonly words: readonly PdfWord[]
  readonly width: number
  readonly height: number
  /** From the page's own places to those of the words. */
  readonly view: Matrix
}

/**
 * The pieces of text of a page that are set in the direction of most of its text, the page turned so that they stand
 * upright; others are watermarks and stamps. Pieces that are only white are left out: pdfjs makes them from gaps, and
 * the gaps are seen from the places.
 */
export async function pdfWords(page: PDFPageProxy): Promise<PdfText> {
  const viewport = page.getViewport({ scale: 1 })
  const shown = viewport.transform as unknown as Matrix
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    return [{ text: item.str, width: item.width, matrix: item.transform as unknown as Matrix }]
  })
  const turned = turn(mainDirection(pieces, shown), viewport.width, viewport.height)
  const view = multiply(turned.matrix, shown)
  const words = pieces.flatMap(({ text, width, matrix }) => {
    const [a, b, c, d, e, f] = multiply(view, matrix)
    const size = Math.hypot(c, d)
    if (a <= 0 || Math.abs(b) > a * SLANT || size === 0) return []
    // A white lead takes about half the width of a character each.
    const x = e + (text.length - text.trimStart().length) * size * 0.5
    return [{ text: text.trim(), x, right: Math.max(x, e + width), y: f, size }]
  })
  return { words, width: turned.width, height: turned.height, view }
}

/** By how many quarters most of the text is turned; a page may be drawn lying without saying so. */
function mainDirection(pieces: readonly { text: string; matrix: Matrix }[], shown: Matrix): number {
  const lengths = [0, 0, 0, 0]
  for (const { text, matrix } of pieces) {
    const [a, b] = multiply(shown, matrix)
    lengths[(Math.round((Math.atan2(b, a) / Math.PI) * 2) + 4) % 4]! += text.length
  }
  return lengths.indexOf(Math.max(...lengths))
}

/** Turn a page back by quarters, its upper left corner at the origin again. */
function turn(quarters: number, width: number, height: number): { matrix: Matrix; width: number; height: number } {
  if (quarters === 1) return { matrix: [0, -1, 1, 0, 0, width], width: height, height: width }
  if (quarters === 2) return { matrix: [-1, 0, 0, -1, width, height], width, height }
  if (quarters === 3) return { matrix: [0, 1, -1, 0, height, 0], width: height, height: width }
  return { matrix: [1, 0, 0, 1, 0, 0], width, height }
}

/** Tangent of the angle up to which text counts as level: three degrees. */
const SLANT = 0.05
