import { crc32, inflateRawSync } from 'node:zlib'
import { ReadFailure } from '../diagnostic.js'
import { LIMITS, type Limits } from './limits.js'
import { sniff } from './sniff.js'
import { type ZipEntry, zipDirectory } from './zip-directory.js'

/** One line of the manifest: a file of the archive with its bytes, or why there are none. `path` names the archive too. */
export type Unpacked =
  | { readonly path: string; readonly status: 'unpacked'; readonly bytes: Uint8Array }
  | { readonly path: string; readonly status: 'failed'; readonly failure: ReadFailure }
  | { readonly path: string; readonly status: 'skipped'; readonly reason: 'not-a-document'; readonly message: string }

export type ZipLimits = Pick<
  Limits,
  'archiveDepth' | 'archiveEntries' | 'inflatedBytes' | 'ratio' | 'ratioFrom' | 'fileBytes'
>

/** What the archives inside an archive share with it. */
interface Budget {
  entries: number
  bytes: number
}

/**
 * Take the files out of a zip archive, and out of the archives inside it, one at a time and in the order of their
 * paths, so that no more than one is held. A file that cannot be taken out is one failure; the rest is read.
 * @param path of the archive; an entry's path is `archive/entry`
 * @throws ReadFailure of the archive as a whole, before the first entry: `corrupt`, `empty`, `too-many`, `too-large`
 *   (what its directory says it would inflate to) or `unsupported`
 */
export function unpackZip(path: string, bytes: Uint8Array, limits: ZipLimits = LIMITS): Iterable<Unpacked> {
  const budget = { entries: limits.archiveEntries, bytes: limits.inflatedBytes }
  const entries = open(bytes, budget, limits)
  return walk(path, bytes, entries, 1, budget, limits)
}

/** The directory of an archive, found to be within the limits; nothing is inflated yet. */
function open(bytes: Uint8Array, budget: Budget, limits: ZipLimits): ZipEntry[] {
  const entries = zipDirectory(bytes, budget.entries)
  if (entries.length === 0) throw new ReadFailure('empty', '压缩包里没有文件')
  budget.entries -= entries.length
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > budget.bytes || (size > limits.ratioFrom && size > bytes.length * limits.ratio)) {
    throw new ReadFailure('too-large', `压缩包解开后有${mebibytes(size)}，超过上限，没有解压`)
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.at - b.at))
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)}MB`
}

function* walk(
  archive: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  depth: number,
  budget: Budget,
  limits: ZipLimits
): Generator<Unpacked> {
  const waiting: { readonly prefix: string; readonly files: Iterable<Unpacked> }[] = []
  for (const entry of entries) {
    // By code unit `b.zip.docx` stands before `b.zip/a.docx`: what is inside waits for its turn.
    while (waiting.length > 0 && entry.name > waiting.at(-1)!.prefix) yield* waiting.pop()!.files
    const path = `${archive}/${entry.name}`
    const left = leftOut(entry)
    if (left) {
      yield { path, status: 'skipped', reason: 'not-a-document', message: left }
      continue
    }
    let content: Uint8Array
    let inside: ZipEntry[] | undefined
    try {
      content = inflate(bytes, entry, budget, limits)
      if (isZip(content)) {
        if (depth >= limits.archiveDepth)
          throw new ReadFailure('too-deep', `压缩包套压缩包超过${limits.archiveDepth}层`)
        inside = open(content, budget, limits)
      }
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error
      yield { path, status: 'failed', failure: error }
      continue
    }
    if (inside) {
      waiting.push({ prefix: `${entry.name}/`, files: walk(path, content, inside, depth + 1, budget, limits) })
    } else yield { path, status: 'unpacked', bytes: content }
  }
  while (waiting.length > 0) yield* waiting.pop()!.files
}

/** What file managers and word processors leave behind, and links, which lead out of the archive. */
function leftOut({ name, link }: ZipEntry): string | undefined {
  if (link) return '快捷链接，不是文件'
  const base = name.slice(name.lastIndexOf('/') + 1)
  if (
    /(?:^|\/)__MACOSX\//.test(name) ||
    base.startsWith('._') ||
    /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(base)
  ) {
    return '操作系统留下的文件，不是文档'
  }
  return base.startsWith('~$') ? '文字处理软件的临时文件，不是文档' : undefined
}

/** Of an unknown or broken file, the reader has the say. */
function isZip(content: Uint8Array): boolean {
  if (content[0] !== 0x50 || content[1] !== 0x4b) return false
  try {
    return sniff(content) === 'zip'
  } catch (error) {
    if (error instanceof ReadFailure) return false
    throw error
  }
}

const LOCAL = 0x04034b50

function inflate(bytes: Uint8Array, entry: ZipEntry, budget: Budget, limits: ZipLimits): Uint8Array {
  const { name, size, packed } = entry
  if (!isSafe(name)) throw new ReadFailure('unsafe-path', '文件路径指向压缩包之外，没有解压')
  if (entry.encrypted) throw new ReadFailure('encrypted', '压缩包里的这个文件有密码，请去掉密码后重新压缩')
  if (entry.method !== 0 && entry.method !== 8) {
    throw new ReadFailure('unsupported', `压缩方式（${entry.method}号）不能读取，请用普通zip方式重新压缩`)
  }
  if (size > limits.fileBytes || (size > limits.ratioFrom && size > packed * limits.ratio)) {
    throw new ReadFailure('too-large', `文件解开后有${mebibytes(size)}，超过上限`)
  }
  if (size > budget.bytes) throw new ReadFailure('too-large', '压缩包解开后的总量超过上限，这个文件没有解压')
  const data = packedData(bytes, entry)
  const content = entry.method === 0 ? data.slice() : inflated(data, size)
  if (content.length !== size || crc32(content) !== entry.crc) throw damaged()
  budget.bytes -= size
  return content
}

/** Relative, and nowhere above its start: no `..`, no root, no drive, no NUL. */
function isSafe(name: string): boolean {
  return !(
    name === '' ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    /\0/.test(name) ||
    name.split('/').includes('..')
  )
}

function damaged(): ReadFailure {
  return new ReadFailure('corrupt', '压缩包里的这个文件已损坏，校验不符')
}

function packedData(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at < 0 || at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw damaged()
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > view.byteLength) throw damaged()
  return bytes.subarray(start, start + packed)
}

/** Inflating stops as soon as more comes out than the directory said. */
function inflated(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    const failure = damaged()
    failure.cause = error
    throw failure
  }
}
