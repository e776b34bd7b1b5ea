import { Zip, ZipDeflate } from 'fflate'

/** An archive that goes out as it is made. One entry at a time is open. */
export interface ZipWriter {
  /** Begin an entry; `/` before its name is left out. */
  readonly entry: (name: string) => ZipEntry
  /** Waits until what is packed has gone out. @throws what went wrong on the way out */
  readonly room: () => Promise<void>
  /** Write the list of entries, when all are ended. */
  readonly close: () => Promise<void>
}
export interface ZipEntry {
  readonly write: (content: string | Uint8Array) => void
  /** Text of plain characters, in bytes. */
  readonly ascii: (text: Uint8Array) => void
  readonly end: () => void
}

/** So much text is packed at a time, in UTF-16 units: on where it is cut depends what it is packed to. */
const PIECE = 1 << 16
const encoder = new TextEncoder()
/** Of every entry, for the same content is to give the same bytes; an archive has the time of the place. */
const DATE = new Date(2000, 0, 1)
/** Rows are so much alike that the fastest packs them to a seventh; the usual one takes three times as long for a tenth. */
const LEVEL = 1

/** Begin an archive. @param out takes its bytes in order */
export function zipWriter(out: (bytes: Uint8Array) => Promise<void>): ZipWriter {
  let last = Promise.resolve()
  const zip = new Zip((error, bytes) => {
    last = last.then(() => (error ? Promise.reject(error) : out(bytes)))
    // Told to who waits for it next.
    last.catch(() => {})
  })
  return {
    entry: (name) => {
      const packing = new ZipDeflate(name.replace(/^\//, ''), { level: LEVEL })
      packing.mtime = DATE
      zip.add(packing)
      let held = new Uint8Array(2 * PIECE)
      let [length, units] = [0, 0]
      const flush = (final: boolean) => {
        if (length > 0 || final) packing.push(held.subarray(0, length), final)
        length = 0
        units = 0
      }
      const make = (room: number) => {
        if (length + room <= held.length) return
        const wider = new Uint8Array(2 * (length + room))
        wider.set(held)
        held = wider
      }
      const add = (bytes: number, characters: number) => {
        length += bytes
        units += characters
        if (units >= PIECE) flush(false)
      }
      return {
        write: (content) => {
          if (typeof content === 'string') {
            make(3 * content.length)
            add(encoder.encodeInto(content, held.subarray(length)).written, content.length)
          } else {
            flush(false)
            packing.push(Uint8Array.from(content))
          }
        },
        ascii: (text) => {
          make(text.length)
          held.set(text, length)
          add(text.length, text.length)
        },
        end: () => flush(true)
      }
    },
    room: () => last,
    close: () => {
      zip.end()
      return last
    }
  }
}
