import { join } from 'node:path'
import { type Cache, cache } from './cache.js'
import { clearDrafts } from './clear-drafts.js'
import { folderLock } from './folder-lock.js'
import { CACHE } from './outputs.js'

/**
 * Do a run into a folder, which no other may write to meanwhile; what runs that were killed had begun to write is
 * removed. What the cache holds stays where the run breaks off; when it is done, what it did not need is removed.
 * @throws FolderBusy while another run writes there
 */
export async function inFolder<T>(out: string, run: (cache: Cache) => Promise<T>): Promise<T> {
  const unlock = await folderLock(out, join(out, CACHE, 'lock'))
  try {
    await clearDrafts(out)
    const kept = cache(join(out, CACHE))
    try {
      const result = await run(kept)
      kept.prune()
      return result
    } finally {
      kept.close()
    }
  } finally {
    await unlock()
  }
}
