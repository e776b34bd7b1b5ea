import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Zip, ZipPassThrough } from 'fflate'

/** What is in a folder, by its paths in it, in order; hidden files are the program's own. Empty where there is no folder. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** A folder as an archive, one file held at a time; unpacked, for documents of Word are packed themselves. Without dates. */
export async function zipFolder(folder: string): Promise<ReadableStream<Uint8Array>> {
  const paths = [...(await listFolder(folder))]
  let zip: Zip
  return new ReadableStream<Uint8Array>({
    start: (stream) => {
      zip = new Zip((error, chunk, last) => {
        if (error) return stream.error(error)
        if (chunk.length > 0) stream.enqueue(chunk)
        if (last) stream.close()
      })
    },
    pull: async () => {
      const path = paths.shift()
      if (path === undefined) return zip.end()
      const file = new ZipPassThrough(path)
      file.mtime = FIRST_DAY
      zip.add(file)
      file.push(await readFile(join(folder, path)), true)
    }
  })
}

/** The first that the format knows, in whatever zone the machine is. */
const FIRST_DAY = new Date(1980, 0, 1, 12)
