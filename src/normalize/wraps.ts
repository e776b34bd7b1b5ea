import { columnsOf } from './columns-of.js'
import { endsSentence } from './ends-sentence.js'
import { neighbouringMarks } from './neighbouring-marks.js'
import type { TextLine } from './text-lines.js'

/** The break between two neighbouring lines that are not empty. */
export interface LineBreak {
  /** Which line the left one is. */
  readonly index: number
  readonly left: TextLine
  readonly right: TextLine
  /** Whether it cannot be soft. */
  readonly hard: boolean
}

/** Narrower lines are headings, cells and labels more often than wrapped text. */
const NARROWEST = 16
/** Columns by which lines wrapped at a width in columns fall short of it: a wide character, a mark kept off the line's start. */
const RAGGED = 4

/**
 * Find at which widths a text is wrapped, and with that which breaks are soft.
 * Two ways to wrap are known: at a number of characters, where full lines are exactly alike; and at a number of columns, where
 * they are nearly alike, which takes more of them to believe. A width is believed when enough full lines end in the middle of a
 * sentence, hold prose, and do not all begin alike, as the items of a list do.
 * A full line that ends a sentence is joined too, unless what follows is an outline mark or a short line of its own.
 */
export function wraps(
  text: string,
  lines: readonly TextLine[],
  breaks: readonly LineBreak[]
): (at: LineBreak) => boolean {
  const open = breaks.filter(
    ({ left, right, hard }) => !hard && left.gap === 0 && right.indent <= Math.max(1, left.indent - 1)
  )
  const exact = exactWidths(lines, open)
  const columns = raggedWidth(text, lines, open)
  if (exact.size === 0 && columns === undefined) return () => false
  const goesOn = continuer(lines, open)
  const soft = new Set(
    open.filter((at) => {
      const { left, right } = at
      if (exact.has(left.length) && right.length <= left.length) return !endsSentence(left.body) || goesOn(at)
      if (columns === undefined || right.mark) return false
      const own = columnsOf(text, left)
      return own >= columns - RAGGED && (!endsSentence(left.body) || (own >= columns - 1 && goesOn(at)))
    })
  )
  return (at) => soft.has(at)
}

/** Numbers of characters at which the text is wrapped. */
function exactWidths(lines: readonly TextLine[], open: readonly LineBreak[]): ReadonlySet<number> {
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  const byWidth = new Map<number, LineBreak[]>()
  for (const at of open) {
    if (at.left.length < NARROWEST || at.right.length > at.left.length || at.right.mark) continue
    const same = byWidth.get(at.left.length)
    if (same) same.push(at)
    else byWidth.set(at.left.length, [at])
  }
  const believed = new Set<number>()
  for (const [width, full] of byWidth) {
    const often =
      width === widest ? full.length > 2 || full.length * 6 >= lines.length : longestRun(full) >= (width < 40 ? 3 : 2)
    const alone = width === widest && full.length === 1 && isLoneWrap(lines, full[0]!)
    if (alone || (full.length > 1 && often && isWrapped(full, 0.3))) believed.add(width)
  }
  return believed
}

/** The number of columns at which the whole text is wrapped, more or less. */
function raggedWidth(text: string, lines: readonly TextLine[], open: readonly LineBreak[]): number | undefined {
  const isEnough = (full: readonly LineBreak[]) => full.length > 2 && full.length * 3 >= lines.length
  if (!isEnough(open)) return undefined
  // No line has more columns than two a character: of most texts too few lines come near the longest, and none is measured.
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most))
  const least = columnsOf(text, longest) - RAGGED
  const near = open.filter(({ left, right }) => 2 * left.length >= least && !right.mark)
  if (!isEnough(near)) return undefined
  const widest = lines.reduce((most, line) => Math.max(most, columnsOf(text, line)), 0)
  const full = near.filter(({ left }) => columnsOf(text, left) >= widest - RAGGED)
  return widest >= 2 * NARROWEST && isEnough(full) && isWrapped(full, 0.6) ? widest : undefined
}

function isWrapped(full: readonly LineBreak[], share: number): boolean {
  const middle = full.filter(({ left }) => !endsSentence(left.body)).length
  const prose = full.filter(({ left, right }) => PROSE.test(left.body) || PROSE.test(right.body)).length
  return middle >= 1 && middle >= share * full.length && prose * 2 >= full.length && !beginAlike(full)
}

const PROSE = /[，。、；,;][^，。、；,;]/

/** Whether most lines, and at least three, begin with the same two characters, any figure being like any other: items of a list. */
function beginAlike(full: readonly LineBreak[]): boolean {
  const counts = new Map<string, number>()
  const lines = new Set(full.flatMap(({ left, right }) => [left, right]))
  let most = 0
  for (const { body } of lines) {
    const head = body
      .slice(0, 2)
      .replace(/[0-9０-９]/g, '0')
      .replace(/[一二三四五六七八九十]/g, '一')
    const count = (counts.get(head) ?? 0) + 1
    counts.set(head, count)
    most = Math.max(most, count)
  }
  return most > 2 && most * 2 > lines.size
}

function longestRun(full: readonly LineBreak[]): number {
  let longest = 0
  let run = 0
  full.forEach(({ index }, i) => {
    run = i > 0 && full[i - 1]!.index === index - 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}

/** One full line only, and no line of the text is longer: soft if it stops in the middle of a sentence that the next line ends. */
function isLoneWrap(lines: readonly TextLine[], { left, right }: LineBreak): boolean {
  const prose = PROSE.test(left.body)
  const heading = left.mark ? HEADING.test(left.mark) && !/[。；;]/.test(left.body) : !prose && TITLE.test(left.body)
  if (endsSentence(left.body) || heading) return false
  return lines.length === 2 || (left.length <= 120 && prose && endsSentence(right.body))
}

/** Marks of the upper levels; paragraphs begin with 1. or ① rather. */
const HEADING = /[一二三四五六七八九十㈠-㈩]/
const TITLE =
  /(?:[计計][划劃]|方案|[总總][结結]|[汇匯彙][报報]|[报報]告|小[结結]|安排|[规規][划劃]|制度|[办辦]法|[细細][则則]|表|通知|意[见見]|体会|體會)$/
/** How far from a mark its neighbours are looked for, in characters of a line and in lines. */
const NEAR = { characters: 400, above: 3, below: 5 }

/** Whether the text goes on behind a full line that ends a sentence: what follows is neither an outline mark nor a line of its own. */
function continuer(lines: readonly TextLine[], open: readonly LineBreak[]): (at: LineBreak) => boolean {
  const marks = new Set(lines.map((line) => line.mark))
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  // In a text whose marks all stand behind full lines, they stand there by chance.
  const byChance = open.every(({ left, right }) => left.length === widest || !right.mark)
  return ({ index, left, right }) => {
    const { mark } = right
    if (!mark) return right.length === left.length || right.length > 20 || endsSentence(right.body)
    const neighbours = byChance ? [] : neighbouringMarks(mark)
    if (!neighbours.some((neighbour) => marks.has(neighbour))) return true
    // A list inside a paragraph: another of its marks stands inside a line.
    const around = lines.slice(Math.max(0, index - NEAR.above), index + NEAR.below)
    return neighbours.some((neighbour) =>
      around.some(({ body }) => standsInside(body.slice(0, NEAR.characters), neighbour))
    )
  }
}

function standsInside(body: string, mark: string): boolean {
  const at = body.indexOf(mark, 1)
  return at > 0 && INSIDE.test(body[at - 1]!)
}

/** What stands before a mark inside a line. */
const INSIDE = /[。；：，、;:,]/
