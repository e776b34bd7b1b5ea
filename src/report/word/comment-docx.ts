import { strFromU8, unzipSync } from 'fflate'
import { docxPieces } from '../../load/docx-pieces.js'
import { commentsPart } from './comments-part.js'
import { placeComments } from './place-comments.js'
import { replaceInZip } from './replace-in-zip.js'

/** A comment for a reader of the document: its paragraphs, and the place in the file's text; at the end, without one. */
export interface Remark {
  readonly start?: number
  readonly end?: number
  readonly lines: readonly string[]
}

/**
 * A copy of a .docx with remarks as Word comments; its text and everything else in it stays as it is.
 * @throws ReadFailure where the document cannot be read
 */
export async function commentDocx(bytes: Uint8Array, remarks: readonly Remark[]): Promise<Uint8Array> {
  const read = await docxPieces(bytes)
  const folder = read.path.slice(0, read.path.lastIndexOf('/') + 1)
  const links = `${folder}_rels/${read.path.slice(folder.length)}.rels`
  const files = new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => needed(name, links) })))
  const part = (name: string) => {
    const content = files.get(name)
    return content && strFromU8(content)
  }
  const relationships = part(links) ?? NO_LINKS
  const known = COMMENTS_LINK.exec(relationships)?.[1]
  const path = known === undefined ? `${folder}comments.xml` : known.startsWith('/') ? known.slice(1) : folder + known
  const before = part(path)
  const first =
    Math.max(-1, ...Array.from(before?.matchAll(/<w:comment\b[^>]*?\bw:id="(\d+)"/g) ?? [], ([, id]) => Number(id))) + 1
  const comments = remarks.map((remark, index) => ({ ...remark, id: first + index }))
  const { document, unplaced } = placeComments(read, comments)
  const written = comments.map(({ id, lines, start, end }) => ({
    id,
    lines: unplaced.has(id) ? [...lines, `原文：${read.text.slice(start, end)}`] : lines
  }))
  const changed = new Map([
    [read.path, document],
    [path, commentsPart(before, namespaceOf(read.document), written)]
  ])
  if (known === undefined) changed.set(links, linked(relationships))
  const types = part(TYPES) ?? ''
  if (!types.includes(`PartName="/${path}"`)) changed.set(TYPES, typed(types, path))
  return replaceInZip(bytes, changed)
}

const TYPES = '[Content_Types].xml'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NO_LINKS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
/** The relationship that says where the comments of a document are; attributes come in any order. */
const COMMENTS_LINK = /<Relationship\b(?=[^>]*\bType="[^"]*\/comments")[^>]*\bTarget="([^"]*)"/

function needed(name: string, links: string): boolean {
  return name === TYPES || name === links || /(?:^|\/)comments\d*\.xml$/.test(name)
}

/** A document of the strict kind has namespaces of its own, and so have its parts. */
const namespaceOf = (document: string) => /\bxmlns:w="([^"]+)"/.exec(document)?.[1] ?? TRANSITIONAL

function linked(relationships: string): string {
  const kind = /\bType="([^"]*)\/(?:styles|settings|fontTable|theme)"/.exec(relationships)?.[1] ?? RELATIONSHIPS
  const link = `<Relationship Id="yanjianComments" Type="${kind}/comments" Target="comments.xml"/>`
  const open = relationships.replace(/<Relationships([^>]*)\/>\s*$/, '<Relationships$1></Relationships>')
  return open.replace(/<\/Relationships>\s*$/, `${link}</Relationships>`)
}

function typed(types: string, path: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
  return types.replace(/<\/Types>\s*$/, `<Override PartName="/${path}" ContentType="${type}"/></Types>`)
}
