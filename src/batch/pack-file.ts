import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'

/** Pieces of bytes in one file, each behind its key: what is there is whole, or is not there. */
export interface PackFile {
  /** undefined where there is none. */
  readonly get: (key: Buffer) => Buffer | undefined
  readonly put: (key: Buffer, bytes: Buffer) => void
  /** Say that it is needed, without asking for it. */
  readonly keep: (key: Buffer) => void
  /** Remove what was neither asked for, put nor kept since the file was opened. */
  readonly prune: () => void
  readonly close: () => void
}

const KEY_BYTES = 20
/** Of the sum by which it is known that a piece is whole: after the power went, it may not be. */
const SUM_BYTES = 8
/** A key, the sum of the bytes behind it, and how many they are. */
const HEAD_BYTES = KEY_BYTES + SUM_BYTES + 4
const LENGTH_AT = HEAD_BYTES - 4

/** Where a piece stands, its head included. */
interface Place {
  readonly at: number
  readonly length: number
}

/**
 * The pieces in a file, which is made with the first that is put into it, with its folder. One is added at the end and at
 * once, so that a program that is killed leaves at most one that is cut off; the next begins there. One program at a time
 * may write. A file of its own for each piece would take the system ten times as long to make.
 */
export function packFile(path: string): PackFile {
  let handle = opened(path)
  const places = new Map<number, Place>()
  const used = new Set<number>()
  let end = handle === undefined ? 0 : listed(handle, places)
  return {
    get: (key) => {
      used.add(short(key))
      const place = places.get(short(key))
      if (handle === undefined || !place) return undefined
      const bytes = read(handle, place.at, place.length)
      const piece = bytes.subarray(HEAD_BYTES)
      return headOf(key, piece).equals(bytes.subarray(0, HEAD_BYTES)) ? piece : undefined
    },
    put: (key, bytes) => {
      used.add(short(key))
      handle ??= made(path)
      const whole = Buffer.concat([headOf(key, bytes), bytes])
      write(handle, whole, end)
      places.set(short(key), { at: end, length: whole.length })
      end += whole.length
    },
    keep: (key) => {
      used.add(short(key))
    },
    prune: () => {
      if (handle === undefined) return
      for (const key of places.keys()) if (!used.has(key)) places.delete(key)
      const left = [...places].sort(([, a], [, b]) => a.at - b.at)
      if (left.reduce((sum, [, { length }]) => sum + length, 0) === end) return
      const draft = openSync(`${path}${DRAFT}`, 'w+')
      end = 0
      for (const [key, { at, length }] of left) {
        write(draft, read(handle, at, length), end)
        places.set(key, { at: end, length })
        end += length
      }
      closeSync(handle)
      handle = draft
      renameSync(`${path}${DRAFT}`, path)
    },
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
    }
  }
}

const DRAFT = '.tmp'

function headOf(key: Buffer, piece: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  key.copy(head)
  createHash('sha256').update(piece).digest().copy(head, KEY_BYTES, 0, SUM_BYTES)
  head.writeUInt32LE(piece.length, LENGTH_AT)
  return head
}

/** Of a key the first 48 bits: of two that are alike in them the later one is there, and the other is not. */
const short = (key: Buffer) => key.readUIntBE(0, 6)

function opened(path: string): number | undefined {
  // Of a run that was killed.
  rmSync(path + DRAFT, { force: true })
  try {
    return openSync(path, 'r+')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // A version before kept a folder of files here.
    if (code === 'EISDIR') rmSync(path, { recursive: true })
    else if (code !== 'ENOENT') throw error
    return undefined
  }
}

function made(path: string): number {
  mkdirSync(dirname(path), { recursive: true })
  return openSync(path, 'w+')
}

/** List what a file holds; what is cut off at its end is removed. @returns where the file ends then */
function listed(handle: number, places: Map<number, Place>): number {
  const { size } = fstatSync(handle)
  let at = 0
  while (at + HEAD_BYTES <= size) {
    const head = read(handle, at, HEAD_BYTES)
    const length = HEAD_BYTES + head.readUInt32LE(LENGTH_AT)
    if (at + length > size) break
    places.set(short(head), { at, length })
    at += length
  }
  ftruncateSync(handle, at)
  return at
}

/** @returns fewer bytes where the file ends before */
function read(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let at = 0
  while (at < length) {
    const read = readSync(handle, bytes, at, length - at, from + at)
    if (read === 0) break
    at += read
  }
  return bytes.subarray(0, at)
}

function write(handle: number, bytes: Buffer, to: number): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at, bytes.length - at, to + at)
}
