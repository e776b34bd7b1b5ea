import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { atomicFile } from './atomic-file.js'
import { isDraft } from './is-draft.js'
import { CACHE } from './outputs.js'

/** A folder among the results for files that people may go on writing in. */
export interface MadeFolder {
  /** Write a file, its path in parts below the folder. One that a person has changed since is put aside. */
  readonly put: (path: readonly string[], bytes: Uint8Array) => Promise<void>
  /**
   * Remove what earlier runs have made and this one has not, unless a person has changed it.
   * @returns the files that were put aside, where they are now
   */
  readonly finish: () => Promise<readonly string[]>
}

/**
 * Open a folder of the results for a run. What was written there is known by its hash, in a list beside the cache;
 * where that is gone, nothing there is overwritten or removed.
 */
export async function madeFolder(out: string, name: string): Promise<MadeFolder> {
  const root = join(out, name)
  const list = join(out, CACHE, `${name}.json`)
  const before = new Map(
    Object.entries(JSON.parse((await content(list))?.toString() ?? '{}') as Record<string, string>)
  )
  const made = new Map<string, string>()
  const aside: string[] = []
  const ours = (path: string, bytes: Uint8Array) => hashOf(bytes) === before.get(path)
  const put = async (parts: readonly string[], bytes: Uint8Array) => {
    const path = parts.join('/')
    const place = join(root, ...parts)
    made.set(path, hashOf(bytes))
    const there = await content(place)
    if (there?.equals(bytes)) return
    if (there && !ours(path, there)) {
      const other = await freePlace(place)
      await rename(place, other)
      aside.push(other)
    }
    const file = await atomicFile(place)
    await file.write(bytes)
    await file.commit()
  }
  const finish = async () => {
    for (const path of before.keys()) {
      if (made.has(path)) continue
      const place = join(root, ...path.split('/'))
      const there = await content(place)
      if (!there || !ours(path, there)) continue
      await rm(place)
      await removeEmpty(dirname(place), out)
    }
    await removeDrafts(root)
    const file = await atomicFile(list)
    await file.write(`${JSON.stringify(Object.fromEntries([...made].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`)
    await file.commit()
    return aside.sort()
  }
  return { put, finish }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function content(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Beside a file, where there is none yet. */
async function freePlace(place: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = place.replace(/(?=\.docx$)/, `（改过的${number === 1 ? '' : number}）`)
    if ((await content(path)) === undefined) return path
  }
}

/** The folder, and those around it up to `top`, as long as nothing is in them. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  for (let empty = folder; empty !== top && (await readdir(empty)).length === 0; empty = dirname(empty))
    await rmdir(empty)
}

/** What runs that were killed had begun to write. */
async function removeDrafts(root: string): Promise<void> {
  const names = await readdir(root, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const entry of names) if (entry.isFile() && isDraft(entry.name)) await rm(join(entry.parentPath, entry.name))
}
