/** A place of the text that something is to be said of. */
export interface Cover {
  readonly start: number
  readonly end: number
}

/** A piece of the text in which nothing begins or ends, and all that covers it. */
export interface Piece<C extends Cover> {
  readonly start: number
  readonly end: number
  readonly covers: readonly C[]
}

/**
 * Cut a text into lines, and lines into pieces, wherever a cover begins or ends: covers may overlap and nest as they
 * like. Line feeds belong to no piece; all else stands in exactly one. Covers without extent are left out.
 */
export function cutText<C extends Cover>(text: string, covers: readonly C[]): readonly (readonly Piece<C>[])[] {
  const waiting = covers
    .map((cover) => ({ cover, start: Math.max(0, cover.start), end: Math.min(text.length, cover.end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const edges = [...new Set(waiting.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const lines: Piece<C>[][] = []
  let [next, edge] = [0, 0]
  let open: typeof waiting = []
  for (const [lineStart, lineEnd] of linesOf(text)) {
    const line: Piece<C>[] = []
    for (let at = lineStart; at < lineEnd; ) {
      while (next < waiting.length && waiting[next]!.start <= at) open.push(waiting[next++]!)
      open = open.filter(({ end }) => end > at)
      while (edge < edges.length && edges[edge]! <= at) edge++
      const end = Math.min(lineEnd, edges[edge] ?? lineEnd)
      line.push({ start: at, end, covers: open.map(({ cover }) => cover) })
      at = end
    }
    lines.push(line)
  }
  return lines
}

function* linesOf(text: string): Generator<[number, number]> {
  let start = 0
  for (const { index, 0: feed } of text.matchAll(/\r\n|\n|\r/g)) {
    yield [start, index]
    start = index + feed.length
  }
  yield [start, text.length]
}
