import { crc32, deflateRawSync } from 'node:zlib'
import { zipDirectory } from '../../load/zip-directory.js'

/**
 * An archive with some of its files replaced where they stand, and new ones behind them. What is not replaced is copied as it lies
 * there, packed, so that it need not be inflated; dates are left out.
 * @throws ReadFailure where the archive is damaged
 */
export function replaceInZip(bytes: Uint8Array, files: ReadonlyMap<string, string>): Uint8Array {
  const entries = zipDirectory(bytes).map((entry): Entry => {
    const content = files.get(entry.name)
    return content === undefined
      ? { ...entry, data: packedData(bytes, entry.at, entry.packed) }
      : pack(entry.name, Buffer.from(content))
  })
  const there = new Set(entries.map(({ name }) => name))
  for (const [name, content] of files) if (!there.has(name)) entries.push(pack(name, Buffer.from(content)))
  const locals: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const entry of entries) {
    const local = header(LOCAL, entry)
    directory.push(header(CENTRAL, entry, at))
    locals.push(local, entry.data)
    at += local.length + entry.data.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...locals, ...directory, end(entries.length, size, at)])
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly size: number
  readonly crc: number
  readonly data: Uint8Array
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** The first of January 1980, the first day that the format knows. */
const DATE = 0x21
/** Names are UTF-8. */
const FLAGS = 0x800

/** Name and extra field before the data have lengths of their own in the local header. */
function packedData(bytes: Uint8Array, at: number, packed: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return bytes.subarray(start, start + packed)
}

function pack(name: string, content: Buffer): Entry {
  return { name, method: 8, size: content.length, crc: crc32(content), data: deflateRawSync(content) }
}

function header(signature: number, { name, method, size, crc, data }: Entry, at = 0): Buffer {
  const central = signature === CENTRAL
  const bytes = Buffer.alloc(central ? 46 : 30)
  bytes.writeUInt32LE(signature)
  // Made by, in the directory alone; needed to read: 2.0.
  if (central) bytes.writeUInt16LE(20, 4)
  const from = central ? 6 : 4
  bytes.writeUInt16LE(20, from)
  bytes.writeUInt16LE(FLAGS, from + 2)
  bytes.writeUInt16LE(method, from + 4)
  bytes.writeUInt16LE(DATE, from + 8)
  bytes.writeUInt32LE(crc, from + 10)
  bytes.writeUInt32LE(data.length, from + 14)
  bytes.writeUInt32LE(size, from + 18)
  const written = Buffer.from(name)
  bytes.writeUInt16LE(written.length, from + 22)
  if (central) bytes.writeUInt32LE(at, 42)
  return Buffer.concat([bytes, written])
}

function end(count: number, size: number, at: number): Buffer {
  const bytes = Buffer.alloc(22)
  bytes.writeUInt32LE(END)
  bytes.writeUInt16LE(count, 8)
  bytes.writeUInt16LE(count, 10)
  bytes.writeUInt32LE(size, 12)
  bytes.writeUInt32LE(at, 16)
  return bytes
}
