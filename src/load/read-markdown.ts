import type { Mark } from '../document.js'
import { decodeText } from './decode-text.js'
import type { Reading } from './reading.js'

/**
 * Read a Markdown file: the text unchanged, with its headings and pipe tables as marks. A heading's mark covers the
 * words without the `#`, a cell's mark what stands between two pipes without blanks; code blocks have no marks.
 */
export async function readMarkdown(bytes: Uint8Array): Promise<Reading> {
  const { text, encoding } = decodeText(bytes)
  return { text, marks: [...marksOf(linesOf(text))], findings: [], encoding }
}

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

function* marksOf(lines: readonly Line[]): Generator<Mark> {
  let fence: string | undefined
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const fenced = FENCE.exec(line.text)?.[1]
    if (fenced && (fence === undefined || fence === fenced)) fence = fence === undefined ? fenced : undefined
    if (fence !== undefined || fenced) continue
    const heading = HEADING.exec(line.text)
    if (heading) {
      const title = heading[3]!.replace(/[ \t]#+[ \t]*$/, '').trimEnd()
      const start = line.start + heading[1]!.length
      if (title) yield { kind: 'heading', level: heading[2]!.length, span: { start, end: start + title.length } }
    } else if (line.text.includes('|') && RULER.test(lines[index + 1]?.text.trim() ?? '')) {
      const beyond = endOfTable(lines, index)
      yield* tableMarks(lines.slice(index, beyond))
      index = beyond - 1
    }
  }
}

function endOfTable(lines: readonly Line[], first: number): number {
  let beyond = first + 2
  while (beyond < lines.length && lines[beyond]!.text.includes('|')) beyond++
  return beyond
}

/** The ruler, second of the lines, is no row. */
function* tableMarks(lines: readonly Line[]): Generator<Mark> {
  const last = lines.at(-1)!
  yield { kind: 'table', span: { start: lines[0]!.start, end: last.start + last.text.length } }
  for (const [index, line] of lines.entries()) {
    if (index === 1) continue
    yield { kind: 'row', span: { start: line.start, end: line.start + line.text.length } }
    for (const { 0: cell, index: at } of withoutEnds(line.text).matchAll(/(?:\\.|[^|\\])+|(?<=\|)(?=\|)/g)) {
      const start = line.start + at + (cell.length - cell.trimStart().length)
      yield { kind: 'cell', span: { start, end: start + cell.trim().length } }
    }
  }
}

/** The line with its outer pipes blanked, so that they bound no empty cells. */
function withoutEnds(line: string): string {
  return line.replace(/^\s*\|/, (pipe) => ' '.repeat(pipe.length)).replace(/\|\s*$/, (pipe) => ' '.repeat(pipe.length))
}
