import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDraft } from './is-draft.js'

/** Remove what runs that were killed had begun to write into a folder; only for the one that holds its lock. */
export async function clearDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (isDraft(name)) await rm(join(folder, name), { force: true })
}
