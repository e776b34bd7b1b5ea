import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenSpill } from '../report/spill.js'

/** UTF-16 units of one that are held before they go to disk. */
const HELD = 1 << 18
const PIECE = 1 << 18

/** What is put aside in a folder. */
export interface Spills {
  readonly open: OpenSpill
  /** A file for what is no text. @returns its handle, which is closed with the rest */
  readonly file: () => number
  readonly close: () => void
}

/**
 * Texts put aside in a folder: short ones stay in memory, longer ones go to drafts there, which are removed at the end,
 * or by the next run after one that was killed.
 */
export function spills(folder: string): Spills {
  const files: { readonly path: string; readonly handle: number }[] = []
  const file = () => {
    const path = join(folder, `.spill-${files.length}.${process.pid}.tmp`)
    const handle = openSync(path, 'w+')
    files.push({ path, handle })
    return handle
  }
  return {
    file,
    open: () => {
      let held = ''
      let handle: number | undefined
      return {
        write: (text) => {
          held += text
          if (held.length < HELD) return
          handle ??= file()
          writeFileSync(handle, held)
          held = ''
        },
        pieces: function* () {
          if (handle !== undefined) yield* piecesOf(handle)
          if (held !== '') yield Buffer.from(held)
        }
      }
    },
    close: () => {
      for (const { path, handle } of files.splice(0)) {
        closeSync(handle)
        rmSync(path, { force: true })
      }
    }
  }
}

function* piecesOf(handle: number): Generator<Uint8Array> {
  for (let at = 0; ; ) {
    const piece = Buffer.allocUnsafe(PIECE)
    const length = readSync(handle, piece, 0, PIECE, at)
    if (length === 0) return
    yield piece.subarray(0, length)
    at += length
  }
}
