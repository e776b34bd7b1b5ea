import { strFromU8, unzipSync } from 'fflate'
import { ReadFailure } from '../diagnostic.js'
import { LIMITS } from './limits.js'
import { oleStreams } from './ole-streams.js'

/** The parts of a .docx that bear on its text, as XML; undefined where it has none of a kind. */
export interface DocxParts {
  /** Name of the document part in the archive. */
  readonly path: string
  readonly document: string
  readonly numbering: string | undefined
  readonly styles: string | undefined
  readonly footnotes: string | undefined
  readonly endnotes: string | undefined
}

/** mammoth takes about forty times the size of its XML in memory; real reports have less than two megabytes. */
const MOST_XML = 24 * 2 ** 20

/**
 * Inflate what of a .docx the reader needs, and nothing else: no pictures, headers, fonts. Sizes are checked in the
 * directory of the archive, before anything is inflated.
 * @throws ReadFailure `corrupt`, `encrypted`, `too-large`, or `unsupported` for other Office files
 */
export function docxParts(bytes: Uint8Array): DocxParts {
  // A .docx with a password to open is no archive: it lies encrypted in an OLE container.
  if (bytes[0] === 0xd0 && oleStreams(bytes)('EncryptedPackage')) {
    throw new ReadFailure('encrypted', '文档设了打开密码，不能读取；请去掉密码后重新提交')
  }
  const files = inflate(bytes)
  const main = target(files.get('_rels/.rels'), '', 'officeDocument') ?? 'word/document.xml'
  const document = files.get(main)
  if (!document) {
    throw new ReadFailure('unsupported', '文件里没有Word正文，可能是表格或演示文稿；请另存为docx、pdf或txt再提交')
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const links = files.get(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const part = (name: string) => {
    const file = files.get(target(links, folder, name) ?? `${folder}${name}.xml`)
    return file && strFromU8(file)
  }
  return {
    path: main,
    document: strFromU8(document),
    numbering: part('numbering'),
    styles: part('styles'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes')
  }
}

/** Parts may be numbered (document2.xml) when they come from the web version of Word. */
const NEEDED = /(^|\/)(_rels\/([^/]*\.xml)?\.rels|(document|numbering|styles|footnotes|endnotes)\d*\.xml)$/

function inflate(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        if (!NEEDED.test(name)) return false
        total += originalSize
        const swollen = originalSize > LIMITS.ratioFrom && originalSize > size * LIMITS.ratio
        if (total > MOST_XML || swollen) throw tooLarge(total)
        return true
      }
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof ReadFailure) throw error
    throw new ReadFailure('corrupt', '文档已损坏或没有传完，打不开；请用Word打开后另存为docx再提交')
  }
}

function tooLarge(bytes: number): ReadFailure {
  const size = Math.round(bytes / 2 ** 20)
  return new ReadFailure('too-large', `文档正文解压后有${size}MB，超过上限；请另存为docx或拆成几份再提交`)
}

/** Where relationships say that the part of a type is; paths are relative to the folder or begin at the root. */
function target(relationships: Uint8Array | undefined, folder: string, type: string): string | undefined {
  if (!relationships) return undefined
  for (const [tag] of strFromU8(relationships).matchAll(/<Relationship\b[^>]*>/g)) {
    if (!tag.includes(`/${type}"`) && !tag.includes(`/${type}'`)) continue
    const path = /\bTarget=["']([^"']+)["']/.exec(tag)?.[1]
    if (path) return path.startsWith('/') ? path.slice(1) : folder + path
  }
  return undefined
}
