import { listLabels } from './html-list.js'
import { dataRows } from './html-table.js'
import type { HtmlElement } from './html-tree.js'
import type { Paragraph, Piece } from './lay-out.js'

/**
 * The paragraphs and tables of a web page, with the text that a browser shows: blanks of the source folded, a line
 * break of the source between Chinese characters dropped, the numbers of ordered lists written out. Tables that only
 * lay out a page are read through.
 */
export function htmlPieces(root: HtmlElement): Piece[] {
  const walk = new Walk()
  walk.children(root)
  walk.endLine()
  return walk.pieces
}

const BLOCKS = new Set(
  'address article blockquote body caption center dd div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' '
  )
)

/** A paragraph as it grows. Blanks wait until something follows them, so that none begins or ends with one. */
class Walk {
  readonly pieces: Piece[] = []
  #line = ''
  #heading: number | undefined
  #waiting: 'none' | 'space' | 'break' = 'none'
  /** The number of a list's item, written before its first words, wherever in it they stand. */
  #label = ''

  children(element: HtmlElement): void {
    const labels = listLabels(element)
    for (const child of element.children) {
      if (typeof child !== 'string') this.#element(child, labels.get(child) ?? '')
      else if (element.name === 'pre') this.#add(child)
      else this.#write(child)
    }
  }

  endLine(): void {
    if (this.#line !== '') this.pieces.push({ text: this.#line, heading: this.#heading })
    this.#line = ''
    this.#waiting = 'none'
  }

  #element(element: HtmlElement, label: string): void {
    const { name } = element
    if (name === 'head') return
    if (name === 'br') {
      this.#line += '\n'
      this.#waiting = 'none'
      return
    }
    if (BLOCKS.has(name)) this.endLine()
    const rows = name === 'table' ? dataRows(element) : undefined
    if (rows) {
      for (const child of element.children) {
        if (typeof child !== 'string' && child.name === 'caption') this.#element(child, '')
      }
      this.pieces.push({
        rows: rows.map((row) => row.map((cell) => (cell ? htmlPieces(cell).filter(isParagraph) : [])))
      })
      return
    }
    const outer = this.#heading
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1])
    if (label !== '') this.#label = label
    this.children(element)
    if (BLOCKS.has(name)) this.endLine()
    if (name === 'li') this.#label = ''
    this.#heading = outer
  }

  #add(text: string): void {
    this.#line += this.#label + text
    this.#label = ''
  }

  #write(source: string): void {
    for (const [piece] of source.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(piece)) {
        if (this.#waiting !== 'space') this.#waiting = piece.includes('\n') ? 'break' : 'space'
        continue
      }
      const before = this.#line.at(-1) ?? '\n'
      const joined = this.#waiting === 'break' && WIDE.test(before) && WIDE.test(piece[0]!)
      if (this.#waiting !== 'none' && !joined && before !== '\n' && before !== ' ') this.#line += ' '
      this.#add(piece)
      this.#waiting = 'none'
    }
  }
}

/** Characters between which a line break of the source is no blank. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/

/** A data table has no tables inside. */
function isParagraph(piece: Piece): piece is Paragraph {
  return 'text' in piece
}
