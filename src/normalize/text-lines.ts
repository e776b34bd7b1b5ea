import { characterSet } from '../character-set.js'
import { listMark } from './list-mark.js'

/** A line with something on it. */
export interface TextLine {
  readonly start: number
  readonly end: number
  /** Without the space around it. */
  readonly body: string
  /** In characters, with the space around it, as a program counts that breaks lines at a fixed width. */
  readonly length: number
  /** Columns before the body. */
  readonly indent: number
  /** The outline mark or bullet it begins with. */
  readonly mark: string | undefined
  /** How many empty lines follow. */
  readonly gap: number
}

/** The lines of a text that are not empty; offsets in code units, without the newline. Indents are less the one all lines have. */
export function textLines(text: string): readonly TextLine[] {
  const lines: Mutable<TextLine>[] = []
  const hasPairs = TRAIL.next(text, 0) < text.length
  let margin = Number.POSITIVE_INFINITY
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const first = SEEN.next(text, start, end)
    if (first < end) {
      const line = measure(text, start, end, first, hasPairs)
      lines.push(line)
      margin = Math.min(margin, line.indent)
    } else if (lines.length > 0) lines.at(-1)!.gap++
    start = end + 1
  }
  if (margin > 0) for (const line of lines) line.indent -= margin
  return lines
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] }

const SEEN = characterSet('^\\s')
/** The second of a pair of surrogates. */
const TRAIL = characterSet('\uDC00-\uDFFF')

/** @param first offset of the first character that is seen. */
function measure(text: string, start: number, end: number, first: number, hasPairs: boolean): Mutable<TextLine> {
  let length = end - start
  if (hasPairs) for (let i = start; i < end; i++) if (TRAIL.at(text, i)) length--
  let indent = 0
  for (let i = start; i < first; i++) indent += text[i] === '\u3000' || text[i] === '\t' ? 2 : 1
  const body = text.slice(first, SEEN.last(text, end, first) + 1)
  return { start, end, body, length, indent, mark: listMark(body), gap: 0 }
}
