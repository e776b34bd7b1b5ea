import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { stream, Worksheet } from 'exceljs'

/** A workbook that is being written, sheet after sheet. */
export interface Book {
  readonly sheet: (name: string, options: Parameters<Writer['addWorksheet']>[1]) => LinkedSheet
  /** The bytes of the file, when all sheets are done. */
  readonly close: () => Promise<Uint8Array>
}
/** Where a cell leads: to a place in the book, '总表'!A2, or to a file beside it, report.html#… */
export interface Link {
  readonly address: string
  readonly target: string
  readonly outside: boolean
}
/** A sheet, and links from its cells; false where it has as many as it may have. */
export interface LinkedSheet {
  readonly sheet: Worksheet
  readonly link: (link: Link) => boolean
}

/** Entries of an archive need a date; the same content is to give the same bytes. */
const DATE = new Date(Date.UTC(2000, 0, 1))

const APP =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Yanjian</Application></Properties>'

/** More links than this on one sheet, and Excel calls the file damaged. */
const MOST_LINKS = 65_000

/** Begin a workbook. Rows leave memory as they are committed; what is kept is what they make compressed. */
export async function openBook(): Promise<Book> {
  const { default: exceljs } = await import('exceljs')
  class DatedWriter extends exceljs.stream.xlsx.WorkbookWriter {
    /** The first thing that the constructor adds to the archive. */
    override addThemes() {
      const { zip } = inside(this)
      const append = zip.append.bind(zip)
      zip.append = (content, entry) => append(content, { ...entry, date: DATE })
      return super.addThemes()
    }
    /** What Excel calls itself is left out: of its own files LibreOffice believes that rows have the heights they need. */
    override async addApp() {
      inside(this).zip.append(APP, { name: 'docProps/app.xml' })
    }
    override async addWorkbook() {
      const { zip } = inside(this)
      const append = zip.append
      zip.append = (content, entry) => append(String(content).replace(/<fileVersion[^>]*>/, ''), entry)
      await super.addWorkbook()
      zip.append = append
    }
  }
  const out = new PassThrough()
  const bytes = buffer(out)
  const writer = new DatedWriter({ stream: out, useStyles: true, useSharedStrings: true })
  Object.assign(writer, { creator: '研鉴', lastModifiedBy: '研鉴', created: DATE, modified: DATE })
  return {
    sheet: (name, options) => withLinks(writer.addWorksheet(name, options)),
    close: async () => {
      await writer.commit()
      return bytes
    }
  }
}

type Writer = stream.xlsx.WorkbookWriter

/** What the streaming writer has and its types do not say. */
interface Insides {
  readonly zip: { append: (content: unknown, entry: { readonly name: string; readonly date?: Date }) => unknown }
}
const inside = (writer: Writer) => writer as unknown as Insides

interface SheetInsides {
  readonly stream: { write: (content: unknown) => unknown }
  _writeHyperlinks: () => void
  _writeDataValidations: () => void
  readonly _sheetRelsWriter: {
    readonly _hyperlinks: { address: string; target: string }[]
    readonly addHyperlink: (link: { address: string; target: string }) => void
  }
}

/**
 * The streaming writer knows only links to outside, each with an entry of its own beside the sheet, and it writes links
 * before the conditional formats, where Excel does not allow them; a link within the book needs none. It also
 * says of every height that people set it, and then a row does not grow when someone writes into it.
 */
function withLinks(sheet: Worksheet): LinkedSheet {
  const insides = sheet as unknown as SheetInsides
  const writeLinks = insides._writeHyperlinks.bind(sheet)
  const writeValidations = insides._writeDataValidations.bind(sheet)
  insides._writeHyperlinks = () => {}
  insides._writeDataValidations = () => {
    writeValidations()
    writeLinks()
  }
  const { stream } = insides
  const write = stream.write.bind(stream)
  stream.write = (content) => write(typeof content === 'string' ? content.replace(SET_HEIGHT, '$1') : content)
  const links = insides._sheetRelsWriter._hyperlinks
  return {
    sheet,
    link: ({ address, target, outside }) => {
      if (links.length >= MOST_LINKS) return false
      if (outside) insides._sheetRelsWriter.addHyperlink({ address, target })
      else links.push({ address, target })
      return true
    }
  }
}

const SET_HEIGHT = /^(<row [^>]*?) customHeight="1"/
