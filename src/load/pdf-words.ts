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
 * The pieces of text of a page that are set in the direction of most of its text; others are watermarks and stamps.
 * Pieces that are only white are left out: pdfjs makes them from gaps, and the gaps are seen from the places.
 */
export async function pdfWords(page: PDFPageProxy): Promise<PdfWord[]> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    return [{ text: item.str, width: item.width, matrix: multiply(view, item.transform as unknown as Matrix) }]
  })
  const turn = TURNS[mainDirection(pieces)]!
  return pieces.flatMap(({ text, width, matrix }) => {
    const [a, b, c, d, e, f] = multiply(turn, matrix)
    const size = Math.hypot(c, d)
    if (a <= 0 || Math.abs(b) > a * SLANT || size === 0) return []
    // A white lead takes about half the width of a character each.
    const x = e + (text.length - text.trimStart().length) * size * 0.5
    return [{ text: text.trim(), x, right: Math.max(x, e + width), y: f, size }]
  })
}

/** By how many quarters, and against which turn, text is set; a page may be drawn lying without saying so. */
const TURNS: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0]
]

function mainDirection(pieces: readonly { text: string; matrix: Matrix }[]): number {
  const lengths = [0, 0, 0, 0]
  for (const { text, matrix } of pieces) {
    const quarters = (Math.round((Math.atan2(matrix[1], matrix[0]) / Math.PI) * 2) + 4) % 4
    lengths[quarters]! += text.length
  }
  return lengths.indexOf(Math.max(...lengths))
}

/** Tangent of the angle up to which text counts as level: three degrees. */
const SLANT = 0.05
