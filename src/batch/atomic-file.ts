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

/** Begin to write `path`, text in UTF-8, beside its place and under another name; its folders are made. */
export async function atomicFile(path: string): Promise<AtomicFile> {
  await mkdir(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const handle = await open(draft, 'w')
  return {
    write: async (content) => {
      await handle.writeFile(content)
    },
    commit: async () => {
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
