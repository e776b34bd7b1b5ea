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
  /** Whether a tab stands inside the body: a row of a table. */
  readonly row: boolean
  /** How many empty lines follow. */
  readonly gap: number
}

/** The lines of a text that are not empty; offsets in code units, without the newline. Indents are less the one all lines have. */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const raw = text.slice(start, end)
    const body = raw.trim()
    if (body !== '') lines.push(measure(raw, body, start, end))
    else if (lines.length > 0) lines[lines.length - 1] = { ...lines.at(-1)!, gap: lines.at(-1)!.gap + 1 }
    start = end + 1
  }
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  return margin === 0 ? lines : lines.map((line) => ({ ...line, indent: line.indent - margin }))
}

function measure(raw: string, body: string, start: number, end: number): TextLine {
  let length = raw.length
  let columns = 0
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (code >= 0xdc00 && code <= 0xdfff) length--
    else columns += code >= 0x2010 && (code < 0xff61 || code > 0xffdc) ? 2 : 1
  }
  const lead = raw.slice(0, raw.indexOf(body))
  let indent = 0
  for (const char of lead) indent += char === '\u3000' || char === '\t' ? 2 : 1
  return { start, end, body, length, columns, indent, row: body.includes('\t'), gap: 0 }
}
