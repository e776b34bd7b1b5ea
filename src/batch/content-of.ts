import { createHash } from 'node:crypto'
import type { FailureReason } from '../diagnostic.js'

/** An input file with its content, or with the reason why it has none; an archive has none of its own. */
export interface Content {
  readonly path: string
  readonly size: number
  /** Hex; null where the file could not be opened, or is none (a folder, a link). */
  readonly sha256: string | null
  readonly bytes?: Uint8Array
  readonly skip?: { readonly reason: string; readonly message: string }
  readonly failure?: { readonly reason: FailureReason; readonly message: string }
}

/** A file that was read whole: its identity is the hash of what is in it. */
export function contentOf(path: string, bytes: Uint8Array): Content {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}
