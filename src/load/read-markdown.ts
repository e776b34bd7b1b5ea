import type { Mark } from '../document.js'
import { decodeText } from './decode-text.js'
import { markdownSigns } from './markdown-signs.js'
import type { Reading } from './reading.js'

/**
 * Read a Markdown file: the text unchanged, with its headings and pipe tables as marks. A heading's mark covers the
 * words without the `#`, a cell's mark what stands between two pipes without blanks. Signs that only say how words
 * look have marks too, so that they are left in the text and not read; in code blocks only the fences have.
 */
export async function readMarkdown(bytes: Uint8Array): Promise<Reading> {
  const { text, encoding } = decodeText(bytes)
  const marks = [...marksOf(linesOf(text))].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end || RANK[a.kind] - RANK[b.kind]
  )
  return { text, marks, findings: [], encoding }
}

const RANK = { heading: 0, table: 1, row: 2, cell: 3, sign: 4 } as const

interface Line {
  readonly start: number
  readonly text: string
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, text: line.replace(/\r$/, '') })
    start += line.length + 1
  }
  return lines
}

const FENCE = /^ {0,3}(```|~~~)/
const HEADING = /^( {0,3}(#{1,6})[ \t]+)(\S.*)$/
const RULER = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?$/
/** A line across the page; below words of one line it makes them a heading. */
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/
const QUOTE = /^ {0,3}(?:> ?)+/
/** A short line set in bold as a whole stands for a heading, below all that have a sign of their own. */
const BOLD = /^\s*\*\*([^*\n]{2,30}[^*\n。；;：:，,])\*\*[ \t]*$/
const BOLD_LEVEL = 7

function* marksOf(lines: readonly Line[]): Generator<Mark> {
  let fence: string | undefined
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const fenced = FENCE.exec(line.text)?.[1]
    if (fenced && (fence === undefined || fence === fenced)) fence = fence === undefined ? fenced : undefined
    if (fenced) yield sign(line, 0, line.text.length)
    if (fence !== undefined || fenced) continue
    if (line.text.includes('|') && RULER.test(lines[index + 1]?.text.trim() ?? '')) {
      const beyond = endOfTable(lines, index)
      yield* tableMarks(lines.slice(index, beyond))
      index = beyond - 1
    } else if (RULE.test(line.text)) yield sign(line, 0, line.text.length)
    else yield* lineMarks(line, isUnderlined(lines, index) ? 1 : undefined)
  }
}

/** Words of a heading are marked without the signs before and behind them. */
function* lineMarks(line: Line, underlined: number | undefined): Generator<Mark> {
  const quote = QUOTE.exec(line.text)?.[0].length ?? 0
  if (quote > 0) yield sign(line, 0, quote)
  const heading = HEADING.exec(line.text)
  const bold = BOLD.exec(line.text)
  if (heading) {
    const title = heading[3]!.replace(/[ \t]#+[ \t]*$/, '').trimEnd()
    const from = heading[1]!.length
    yield sign(line, 0, from)
    if (from + title.length < line.text.length) yield sign(line, from + title.length, line.text.length)
    if (title) yield headingOf(line, from, title, heading[2]!.length)
  } else if (underlined !== undefined || bold) {
    const words = line.text.trim()
    yield headingOf(line, line.text.indexOf(words), words, underlined ?? BOLD_LEVEL)
  }
  yield* markdownSigns(line.text, line.start, '\n')
}

/** Words of one line, no sentence, between a blank line and a line across. */
function isUnderlined(lines: readonly Line[], index: number): boolean {
  const words = lines[index]!.text.trim()
  const below = lines[index + 1]?.text ?? ''
  return (
    /^ {0,3}(?:-{3,}|={3,})[ \t]*$/.test(below) &&
    (lines[index - 1]?.text.trim() ?? '') === '' &&
    words.length > 0 &&
    words.length <= 40 &&
    !/[。；;，,]$/.test(words)
  )
}

function headingOf(line: Line, from: number, words: string, level: number): Mark {
  return { kind: 'heading', level, span: { start: line.start + from, end: line.start + from + words.length } }
}

function sign(line: Line, from: number, to: number, as?: Mark['as']): Mark {
  return { kind: 'sign', ...(as === undefined ? {} : { as }), span: { start: line.start + from, end: line.start + to } }
}

function endOfTable(lines: readonly Line[], first: number): number {
  let beyond = first + 2
  while (beyond < lines.length && lines[beyond]!.text.includes('|')) beyond++
  return beyond
}

/** The ruler, second of the lines, is no row. Between two cells a pipe is read as a tab, elsewhere as nothing. */
function* tableMarks(lines: readonly Line[]): Generator<Mark> {
  const last = lines.at(-1)!
  yield { kind: 'table', span: { start: lines[0]!.start, end: last.start + last.text.length } }
  for (const [index, line] of lines.entries()) {
    if (index === 1) {
      yield { kind: 'sign', span: { start: line.start, end: lines[2]?.start ?? line.start + line.text.length } }
      continue
    }
    yield { kind: 'row', span: { start: line.start, end: line.start + line.text.length } }
    const inner = withoutEnds(line.text)
    for (const { 0: cell, index: at } of inner.matchAll(/(?:\\.|[^|\\])+|(?<=\|)(?=\|)/g)) {
      const start = line.start + at + (cell.length - cell.trimStart().length)
      yield { kind: 'cell', span: { start, end: start + cell.trim().length } }
    }
    for (const { 0: pipe, index: at } of line.text.matchAll(/\\.|\|/g))
      if (pipe === '|') yield sign(line, at, at + 1, inner[at] === '|' ? '\t' : undefined)
    yield* markdownSigns(line.text, line.start, ' ')
  }
}

/** The line with its outer pipes blanked, so that they bound no empty cells. */
function withoutEnds(line: string): string {
  return line
    .replace(/^\s*\|/, (pipe) => ' '.repeat(pipe.length))
    .replace(/(?<!\\)\|\s*$/, (pipe) => ' '.repeat(pipe.length))
}
