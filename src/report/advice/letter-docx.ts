import { replaceInZip } from '../word/replace-in-zip.js'
import type { Letter } from './letter-lines.js'

/** Points to the half points of Word, and its twentieths. */
const half = (points: number) => points * 2
const twentieth = (points: number) => points * 20
const millimetres = (length: number) => Math.round((length / 25.4) * 1440)

/** A letter as a .docx of one page, in the typefaces of official documents; the same letter has the same bytes. */
export async function letterDocx(letter: Letter): Promise<Uint8Array> {
  const { AlignmentType, Document, Packer, Paragraph, TextRun } = await import('docx')
  const font = (eastAsia: string) => ({
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    cs: 'Times New Roman',
    eastAsia
  })
  const spacing = { line: twentieth(20), lineRule: 'exact' as const }
  const line = (text: string, eastAsia: string, options: { indent?: boolean; right?: boolean; before?: number } = {}) =>
    new Paragraph({
      spacing: { ...spacing, before: twentieth(options.before ?? 0) },
      ...(options.indent && { indent: { firstLine: twentieth(24) } }),
      ...(options.right && { alignment: AlignmentType.RIGHT }),
      children: [new TextRun({ text, font: font(eastAsia), size: half(12) })]
    })
  const title = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: twentieth(28), lineRule: 'exact', after: twentieth(14) },
    children: [new TextRun({ text: letter.title, font: font('黑体'), size: half(18) })]
  })
  const document = new Document({
    creator: '研鉴',
    title: letter.title,
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: { top: millimetres(26), bottom: millimetres(22), left: millimetres(28), right: millimetres(26) }
          }
        },
        children: [
          title,
          line(letter.to, '仿宋'),
          line(letter.opening, '仿宋', { indent: true }),
          ...letter.parts.flatMap(({ heading, lines }) => [
            line(heading, '黑体', { indent: true, before: 4 }),
            ...lines.map((text) => line(text, '仿宋', { indent: true }))
          ]),
          line(letter.close, '仿宋', { indent: true, before: 4 }),
          line('（盖章）　　　　　　', '仿宋', { right: true, before: 16 }),
          line('　　　　年　　月　　日　　', '仿宋', { right: true })
        ]
      }
    ]
  })
  const bytes = new Uint8Array(await Packer.toBuffer(document))
  return replaceInZip(bytes, new Map([['docProps/core.xml', CORE]]))
}

/** The library writes when it was made. */
const CORE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>研鉴</dc:creator></cp:coreProperties>'
