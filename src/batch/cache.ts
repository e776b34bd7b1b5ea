import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { packFile } from './pack-file.js'

/** What was made is kept by keys that say all that it was made from: what is there is right, or is not there. */
export interface Cache {
  /** undefined where there is none, or none that is whole. */
  readonly get: (kind: Kind, key: string) => Buffer | undefined
  readonly put: (kind: Kind, key: string, bytes: Buffer) => void
  /** Say that it is needed, without asking for it. */
  readonly keep: (kind: Kind, key: string) => void
  /** Remove what was neither asked for, put nor kept since the cache was opened. */
  readonly prune: () => void
  readonly close: () => void
}
type Kind = 'results' | 'texts'

/** As small as gzip makes it, in half the time. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }

/**
 * The cache in a folder, which is made with the first that is put into it: a file for each kind. One program at a time
 * may write; the lock of the run sees to that. What is kept is small, so it is read and written at once: to have another
 * thread do it takes six times as long.
 * @param key 40 hexadecimal digits
 */
export function cache(folder: string): Cache {
  const files = { results: packFile(join(folder, 'results')), texts: packFile(join(folder, 'texts')) }
  return {
    get: (kind, key) => {
      const kept = files[kind].get(Buffer.from(key, 'hex'))
      return kept && brotliDecompressSync(kept)
    },
    put: (kind, key, bytes) => files[kind].put(Buffer.from(key, 'hex'), brotliCompressSync(bytes, FAST)),
    keep: (kind, key) => files[kind].keep(Buffer.from(key, 'hex')),
    prune: () => {
      for (const file of Object.values(files)) file.prune()
    },
    close: () => {
      for (const file of Object.values(files)) file.close()
    }
  }
}
