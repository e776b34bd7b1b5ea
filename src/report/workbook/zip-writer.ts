import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

/** An archive that goes out as it is made. One entry at a time is open. */
export interface ZipWriter {
  /** Begin an entry; `/` before its name is left out. */
  readonly entry: (name: string) => ZipEntry
  /** Waits while more is written than packed. @throws what went wrong on the way out */
  readonly room: () => Promise<void>
  /** Write the list of entries, when all are ended. */
  readonly close: () => Promise<void>
}
export interface ZipEntry {
  readonly write: (content: string | Uint8Array) => void
  readonly end: () => void
}

/** So much text is packed at a time, and so much may wait. */
const PIECE = 1 << 16
const MOST_WAITING = 1 << 19
/** Of every entry: 1 January 2000, for the same content is to give the same bytes. */
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1
/** Size and sum stand behind the content (8), names are in UTF-8 (0x800). */
const FLAGS = 0x808
const DEFLATED = 8
const VERSION = 20
/** Rows are so much alike that the fastest packs them to a seventh; the usual one takes three times as long for a tenth. */
const LEVEL = 1

interface Entry {
  readonly name: Buffer
  readonly offset: number
  sum: number
  size: number
  packed: number
}

/** Begin an archive. @param out takes its bytes in order */
export function zipWriter(out: (bytes: Uint8Array) => Promise<void>): ZipWriter {
  const entries: Entry[] = []
  let offset = 0
  let waiting = 0
  let last = Promise.resolve()
  let open = false
  const put = async (bytes: Uint8Array) => {
    offset += bytes.length
    await out(bytes)
  }
  const then = (work: () => Promise<void>) => {
    last = last.then(work)
    // Told to who waits for it next.
    last.catch(() => {})
  }
  return {
    entry: (name) => {
      if (open) throw new Error(`${name}: the entry before is not ended`)
      open = true
      const packing = pack(put)
      let entry: Entry
      let text = ''
      then(async () => {
        entry = { name: Buffer.from(name.replace(/^\//, '')), offset, sum: 0, size: 0, packed: 0 }
        entries.push(entry)
        await put(headOf(entry))
      })
      const add = (bytes: Uint8Array) => {
        waiting += bytes.length
        then(async () => {
          entry.sum = crc32(bytes, entry.sum)
          entry.size += bytes.length
          await packing.add(bytes)
          waiting -= bytes.length
        })
      }
      const flush = () => {
        if (text !== '') add(Buffer.from(text))
        text = ''
      }
      return {
        write: (content) => {
          if (typeof content === 'string') {
            text += content
            if (text.length >= PIECE) flush()
          } else {
            flush()
            add(content)
          }
        },
        end: () => {
          flush()
          open = false
          then(async () => {
            await packing.end()
            entry.packed = offset - entry.offset - headOf(entry).length
            await put(tailOf(entry))
          })
        }
      }
    },
    room: async () => {
      if (waiting > MOST_WAITING) await last
    },
    close: async () => {
      await last
      const start = offset
      for (const entry of entries) await put(listed(entry))
      await put(endOf(entries.length, start, offset - start))
    }
  }
}

/** Content on its way through the compressor. */
function pack(put: (bytes: Uint8Array) => Promise<void>) {
  const deflate = createDeflateRaw({ level: LEVEL })
  const ready: Uint8Array[] = []
  deflate.on('data', (bytes) => ready.push(bytes))
  const drain = async () => {
    for (const bytes of ready.splice(0)) await put(bytes)
  }
  return {
    add: async (bytes: Uint8Array) => {
      await new Promise<void>((resolve, reject) => {
        deflate.write(bytes, (error) => (error ? reject(error) : resolve()))
      })
      await drain()
    },
    end: async () => {
      const ended = once(deflate, 'end')
      deflate.end()
      await ended
      await drain()
    }
  }
}

function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0))
  let at = 0
  for (const [length, value] of fields) at = bytes.writeUIntLE(value, at, length)
  return bytes
}

function headOf({ name }: Entry): Buffer {
  const sizes = [4, 0] as const
  return Buffer.concat([
    numbers(
      [4, 0x04034b50],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DATE],
      sizes,
      sizes,
      sizes,
      [2, name.length],
      [2, 0]
    ),
    name
  ])
}

const tailOf = ({ sum, packed, size }: Entry) => numbers([4, 0x08074b50], [4, sum], [4, packed], [4, size])

function listed({ name, offset, sum, packed, size }: Entry): Buffer {
  return Buffer.concat([
    numbers(
      [4, 0x02014b50],
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DATE],
      [4, sum],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset]
    ),
    name
  ])
}

function endOf(count: number, start: number, length: number): Buffer {
  return numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, start], [2, 0])
}
