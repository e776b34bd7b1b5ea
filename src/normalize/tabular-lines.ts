import { characterSet } from '../character-set.js'

export type Tabular = 'tabs' | 'aligned'

/**
 * Which lines are lines of a table without a container: cells between tabs, one cell a line behind a leading tab, or columns
 * set apart by wide gaps.
 * - Tabs: two lines next to each other with a tab inside, or one line with two. The tab behind an outline mark is none. A
 *   line between two of them that a tab begins is a row whose first cell is empty.
 * - Leading tabs: in a text where a third of the lines that have one, and at least three, are cells of at most ten characters
 *   that are no outline marks; elsewhere the tab indents a paragraph.
 * - Aligned: three lines next to each other with the same number of gaps, two or more each, where most cells are words.
 * @returns the kind of the line that holds an offset, or `undefined`; ask in order of place.
 */
export function tabularLines(text: string): (at: number) => Tabular | undefined {
  const gaps = wideGaps(text)
  if (gaps.length === 0 && !text.includes('\t')) return () => undefined
  const lines = readLines(text, gaps)
  markRuns(
    lines,
    (line) => line.tabs > 0,
    (run) => run.length > 1 || run[0]!.tabs > 1,
    'tabs'
  )
  markRest(lines)
  markCells(lines)
  markRuns(lines, (line) => line.kind === undefined && line.gaps > 1, isAligned, 'aligned')
  let now = 0
  return (at) => {
    while (now < lines.length - 1 && lines[now]!.end < at) now++
    return lines[now]?.kind
  }
}

const SPACE = characterSet(' \u00A0\u3000')
const MARK = /^[ \u3000]*(?:[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]*|[①-⑳㈠-㈩])\t/
const OUTLINE = /^(?:[(（]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]|第)/

interface Row {
  readonly end: number
  /** Without the mark of the outline and the space around it. */
  readonly inner: string
  /** Tabs inside the line. */
  readonly tabs: number
  /** Wide gaps inside the line. */
  readonly gaps: number
  readonly leading: boolean
  /** A cell behind a leading tab, or an empty one. */
  readonly short: boolean
  kind?: Tabular
}

/** @param gaps where wide gaps stand, in order. */
function readLines(text: string, gaps: readonly number[]): Row[] {
  const rows: Row[] = []
  let tab = text.indexOf('\t')
  let gap = 0
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    if (tab >= 0 && tab < start) tab = text.indexOf('\t', start)
    const first = gap
    while (gap < gaps.length && gaps[gap]! < end) gap++
    if (tab >= 0 && tab < end) rows.push(withTabs(text.slice(start, end), end))
    else {
      const inner = gap - first > 1 ? text.slice(start, end).trim() : ''
      rows.push({ end, inner, tabs: 0, gaps: wideGaps(inner).length, leading: false, short: false })
    }
    start = end + 1
  }
  return rows
}

function withTabs(line: string, end: number): Row {
  const body = line.trim()
  const inner = MARK.test(line) ? line.replace(MARK, '').trim() : body
  const leading = line.startsWith('\t')
  return {
    end,
    inner,
    tabs: inner.split('\t').length - 1,
    gaps: wideGaps(inner).length,
    leading,
    short: leading && body.length <= 10 && !OUTLINE.test(body)
  }
}

/** Where gaps of two spaces and more stand within lines; a single ideographic space behind others makes none. */
function wideGaps(text: string): readonly number[] {
  if (text === '') return NONE
  const found: number[] = []
  const { length } = text
  for (let at = SPACE.next(text, 0), behind = at; at < length; at = SPACE.next(text, behind)) {
    let ideographic = -1
    for (behind = at; SPACE.at(text, behind); behind++)
      if (ideographic < 0 && text[behind] === '\u3000') ideographic = behind
    if (behind - at < 2 || at === 0 || behind === length || text[at - 1] === '\n' || text[behind] === '\n') continue
    if (ideographic !== behind - 1) found.push(at)
  }
  return found
}

const NONE: readonly number[] = []

/** Give a kind to every run of lines that fit, where the run as a whole is a table. */
function markRuns(lines: Row[], fits: (line: Row) => boolean, isTable: (run: Row[]) => boolean, kind: Tabular): void {
  let run: Row[] = []
  const close = () => {
    if (run.length > 0 && isTable(run)) for (const line of run) line.kind = kind
    run = []
  }
  for (const line of lines) {
    if (!fits(line)) close()
    if (fits(line)) run.push(line)
  }
  close()
}

function markRest(lines: readonly Row[]): void {
  for (let n = 1; n < lines.length - 1; n++) {
    const line = lines[n]!
    if (line.kind === undefined && line.leading && lines[n - 1]!.kind === 'tabs' && lines[n + 1]!.kind === 'tabs')
      line.kind = 'tabs'
  }
}

function markCells(lines: readonly Row[]): void {
  const leading = lines.filter((line) => line.leading)
  const short = leading.filter((line) => line.short).length
  if (short > 2 && short * 3 >= leading.length) for (const line of leading) line.kind = 'tabs'
}

function isAligned(run: readonly Row[]): boolean {
  if (run.length < 3 || !run.every((line) => line.gaps === run[0]!.gaps)) return false
  const cells = run.flatMap((line) => line.inner.split(/[ \u00A0\u3000]{2,}/))
  const single = cells.filter((cell) => cell.length === 1).length
  return single * 3 < cells.length
}
