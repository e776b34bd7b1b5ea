import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** The rows of a sheet, from the first; a cell is its text, as stored and not as shown. */
export type Rows = readonly (readonly string[])[]

/**
 * Read sheets of a workbook by their names, whichever program saved it; of the others nothing is inflated.
 * @returns a sheet that the workbook does not have is not in the map
 * @throws where the bytes are no workbook, or one with a password
 */
export function readSheets(bytes: Uint8Array, names: readonly string[]): ReadonlyMap<string, Rows> {
  const frame = inflate(bytes, (name) => name === BOOK || name === LINKS || name === STRINGS)
  const book = frame.get(BOOK)
  if (book === undefined) throw new Error(`${BOOK} is missing`)
  const paths = sheetPaths(book, frame.get(LINKS) ?? '', names)
  const parts = inflate(bytes, (name) => [...paths.values()].includes(name))
  const strings = sharedStrings(frame.get(STRINGS) ?? '<sst/>')
  return new Map(
    [...paths].flatMap(([name, path]) => {
      const part = parts.get(path)
      return part === undefined ? [] : [[name, rowsOf(part, strings)] as const]
    })
  )
}

const BOOK = 'xl/workbook.xml'
const LINKS = 'xl/_rels/workbook.xml.rels'
const STRINGS = 'xl/sharedStrings.xml'

function inflate(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> {
  const files = unzipSync(bytes, { filter: ({ name }) => wanted(name) })
  return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
}

function sheetPaths(book: string, links: string, names: readonly string[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  read(links, { open: (name, { Id, Target }) => name === 'Relationship' && targets.set(Id!, Target!) })
  const paths = new Map<string, string>()
  read(book, {
    open: (name, attributes) => {
      if (name !== 'sheet' || !names.includes(attributes['name']!)) return
      const target = targets.get(attributes['r:id'] ?? '')
      if (target) paths.set(attributes['name']!, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    }
  })
  return paths
}

/** The runs of a string are joined; how Japanese is read aloud is no part of it. */
function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let aloud = false
  read(xml, {
    open: (name) => {
      if (name === 'si') strings.push('')
      else if (name === 'rPh') aloud = true
    },
    text: (text, name) => {
      if (name === 't' && !aloud) strings[strings.length - 1] += text
    },
    close: (name) => {
      if (name === 'rPh') aloud = false
    }
  })
  return strings.map(unescaped)
}

function rowsOf(xml: string, strings: readonly string[]): Rows {
  const rows: string[][] = []
  let cells: string[] = []
  let column = -1
  let kind = ''
  let content = ''
  read(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        cells = []
        // Rows without cells are left out of the file.
        rows[attributes['r'] ? Number(attributes['r']) - 1 : rows.length] = cells
        column = -1
      } else if (name === 'c') {
        column = attributes['r'] ? columnOf(attributes['r']) : column + 1
        kind = attributes['t'] ?? 'n'
        content = ''
      }
    },
    text: (text, name) => {
      if (name === 'v' || name === 't') content += text
    },
    close: (name) => {
      if (name === 'c') cells[column] = kind === 's' ? (strings[Number(content)] ?? '') : unescaped(content)
    }
  })
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''))
}

/** 27 of AB12. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of address.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const unescaped = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => unknown
  /** `name` is that of the element around the text. */
  readonly text?: (text: string, name: string) => unknown
  readonly close?: (name: string) => unknown
}

/** Names come without prefix: some programs give one to every element. */
function read(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  const names: string[] = []
  parser.on('opentag', (tag: SaxesTagPlain) => {
    names.push(tag.name.slice(tag.name.indexOf(':') + 1))
    open?.(names.at(-1)!, tag.attributes)
  })
  parser.on('text', (piece) => text?.(piece, names.at(-1) ?? ''))
  parser.on('cdata', (piece) => text?.(piece, names.at(-1) ?? ''))
  parser.on('closetag', () => close?.(names.pop()!))
  parser.write(xml).close()
}
