import { readPlain } from './read-plain.js'

/** Points; lines hold 36 characters and pages 40 lines. */
const SIZE = 12
const LEADING = 18
const LINE = 36
const PAGE = 40
const LEFT = 80
const TOP = 780

/**
 * A plain source as a PDF whose font is not in it, as many programs for printing made them: the text can be read only with
 * the tables of Adobe's character collection. Tables come out as lines with wide gaps.
 */
export function writePdf(source: string): Uint8Array {
  const lines = readPlain(source).flatMap((piece) => {
    if (piece.kind === 'table')
      return piece.rows.flatMap((row) => row.map((text, at) => ({ text, x: at * 110, stay: at > 0 })))
    const { text, place } = piece
    if (place === 'title') return [{ text, x: centred(text), stay: false }]
    return wrapped(place === 'body' ? `　　${text}` : text).map((line) => ({ text: line, x: 0, stay: false }))
  })
  let row = -1
  const placed = lines.map(({ text, x, stay }) => ({ text, x, row: stay ? row : ++row }))
  const pages = Array.from({ length: Math.floor(row / PAGE) + 1 }, (_, page) =>
    placed.filter((line) => Math.floor(line.row / PAGE) === page)
  )
  return assemble(pages.map((page) => page.map(draw).join('\n')))
}

const centred = (text: string) => Math.max(0, ((LINE - text.length) * SIZE) / 2)
const wrapped = (text: string) => text.match(new RegExp(`.{1,${LINE}}`, 'gsu')) ?? []

function draw({ text, x, row }: { text: string; x: number; row: number }): string {
  const hex = [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F ${SIZE} Tf 1 0 0 1 ${LEFT + x} ${TOP - (row % PAGE) * LEADING} Tm <${hex}> Tj ET`
}

function assemble(contents: readonly string[]): Uint8Array {
  const kids = contents.map((_, at) => `${5 + at * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000' +
      '/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>>>',
    ...contents.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${6 + at * 2} 0 R>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`
    ])
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
