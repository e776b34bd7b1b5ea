import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { type Piece, readPlain } from './read-plain.js'

export interface Letter {
  /** The numbers of headings and lists are Word's own, computed when the page is drawn, and not in the text. */
  readonly numbered?: boolean
  /** What stands above every page; page numbers stand below it then. */
  readonly head?: string
  /** One font for everything, and nothing bold: in a PDF each character of each font weighs. */
  readonly light?: boolean
}

/** A plain source as a Word document; the same bytes each time. */
export async function writeDocx(
  source: string,
  { numbered = false, head, light = false }: Letter = {}
): Promise<Uint8Array> {
  const children = readPlain(source).map((piece) =>
    piece.kind === 'table' ? table(piece) : paragraph(piece, { numbered, light })
  )
  const page = head && { headers: { default: heading(head) }, footers: { default: footing() } }
  const document = new Document({
    numbering: { config: [{ reference: 'outline', levels: LEVELS }] },
    styles: { default: { document: { run: { font: light ? LIGHT : FONT, size: 24 } } } },
    sections: [{ children, ...page }]
  })
  return timeless(await Packer.toBuffer(document))
}

const FONT = { ascii: 'Times New Roman', eastAsia: '宋体' }
const LIGHT = 'Noto Sans CJK SC'

const LEVELS: ILevelsOptions[] = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '%1、' },
  { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: '（%2）' },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.' }
]
const MARKERS = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^[0-9]+[.．](?![0-9])/]

function paragraph(
  { text, place }: Extract<Piece, { kind: 'paragraph' }>,
  { numbered, light }: { numbered: boolean; light: boolean }
): Paragraph {
  const level = numbered ? MARKERS.findIndex((marker) => marker.test(text)) : -1
  const own = level < 0 ? text : text.replace(MARKERS[level]!, '')
  const bold = !light && (place === 'title' || place === 'heading')
  return new Paragraph({
    children: [new TextRun({ text: own, bold, ...(place === 'title' && { size: 32 }) })],
    ...(place === 'title' && { alignment: AlignmentType.CENTER }),
    ...(place === 'signature' && { alignment: AlignmentType.RIGHT }),
    ...(place === 'body' && level < 0 && { indent: { firstLine: 480 } }),
    ...(level >= 0 && { numbering: { reference: 'outline', level } })
  })
}

function table({ rows }: Extract<Piece, { kind: 'table' }>): Table {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row) => new TableRow({ children: row.map(cell) }))
  })
}

const heading = (text: string) =>
  new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, size: 18 })] })]
  })

const footing = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ size: 18, children: ['第 ', PageNumber.CURRENT, ' 页 共 ', PageNumber.TOTAL_PAGES, ' 页'] })
        ]
      })
    ]
  })

/** Packed again with one date for all files, inside and out. */
function timeless(packed: Uint8Array): Uint8Array {
  const files = unzipSync(packed)
  const core = new TextDecoder().decode(files['docProps/core.xml'])
  files['docProps/core.xml'] = new TextEncoder().encode(
    core.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2025-01-01T00:00:00Z')
  )
  return zipSync(files, { mtime: new Date(2025, 0, 1), level: 9 })
}
