import type { Worksheet } from 'exceljs'
import type { OpenSpill, Spill } from '../spill.js'
import { xmlText } from './xml-text.js'
import type { ZipWriter } from './zip-writer.js'

/** Where a cell leads: to a place in the book, '总表'!A2, or to a file beside it, report.html#… */
export interface Link {
  readonly address: string
  readonly target: string
  readonly outside: boolean
}
/** A sheet of the library, with rows and links that do not pass through it. */
export interface LinkedSheet {
  readonly sheet: Worksheet
  /** A row as it stands in the file, below those that are written; of plain characters. */
  readonly row: (xml: Uint8Array) => void
  /** Where the next row that the library writes will stand. */
  readonly nextRow: (number: number) => void
  /** false where the sheet has as many as it may have. */
  readonly link: (link: Link) => boolean
  readonly commit: () => Promise<void>
}

/** More links than this on one sheet, and Excel calls the file damaged. */
const MOST_LINKS = 65_000

/** What the streaming writer has and its types do not say. */
interface Insides {
  readonly id: number
  readonly stream: { readonly write: (content: unknown) => void; readonly ascii: (text: Uint8Array) => void }
  _rowZero: number
  _writeHyperlinks: () => void
  _writeDataValidations: () => void
}

/**
 * The streaming writer knows only links to outside, each with an entry of its own beside the sheet, and it writes links
 * before the conditional formats, where Excel does not allow them; a link within the book needs none. It also
 * says of every height that people set it, and then a row does not grow when someone writes into it.
 */
export function linkedSheet(sheet: Worksheet, { zip, spill }: { zip: ZipWriter; spill: OpenSpill }): LinkedSheet {
  const insides = sheet as unknown as Insides
  const { stream } = insides
  const write = stream.write.bind(stream)
  const links = spill()
  const outside = spill()
  let [linked, related] = [0, 0]
  const writeValidations = insides._writeDataValidations.bind(sheet)
  insides._writeHyperlinks = () => {}
  insides._writeDataValidations = () => {
    writeValidations()
    if (linked === 0) return
    write('<hyperlinks>')
    for (const piece of links.pieces()) write({ toBuffer: () => piece })
    write('</hyperlinks>')
  }
  Object.assign(stream, {
    write: (content: unknown) => write(typeof content === 'string' ? content.replace(SET_HEIGHT, '$1') : content)
  })
  return {
    sheet,
    row: stream.ascii,
    nextRow: (number) => {
      insides._rowZero = number
    },
    link: ({ address, target, outside: leaves }) => {
      if (linked >= MOST_LINKS) return false
      linked++
      if (leaves) outside.write(relationship(++related, target))
      const to = leaves ? `r:id="rId${related}"` : `location="${xmlText(target)}"`
      links.write(`<hyperlink ref="${address}" ${to}/>`)
      return true
    },
    commit: async () => {
      sheet.commit()
      if (related > 0) await writeRelationships(zip, insides.id, outside)
    }
  }
}

const SET_HEIGHT = /^(<row [^>]*?) customHeight="1"/

const relationship = (id: number, target: string) =>
  `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xmlText(target)}" TargetMode="External"/>`

async function writeRelationships(zip: ZipWriter, sheet: number, list: Spill): Promise<void> {
  const entry = zip.entry(`xl/worksheets/_rels/sheet${sheet}.xml.rels`)
  entry.write(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
       <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
  for (const piece of list.pieces()) {
    entry.write(piece)
    await zip.room()
  }
  entry.write('</Relationships>')
  entry.end()
}
