import { ReadFailure } from '../diagnostic.js'

/**
 * The streams of an OLE compound file ([MS-CFB]) that lie in its root, by name. Chains of sectors that run in a circle
 * or out of the file are refused here, since other readers of the format would follow them without end.
 * @returns a function from a stream's name to its bytes, or undefined where there is no such stream
 * @throws ReadFailure `corrupt`, from this or from the function returned
 */
export function oleStreams(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  if (bytes.length < 512 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw corrupt()
  const file = new Sectors(bytes)
  const directory = file.read(file.directoryStart)
  const root = readEntry(directory, 0)
  const small = file.read(root.start)
  const entries = new Map<string, Entry>()
  for (const entry of childrenOf(directory, root)) entries.set(entry.name, entry)
  return (name) => {
    const entry = entries.get(name)
    if (!entry || entry.type !== STREAM) return undefined
    const stream = entry.size < file.smallLimit ? file.readSmall(small, entry.start) : file.read(entry.start)
    return stream.subarray(0, entry.size)
  }
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const END_OF_CHAIN = 0xfffffffe
const LAST_SECTOR = 0xfffffffa
const STREAM = 2

class Sectors {
  readonly directoryStart: number
  readonly smallLimit: number
  private readonly view: DataView
  private readonly size: number
  private readonly smallSize: number
  private readonly next: Uint32Array
  private readonly nextSmall: Uint32Array

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const [shift, smallShift] = [this.view.getUint16(30, true), this.view.getUint16(32, true)]
    if ((shift !== 9 && shift !== 12) || smallShift > shift) throw corrupt()
    this.size = 2 ** shift
    this.smallSize = 2 ** smallShift
    this.directoryStart = this.view.getUint32(48, true)
    this.smallLimit = this.view.getUint32(56, true)
    this.next = this.table(this.tableSectors())
    this.nextSmall = this.table(this.chain(this.view.getUint32(60, true), this.next))
  }

  read(start: number): Uint8Array {
    return this.gather(this.chain(start, this.next), this.bytes, this.size, this.size)
  }

  readSmall(small: Uint8Array, start: number): Uint8Array {
    return this.gather(this.chain(start, this.nextSmall), small, this.smallSize, 0)
  }

  /** The first 109 sectors of the allocation table stand in the header, more in a chain of their own. */
  private tableSectors(): number[] {
    const sectors: number[] = []
    for (let at = 76; at < 512; at += 4) sectors.push(this.view.getUint32(at, true))
    let more = this.view.getUint32(68, true)
    for (let seen = 0; more < LAST_SECTOR; seen++) {
      const at = (more + 1) * this.size
      if (seen > this.bytes.length / this.size || at + this.size > this.bytes.length) throw corrupt()
      for (let into = 0; into < this.size - 4; into += 4) sectors.push(this.view.getUint32(at + into, true))
      more = this.view.getUint32(at + this.size - 4, true)
    }
    return sectors.filter((sector) => sector < LAST_SECTOR)
  }

  private table(sectors: readonly number[]): Uint32Array {
    const bytes = this.gather(sectors, this.bytes, this.size, this.size)
    const view = new DataView(bytes.buffer)
    return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true))
  }

  private chain(start: number, next: Uint32Array): number[] {
    const sectors: number[] = []
    for (let sector = start; sector !== END_OF_CHAIN && sector < LAST_SECTOR; sector = next[sector]!) {
      if (sector >= next.length || sectors.length >= next.length) throw corrupt()
      sectors.push(sector)
    }
    return sectors
  }

  /** The last sector of a file may be cut short; what is missing of it is read as zeros. */
  private gather(sectors: readonly number[], from: Uint8Array, size: number, shift: number): Uint8Array {
    const out = new Uint8Array(sectors.length * size)
    sectors.forEach((sector, index) => {
      const at = shift + sector * size
      if (at >= from.length) throw corrupt()
      out.set(from.subarray(at, at + size), index * size)
    })
    return out
  }
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

const ENTRY = 128

function readEntry(directory: Uint8Array, index: number): Entry {
  const at = index * ENTRY
  if (at + ENTRY > directory.length) throw corrupt()
  const view = new DataView(directory.buffer, directory.byteOffset + at, ENTRY)
  const length = Math.min(64, Math.max(0, view.getUint16(64, true) - 2))
  return {
    name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length)),
    type: directory[at + 66]!,
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true)
  }
}

/** The entries of a storage stand in a tree of siblings. */
function childrenOf(directory: Uint8Array, storage: Entry): Entry[] {
  const found: Entry[] = []
  const open = [storage.child]
  while (open.length > 0) {
    const index = open.pop()!
    if (index >= LAST_SECTOR) continue
    if (found.length > directory.length / ENTRY) throw corrupt()
    const entry = readEntry(directory, index)
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}

function corrupt(): ReadFailure {
  return new ReadFailure('corrupt', '文档已损坏或没有传完，打不开；请用Word或WPS打开后另存为docx再提交')
}
