import { crc32, deflateRawSync } from 'node:zlib'

export interface Entry {
  /** A string is written as UTF-8 and said to be; bytes are written as they are, in a code page nobody names. */
  readonly name: string | Uint8Array
  readonly content?: Uint8Array | string
  readonly method?: 0 | 8
  readonly flags?: number
  /** What the directory says, where it lies. */
  readonly says?: { readonly size?: number; readonly crc?: number; readonly method?: number; readonly mode?: number }
  readonly extra?: Uint8Array
}

/** A zip archive with anything in it, right or wrong, which packing programs will not write. */
export function writeZip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = '', method = 8, flags = 0, says = {}, extra = Buffer.alloc(0) } of entries) {
    const label = Buffer.from(name as string)
    const data = Buffer.from(content as string)
    const packed = method === 8 ? deflateRawSync(data) : data
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags | (typeof name === 'string' ? 0x800 : 0), 2)
    common.writeUInt16LE(says.method ?? method, 4)
    common.writeUInt32LE(says.crc ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(says.size ?? data.length, 18)
    common.writeUInt16LE(label.length, 22)
    common.writeUInt16LE(extra.length, 24)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((says.mode ?? 0) << 16) >>> 0, 6)
    tail.writeUInt32LE(at, 10)
    const version = says.mode === undefined ? 20 : (3 << 8) | 20
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, extra, packed])
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        Buffer.of(version & 0xff, version >> 8),
        common,
        tail,
        label,
        extra
      ])
    )
    bodies.push(body)
    at += body.length
  }
  const size = directory.reduce((sum, item) => sum + item.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
