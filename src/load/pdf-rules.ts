import type { PDFPageProxy } from 'pdfjs-dist'
import { type Matrix, multiply } from './pdf-matrix.js'

/** A straight line that a page draws, level or upright, in points from the upper left corner. */
export interface PdfRule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** What of pdfjs's `OPS` is needed: the codes of its drawing operators. */
export type Operators = Readonly<Record<OperatorName, number>>
type OperatorName =
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'endPath'
  | 'fill'
  | 'eoFill'

/** Points: what is thinner is a line, even where it is drawn as a filled rectangle; what is shorter, a corner. */
const THICKEST = 3
const SHORTEST = 4

/**
 * All level and upright lines that a page draws; of a filled rectangle only where it is as thin as a line.
 * @param view from the page's own places to those that the lines are wanted in
 */
export async function pdfRules(page: PDFPageProxy, view: Matrix, operators: Operators): Promise<PdfRule[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: PdfRule[] = []
  const outer: Matrix[] = []
  let matrix = view
  fnArray.forEach((operator, index) => {
    const args = argsArray[index]
    if (operator === operators.save) outer.push(matrix)
    else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      matrix = outer.pop() ?? matrix
    else if (operator === operators.transform) matrix = multiply(matrix, args)
    else if (operator === operators.paintFormXObjectBegin) {
      outer.push(matrix)
      if (args[0]) matrix = multiply(matrix, args[0])
    } else if (operator === operators.constructPath && args[0] !== operators.endPath) {
      const filled = args[0] === operators.fill || args[0] === operators.eoFill
      for (const path of args[1] as (Float32Array | null)[]) {
        for (const points of path ? outlines(path, matrix) : []) rules.push(...linesOf(points, filled))
      }
    }
  })
  return rules
}

type Point = readonly [x: number, y: number]

/** pdfjs's codes inside a path, each with its coordinates behind it. */
const MOVE = 0
const LINE = 1
const CURVE = 2

/** The corners of each outline of a path; curves are cut short to their ends. */
function outlines(path: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const found: Point[][] = []
  for (let at = 0; at < path.length; ) {
    const code = path[at]
    const size = code === CURVE ? 6 : code === MOVE || code === LINE ? 2 : 0
    const points = found.at(-1)
    if (size > 0) {
      const [x, y] = [path[at + size - 1]!, path[at + size]!]
      const point: Point = [a * x + c * y + e, b * x + d * y + f]
      if (code === MOVE || !points) found.push([point])
      else points.push(point)
    } else if (points) points.push(points[0]!)
    at += 1 + size
  }
  return found
}

function linesOf(points: readonly Point[], filled: boolean): PdfRule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box = { x1: least(xs), y1: least(ys), x2: most(xs), y2: most(ys) }
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1]
  if (Math.max(width, height) < SHORTEST) return []
  if (height <= THICKEST && height <= width) return [level(box)]
  if (width <= THICKEST) return [upright(box)]
  return filled ? [] : points.slice(1).flatMap((point, index) => linesOf([points[index]!, point], true))
}

function level({ x1, y1, x2, y2 }: PdfRule): PdfRule {
  return { x1, y1: (y1 + y2) / 2, x2, y2: (y1 + y2) / 2 }
}

function upright({ x1, y1, x2, y2 }: PdfRule): PdfRule {
  return { x1: (x1 + x2) / 2, y1, x2: (x1 + x2) / 2, y2 }
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
}
