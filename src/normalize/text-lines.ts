import { type ListMark, listMark } from './list-mark.js'

/** A line with something on it. */
export interface TextLine {
  readonly start: number
  readonly end: number
  /** Without the space around it. */
  readonly body: string
  /** In characters, with the space around it, as a program counts that breaks lines at a fixed width. */
  readonly length: number
  /** In columns of a terminal: 2 for a Chinese character or mark, 1 for others. */
  readonly columns: number
  /** Columns before the body. */
  readonly indent: number
  /** The outline mark or bullet it begins with. */
  readonly mark: ListMark | undefined
  /** How many empty lines follow. */
  readonly gap: number
}

/** The lines of a text that are not empty; offsets in code units, without the newline. Indents are less the one all lines have. */
export function textLines(text: string): readonly TextLine[] {
  const lines: Mutable<TextLine>[] = []
  let margin = Number.POSITIVE_INFINITY
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const raw = text.slice(start, end)
    const body = raw.trim()
    const last = lines.at(-1)
    if (body !== '') {
      lines.push(measure(raw, body, start, end))
      margin = Math.min(margin, lines.at(-1)!.indent)
    } else if (last) last.gap++
    start = end + 1
  }
  if (margin > 0) for (const line of lines) line.indent -= margin
  return lines
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] }

function measure(raw: string, body: string, start: number, end: number): TextLine {
  let length = raw.length
  let columns = 0
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (code < 0x2010) columns++
    else if (code >= 0xdc00 && code <= 0xdfff) length--
    else columns += code < 0xff61 || code > 0xffdc ? 2 : 1
  }
  let indent = 0
  for (let i = 0; raw[i] !== body[0]; i++) indent += raw[i] === '\u3000' || raw[i] === '\t' ? 2 : 1
  return { start, end, body, length, columns, indent, mark: listMark(body), gap: 0 }
}
