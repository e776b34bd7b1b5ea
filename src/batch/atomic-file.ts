import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file that comes to be as a whole or not at all. */
export interface AtomicFile {
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Put it in its place, over what was there. */
  readonly commit: () => Promise<void>
  /** Leave what was there as it was. */
  readonly discard: () => Promise<void>
}

/** What is short is written together, so many bytes of it. */
const HELD = 1 << 16

/** Begin to write `path`, text in UTF-8, beside its place and under another name; its folders are made. */
export async function atomicFile(path: string): Promise<AtomicFile> {
  await mkdir(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const handle = await open(draft, 'w')
  let held: Uint8Array[] = []
  let length = 0
  const flush = async () => {
    const pieces = held
    held = []
    length = 0
    if (pieces.length > 0) await handle.writeFile(Buffer.concat(pieces))
  }
  return {
    write: async (content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      held.push(bytes)
      length += bytes.length
      if (length >= HELD) await flush()
    },
    commit: async () => {
      await flush()
      await handle.sync()
      await handle.close()
      await rename(draft, path)
    },
    discard: async () => {
      await handle.close()
      await rm(draft, { force: true })
    }
  }
}
