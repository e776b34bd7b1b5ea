import type { PdfRule } from './pdf-rules.js'

/** A table that is drawn with lines. Its fields are counted by row and column; merged ones belong to their first. */
export interface PdfGrid {
  /** Edges of the columns and rows, ascending. */
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** For each row and column, the index `row * columns + column` of the first field of its cell. */
  readonly cells: readonly number[]
}

/** Points: how far apart lines may be that are drawn as one, or as touching. */
const TOUCH = 3
/** More lines than this are a drawing, not tables. */
const MOST_RULES = 3000
const MOST_FIELDS = 20_000

/**
 * Find the tables among the lines of a page: lines that touch one another and make at least two cells. Sides that are
 * not drawn are where the lines end.
 */
export function pdfGrids(rules: readonly PdfRule[]): PdfGrid[] {
  const level = merged(rules.filter(({ y1, y2 }) => y1 === y2).map(({ x1, x2, y1 }) => ({ at: y1, from: x1, to: x2 })))
  const upright = merged(
    rules.filter(({ x1, x2, y1, y2 }) => x1 === x2 && y1 !== y2).map(({ x1, y1, y2 }) => ({ at: x1, from: y1, to: y2 }))
  )
  if (level.length + upright.length > MOST_RULES) return []
  return touching(level, upright).flatMap(([across, down]) => grid(across, down))
}

/** A line: where it lies, and from where to where it goes in the other direction. */
interface Line {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Lines drawn in pieces, one for each cell, or side by side, become one. */
function merged(lines: readonly Line[]): Line[] {
  const groups: Line[][] = []
  for (const line of [...lines].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    if (group && line.at - group[0]!.at <= TOUCH) group.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => {
    const out: Line[] = []
    for (const { at, from, to } of group.sort((a, b) => a.from - b.from)) {
      const last = out.at(-1)
      if (last && from <= last.to + TOUCH) out[out.length - 1] = { ...last, to: Math.max(last.to, to) }
      else out.push({ at, from, to })
    }
    return out
  })
}

/** Sets of lines that hang together by crossing or touching. */
function touching(level: readonly Line[], upright: readonly Line[]): [Line[], Line[]][] {
  const sets = new Sets(level.length + upright.length)
  for (const [i, across] of level.entries()) {
    for (const [j, down] of upright.entries()) {
      if (within(down.at, across) && within(across.at, down)) sets.join(i, level.length + j)
    }
  }
  const found = new Map<number, [Line[], Line[]]>()
  const put = (line: Line, index: number, side: 0 | 1) => {
    const set = sets.find(index)
    const lines = found.get(set) ?? [[], []]
    found.set(set, lines)
    lines[side].push(line)
  }
  for (const [i, line] of level.entries()) put(line, i, 0)
  for (const [j, line] of upright.entries()) put(line, level.length + j, 1)
  return [...found.values()]
}

function within(at: number, { from, to }: Line): boolean {
  return at >= from - TOUCH && at <= to + TOUCH
}

function grid(level: readonly Line[], upright: readonly Line[]): PdfGrid[] {
  if (level.length === 0 || upright.length === 0) return []
  const xs = distinct([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])])
  const ys = distinct([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns * rows < 2 || columns * rows > MOST_FIELDS) return []
  const sets = new Sets(columns * rows)
  const drawn = (lines: readonly Line[], at: number, middle: number) =>
    lines.some((line) => Math.abs(line.at - at) <= TOUCH && line.from <= middle && middle <= line.to)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const field = row * columns + column
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2]
      if (column > 0 && !drawn(upright, xs[column]!, y)) sets.join(field - 1, field)
      if (row > 0 && !drawn(level, ys[row]!, x)) sets.join(field - columns, field)
    }
  }
  const cells = Array.from({ length: columns * rows }, (_, field) => sets.find(field))
  return new Set(cells).size < 2 ? [] : [{ xs, ys, cells }]
}

function distinct(numbers: readonly number[]): number[] {
  const out: number[] = []
  for (const n of [...numbers].sort((a, b) => a - b)) if (out.length === 0 || n - out.at(-1)! > TOUCH) out.push(n)
  return out
}

/** Disjoint sets of numbers; each is known by its least member. */
class Sets {
  private readonly parent: number[]

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index)
  }

  find(member: number): number {
    let root = member
    while (this.parent[root] !== root) root = this.parent[root]!
    for (let at = member; at !== root; ) {
      const next = this.parent[at]!
      this.parent[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)]
    this.parent[Math.max(first, second)] = Math.min(first, second)
  }
}
