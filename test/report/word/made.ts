import { Document, LevelFormat, Packer, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'

const LIST = 'list'

export const paragraph = (...children: ParagraphChild[]) => new Paragraph({ children })
export const run = (text: string, bold = false) => new TextRun({ text, bold })
export const numbered = (text: string) => new Paragraph({ text, numbering: { reference: LIST, level: 0 } })

/** A .docx of paragraphs, as Word writes one, with a list numbered 一、 二、 */
export async function docx(...children: Paragraph[]): Promise<Uint8Array> {
  const level = { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }
  const document = new Document({
    numbering: { config: [{ reference: LIST, levels: [level] }] },
    footnotes: { 1: { children: [new Paragraph('注文自已')] } },
    sections: [{ children }]
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The same document with a part of it put in or rewritten. */
export function rewritten(bytes: Uint8Array, name: string, rewrite: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  return zipSync({ ...files, [name]: Buffer.from(rewrite(part(bytes, name))) })
}

export function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name]
  return content ? strFromU8(content) : ''
}

/** Each comment with the text that it is set on, in the order of their numbers. */
export function comments(bytes: Uint8Array): { on: string; lines: string[] }[] {
  const document = part(bytes, 'word/document.xml')
  return [...part(bytes, 'word/comments.xml').matchAll(/<w:comment [^>]*w:id="(\d+)".*?<\/w:comment>/gs)].map(
    ([xml, id]) => {
      const start = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`)
      const end = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`)
      if (start < 0 || end < start) throw new Error(`comment ${id} has no place`)
      return { on: textOf(document.slice(start, end)), lines: xml.split('</w:p>').slice(0, -1).map(textOf) }
    }
  )
}

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

export async function bodyText(bytes: Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
}
