import { crc32 } from 'node:zlib'
import { ReadFailure } from '../diagnostic.js'
import { detectEncoding } from './detect-encoding.js'

/** One file of an archive, as its central directory describes it; nothing of it is inflated yet. */
export interface ZipEntry {
  /** As written, with `/` between folders; not yet known to be safe. */
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated, anything else unreadable here. */
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  /** Offset of the local header in the archive. */
  readonly at: number
  readonly link: boolean
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50

/**
 * The files that a zip archive lists, folders left out, in the order listed; archives with something before them
 * (self-extracting ones) and zip64 included. Names are UTF-8 where the archive says so or they can be, else in the
 * Chinese code page that all of them together look most like.
 * @param most stop with `too-many` when the archive lists more files than this
 * @throws ReadFailure `corrupt`, `unsupported` (several volumes) or `too-many`
 */
export function zipDirectory(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start, shift } = findDirectory(view)
  if (count > most) throw new ReadFailure('too-many', `压缩包里有${count}个文件，超过上限${most}个`)
  const raw: { name: Uint8Array; utf8: boolean; entry: Omit<ZipEntry, 'name'> }[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw broken()
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as Three
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > view.byteLength) throw broken()
    const stored = bytes.subarray(at + 46, at + 46 + nameLength)
    const extra = extraFields(view, at + 46 + nameLength, extraLength, stored)
    const flags = view.getUint16(at + 8, true)
    const [packed, size, local] = wide(
      view,
      extra.zip64,
      [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)],
      [1, 0, 2]
    )
    const unixMode = view.getUint16(at + 4, true) >> 8 === 3 ? view.getUint16(at + 40, true) : 0
    raw.push({
      name: extra.name ?? stored,
      utf8: extra.name !== undefined || (flags & 0x800) !== 0,
      entry: {
        encrypted: (flags & 1) !== 0,
        method: view.getUint16(at + 10, true),
        packed,
        size,
        crc: view.getUint32(at + 16, true),
        at: local + shift,
        link: (unixMode & 0xf000) === 0xa000
      }
    })
    at = next
  }
  const decode = nameDecoder(raw.filter((item) => !item.utf8).map((item) => item.name))
  return raw
    .map(({ name, utf8, entry }) => ({ name: (utf8 ? utf8Name : decode)(name).replaceAll('\\', '/'), ...entry }))
    .filter((entry) => !entry.name.endsWith('/'))
}

type Three = [number, number, number]

function broken(): ReadFailure {
  return new ReadFailure('corrupt', '压缩包已损坏：目录不完整')
}

/** The end record stands last, but for a comment of at most 65,535 bytes. */
function findDirectory(view: DataView): { count: number; start: number; shift: number } {
  const stop = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= stop; at--) {
    if (view.getUint32(at, true) !== END) continue
    if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== 0xffff) {
      throw new ReadFailure('unsupported', '分卷压缩包不能读取，请合并后重新压缩')
    }
    let count = view.getUint16(at + 10, true)
    let size = view.getUint32(at + 12, true)
    let offset = view.getUint32(at + 16, true)
    let end = at
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
      const at64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64 ? big(view, at - 12) : -1
      if (at64 >= 0 && at64 + 56 <= at && view.getUint32(at64, true) === END_64) {
        count = big(view, at64 + 32)
        size = big(view, at64 + 40)
        offset = big(view, at64 + 48)
        end = at64
      }
    }
    // What stands before the archive shifts every offset in it by the same amount.
    const start = end - size
    if (start < 0 || offset > start || count * 46 > size) throw broken()
    return { count, start, shift: start - offset }
  }
  throw new ReadFailure('corrupt', '压缩包已损坏：找不到目录，文件可能没有传完')
}

function big(view: DataView, at: number): number {
  return at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : Number.MAX_SAFE_INTEGER
}

/** The extra fields that matter: zip64 sizes, and the name in UTF-8 that some packers write beside one in a code page. */
function extraFields(view: DataView, at: number, length: number, stored: Uint8Array) {
  const found: { zip64?: { at: number; length: number }; name?: Uint8Array } = {}
  const end = at + length
  for (let field = at; field + 4 <= end; ) {
    const id = view.getUint16(field, true)
    const size = view.getUint16(field + 2, true)
    if (field + 4 + size > end) break
    if (id === 1) found.zip64 = { at: field + 4, length: size }
    if (id === 0x7075 && size > 5 && view.getUint32(field + 5, true) === crc32(stored)) {
      found.name = new Uint8Array(view.buffer, view.byteOffset + field + 9, size - 5)
    }
    field += 4 + size
  }
  return found
}

/** Replace the numbers that did not fit 32 bits by those of the zip64 field, which holds them in the order given. */
function wide(view: DataView, field: { at: number; length: number } | undefined, numbers: Three, order: Three): Three {
  const result: Three = [...numbers]
  let into = 0
  for (const index of order) {
    if (numbers[index] !== 0xffffffff || !field || into + 8 > field.length) continue
    result[index] = big(view, field.at + into)
    into += 8
  }
  return result
}

function utf8Name(name: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(name)
}

/** One packer wrote all names with one code page, so all of them together say which it was. */
function nameDecoder(names: readonly Uint8Array[]): (name: Uint8Array) => string {
  const joined = new Uint8Array(names.reduce((sum, name) => sum + name.length + 1, 0)).fill(0x0a)
  let at = 0
  for (const name of names) {
    joined.set(name, at)
    at += name.length + 1
  }
  const encoding = detectEncoding(joined)
  const decoder = new TextDecoder(encoding === 'big5' || encoding === 'utf-8' ? encoding : 'gb18030')
  return (name) => decoder.decode(name)
}
