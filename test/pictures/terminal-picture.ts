import stringWidth from 'string-width'

const CELL = 8
const LINE = 21
const PAD = 18
/** Colours of the terminal codes that the program uses. */
const COLOURS: Readonly<Record<string, string>> = {
  '31': '#f38ba8',
  '32': '#a6e3a1',
  '33': '#f9e2af',
  '36': '#89dceb',
  '90': '#8b91a8'
}

/**
 * What a terminal showed, as an SVG picture: every character on the grid of cells, Chinese ones two cells wide.
 * @param text with the colour codes of the terminal.
 * @param columns of the terminal.
 */
export function terminalPicture(text: string, columns: number): string {
  const lines = text.trimEnd().split('\n')
  const width = columns * CELL + 2 * PAD
  const height = lines.length * LINE + 2 * PAD
  const rows = lines.map((line, row) => drawLine(line, PAD + (row + 0.75) * LINE)).join('\n')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>研鉴在终端里打印的表</title>
<rect width="${width}" height="${height}" rx="10" fill="#1e2030"/>
<g font-family="'Sarasa Mono SC','Noto Sans Mono CJK SC','Noto Sans CJK SC','Microsoft YaHei',monospace" font-size="16" fill="#dfe3f0" xml:space="preserve">
${rows}
</g>
</svg>
`
}

function drawLine(line: string, y: number): string {
  let column = 0
  let style = ''
  const out: string[] = []
  for (const [, code, run] of line.matchAll(/\u001b\[([0-9;]*)m|([^\u001b]+)/g)) {
    if (code !== undefined) style = styleOf(code, style)
    else {
      for (const { text, at } of pieces(run!, column)) {
        // Fonts for Chinese draw these in two cells, where a terminal has one for them.
        const squeezed = AMBIGUOUS.test(text) ? ` textLength="${CELL}" lengthAdjust="spacingAndGlyphs"` : ''
        out.push(`<text x="${PAD + at * CELL}" y="${y}"${squeezed}${style}>${escapeXml(text)}</text>`)
      }
      column += stringWidth(run!)
    }
  }
  return out.join('')
}

const AMBIGUOUS = /[“”‘’…—·×─]/

/** Runs of one width stay together; a change from narrow to wide begins a new piece at its own cell. */
function pieces(run: string, from: number): { text: string; at: number }[] {
  const found: { text: string; at: number; wide: boolean }[] = []
  let column = from
  for (const char of run) {
    const width = stringWidth(char)
    const last = found.at(-1)
    if (char === ' ') {
      column += width
      found.push({ text: '', at: column, wide: width === 2 })
      continue
    }
    const joins = last && last.wide === (width === 2) && last.text !== '' && !AMBIGUOUS.test(char + last.text)
    if (joins) last.text += char
    else found.push({ text: char, at: column, wide: width === 2 })
    column += width
  }
  return found.filter(({ text }) => text !== '')
}

function styleOf(code: string, before: string): string {
  if (code === '0' || code === '39' || code === '22' || code === '') return ''
  if (code === '1') return `${before} font-weight="bold"`
  if (code === '2') return ' fill="#8b91a8"'
  const colour = COLOURS[code]
  return colour ? ` fill="${colour}"` : before
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
