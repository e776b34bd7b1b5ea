import { PassThrough } from 'node:stream'
import type { Style, stream } from 'exceljs'
import type { OpenSpill } from '../spill.js'
import { type LinkedSheet, linkedSheet } from './linked-sheet.js'
import { sharedStrings } from './shared-strings.js'
import { type ZipWriter, zipWriter } from './zip-writer.js'

/** A workbook that is being written, sheet after sheet. */
export interface Book {
  readonly sheet: (name: string, options: Parameters<Writer['addWorksheet']>[1]) => LinkedSheet
  /** The number by which cells have a style. */
  readonly styleId: (style: Partial<Style>) => number
  /** The number by which cells have a text. */
  readonly textId: (text: string) => number
  /** Waits while more is written than can go out. */
  readonly room: () => Promise<void>
  /** Write what stands behind the sheets, when all of them are done. */
  readonly close: () => Promise<void>
}

/** The same content is to give the same bytes. */
const DATE = new Date(Date.UTC(2000, 0, 1))

const APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Yanjian</Application></Properties>'

/**
 * Begin a workbook. It goes out as it is written, and however large it is, little of it is held: rows do not pass
 * through the library, which makes objects of every cell and cannot be told to wait; all else of the format is its own.
 * @param out takes the bytes of the file in order
 * @param spill for what stands behind the rows: the texts of the cells, and the links of a sheet
 */
export async function openBook(out: (bytes: Uint8Array) => Promise<void>, spill: OpenSpill): Promise<Book> {
  // The writer alone: the whole of the library takes twice as long to load.
  const { default: WorkbookWriter } = await import('exceljs/lib/stream/xlsx/workbook-writer.js')
  const zip = zipWriter(out)
  const texts = sharedStrings(spill())
  class OwnWriter extends WorkbookWriter {
    /** The first thing that the constructor adds to the archive. */
    override addThemes() {
      Object.assign(this, { zip: { append: (content: string, { name }: { name: string }) => put(zip, name, content) } })
      return super.addThemes()
    }
    _openStream(path: string) {
      const entry = zip.entry(path)
      // Some of what comes is in a buffer of the library's own kind, which it uses again.
      const write = (content: string | { toBuffer: () => Uint8Array }) =>
        entry.write(typeof content === 'string' ? content : content.toBuffer())
      return { write, ascii: entry.ascii, end: entry.end, pause: () => {} }
    }
    /** What Excel calls itself is left out: of its own files LibreOffice believes that rows have the heights they need. */
    override async addApp() {
      put(zip, 'docProps/app.xml', APP)
    }
    override async addSharedStrings() {}
    /** The last thing that is added, when all else is there. */
    override async addWorkbook() {
      const entry = zip.entry('xl/sharedStrings.xml')
      for (const piece of texts.xml()) {
        entry.write(piece)
        await zip.room()
      }
      entry.end()
      const archive = (this as unknown as Insides).zip
      const { append } = archive
      archive.append = (content, named) => append(content.replace(/<fileVersion[^>]*>/, ''), named)
      await super.addWorkbook()
    }
    async _finalize() {
      await zip.close()
      return this
    }
  }
  const writer = new OwnWriter({ stream: new PassThrough(), useStyles: true, useSharedStrings: true })
  const named = { creator: '研鉴', lastModifiedBy: '研鉴', created: DATE, modified: DATE }
  Object.assign(writer, named, { sharedStrings: texts })
  const { styles } = writer as unknown as Insides
  return {
    sheet: (name, options) => linkedSheet(writer.addWorksheet(name, options), { zip, spill }),
    styleId: (style) => styles.addStyleModel(style),
    textId: texts.add,
    room: zip.room,
    close: () => writer.commit()
  }
}

type Writer = stream.xlsx.WorkbookWriter

/** What the streaming writer has and its types do not say. */
interface Insides {
  readonly zip: { append: (content: string, entry: { readonly name: string }) => void }
  readonly styles: { readonly addStyleModel: (style: Partial<Style>) => number }
}

function put(zip: ZipWriter, name: string, content: string): void {
  const entry = zip.entry(name)
  entry.write(content)
  entry.end()
}
