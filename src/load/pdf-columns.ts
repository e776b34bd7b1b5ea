import type { PdfLine, PdfSegment } from './pdf-lines.js'
import type { PdfPage, PdfPart } from './pdf-page.js'

/** Where the gap between two columns may stand, as shares of the width of the page, and how finely it is looked for. */
const MIDDLE = [0.35, 0.65] as const
const STEP = 2
/** In heights of the font: the least gap, what a full line may lack, and how far first lines are indented. */
const GAP = 1
const SLACK = 1.2
const INDENT = 4.5
/** Lines of a column; fewer may be a table or two signatures. */
const LEAST_LINES = 6
/** Shares of the lines of a column that are full, and that begin at its edge or an indent behind it. */
const FULL = 0.5
const FLUSH = 0.9
/** Characters of a line of running text. */
const LEAST_CHARACTERS = 8

/**
 * Read pages set in two columns column by column. Columns are believed only where no line crosses the gap between them and
 * most lines on both sides are full, as running text is and cells of a table are not. A column becomes a page of its own,
 * for its lines are broken at its own width; what stands above, between and below columns stays where it is.
 */
export function splitColumns(pages: readonly PdfPage[]): PdfPage[] {
  let known: Columns | undefined
  return pages.flatMap((page) => {
    const middle = middleOf(page) ?? known?.middle
    const out: PdfPage[] = []
    let apart: PdfPart[] = []
    const close = () => {
      if (apart.length > 0) out.push({ ...page, parts: apart })
      apart = []
    }
    for (const [n, band] of (middle === undefined ? [page.parts] : bandsOf(page.parts, middle)).entries()) {
      const lines = band.filter(isLine)
      const sides = middle !== undefined && lines.length === band.length ? sidesOf(lines, middle) : undefined
      const columns = sides && columnsOf(sides, middle!, known, n === 0)
      if (!sides || !columns) {
        apart.push(...band)
        continue
      }
      close()
      out.push(...columnPages(sides, columns, page))
      known = columns
    }
    close()
    return out
  })
}

type Sides = readonly [left: readonly PdfLine[], right: readonly PdfLine[]]

/** Where two columns stand. */
interface Columns {
  readonly middle: number
  readonly edges: readonly [left: Edges, right: Edges]
}

/** Where the fewest lines cross and enough stand on both sides. */
function middleOf({ parts, width }: PdfPage): number | undefined {
  const segments = parts.filter(isLine).flatMap(({ segments }) => segments)
  let best: { at: number; crossed: number } | undefined
  for (let at = width * MIDDLE[0]; at <= width * MIDDLE[1]; at += STEP) {
    const before = segments.filter(({ right }) => right < at).length
    const behind = segments.filter(({ x }) => x > at).length
    if (before < LEAST_LINES || behind < LEAST_LINES) continue
    const crossed = segments.length - before - behind
    if (!best || crossed < best.crossed) best = { at, crossed }
  }
  return best?.at
}

/** Parts that follow each other, cut before and behind those that stand across the middle. */
function bandsOf(parts: readonly PdfPart[], middle: number): PdfPart[][] {
  const bands: PdfPart[][] = []
  let across = true
  for (const part of parts) {
    const crosses = !isLine(part) || part.segments.some(({ x, right }) => x <= middle && right >= middle)
    if (crosses || across) bands.push([])
    bands.at(-1)!.push(part)
    across = crosses
  }
  return bands
}

function sidesOf(lines: readonly PdfLine[], middle: number): Sides {
  return [
    lines.flatMap((line) => within(line, ({ right }) => right < middle)),
    lines.flatMap((line) => within(line, ({ x }) => x > middle))
  ]
}

/** The columns that lines stand in: those known from before, as long as they are the same. */
function columnsOf(sides: Sides, middle: number, known: Columns | undefined, first: boolean): Columns | undefined {
  const found = believed(sides, middle)
  if (known && found ? isSame(found, known) : known && first && goesOn(sides, known)) return known
  return found
}

/** Points by which the edges of columns may differ from page to page. */
const SAME_EDGE = 8

function isSame({ edges }: Columns, known: Columns): boolean {
  return edges.every(
    ({ x, right }, n) =>
      Math.abs(x - known.edges[n]!.x) <= SAME_EDGE && Math.abs(right - known.edges[n]!.right) <= SAME_EDGE
  )
}

function believed([left, right]: Sides, middle: number): Columns | undefined {
  if (!isColumn(left) || !isColumn(right)) return undefined
  const edges = [edgesOf(left), edgesOf(right)] as const
  return edges[1].x - edges[0].right < GAP * left[0]!.size ? undefined : { middle, edges }
}

/** The last lines of a text in columns may be too few to tell; they stand where those of the page before stood. */
function goesOn(sides: Sides, { edges }: Columns): boolean {
  return sides.every((lines, n) =>
    lines.every(
      ({ x, right, size, segments }) =>
        segments.length === 1 &&
        x >= edges[n]!.x - size / 2 &&
        x <= edges[n]!.x + INDENT * size &&
        right <= edges[n]!.right + size / 2
    )
  )
}

/** Each column as a page whose text begins at one place, so that a paragraph may go on from one to the next. */
function columnPages(sides: Sides, { edges }: Columns, { height }: PdfPage): PdfPage[] {
  const margin = Math.min(edges[0].x, 20)
  const width = Math.max(...edges.map(({ x, right }) => right - x)) + 2 * margin
  return sides.flatMap((lines, n) =>
    lines.length === 0 ? [] : [{ width, height, parts: lines.map((line) => moved(line, edges[n]!.x - margin)) }]
  )
}

/** The line with what stands on one side, if anything. */
function within(line: PdfLine, isHere: (segment: PdfSegment) => boolean): PdfLine[] {
  const segments = line.segments.filter(isHere)
  if (segments.length === 0) return []
  return [{ ...line, segments, x: segments[0]!.x, right: segments.at(-1)!.right }]
}

interface Edges {
  readonly x: number
  readonly right: number
}

function edgesOf(lines: readonly PdfLine[]): Edges {
  return { x: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)) }
}

function isColumn(lines: readonly PdfLine[]): boolean {
  if (lines.length < LEAST_LINES) return false
  const { x, right } = edgesOf(lines)
  const full = lines.filter((line) => right - line.right <= SLACK * line.size).length
  const flush = lines.filter((line) => line.segments.length === 1 && line.x - x <= INDENT * line.size).length
  const characters = lines.reduce((sum, { segments }) => sum + segments.reduce((n, { text }) => n + text.length, 0), 0)
  return full >= FULL * lines.length && flush >= FLUSH * lines.length && characters >= LEAST_CHARACTERS * lines.length
}

function moved(line: PdfLine, by: number): PdfLine {
  const segments = line.segments.map(({ text, x, right }) => ({ text, x: x - by, right: right - by }))
  return { ...line, segments, x: line.x - by, right: line.right - by }
}

function isLine(part: PdfPart): part is PdfLine {
  return 'segments' in part
}
