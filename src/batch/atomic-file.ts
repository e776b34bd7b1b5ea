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

/** Short lines are written together, so many UTF-16 units of them. */
const HELD = 1 << 16

/** Begin to write `path`, text in UTF-8, beside its place and under another name; its folders are made. */
export async function atomicFile(path: string): Promise<AtomicFile> {
  await mkdir(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const handle = await open(draft, 'w')
  let held = ''
  const flush = async () => {
    const text = held
    held = ''
    if (text !== '') await handle.writeFile(text)
  }
  return {
    write: async (content) => {
      if (typeof content === 'string') {
        held += content
        if (held.length >= HELD) await flush()
      } else {
        await flush()
        await handle.writeFile(content)
      }
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
