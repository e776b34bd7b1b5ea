import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Texts kept in files, by keys that say all that they were made from: what is there is right, or is not there. */
export interface Cache {
  /** undefined where there is none, or none that is whole. */
  readonly get: (kind: Kind, key: string) => string | undefined
  readonly put: (kind: Kind, key: string, text: string) => void
  /** Remove what was neither asked for nor put since the cache was opened. */
  readonly prune: () => Promise<void>
}
const KINDS = ['results', 'texts'] as const
type Kind = (typeof KINDS)[number]

/**
 * The cache in a folder, which is made at the first text put into it: one packed file each, written under another name
 * and then put in its place. One program at a time may write; the lock of the run sees to that. They are small, so they
 * are read and written at once: to have another thread do it takes six times as long.
 * @param key hexadecimal, at least 16 digits
 */
export function cache(folder: string): Cache {
  const used = { results: new Set<number>(), texts: new Set<number>() }
  const folders = new Set<string>()
  // In a first run, which has most to do, there is nothing to look for.
  const isNew = KINDS.every((kind) => !existsSync(join(folder, kind)))
  const place = (kind: Kind, key: string) => join(folder, kind, key.slice(0, 2), key.slice(2))
  return {
    get: (kind, key) => {
      const before = used[kind].has(short(key))
      used[kind].add(short(key))
      if (isNew && !before) return undefined
      try {
        return gunzipSync(readFileSync(place(kind, key))).toString('utf8')
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        // Half a file, after the power went, does not unpack: its sum is at its end.
        if (code === 'ENOENT' || code?.startsWith('Z_')) return undefined
        throw error
      }
    },
    put: (kind, key, text) => {
      used[kind].add(short(key))
      const file = place(kind, key)
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
      folders.add(dirname(file))
      writeFileSync(`${file}.tmp`, gzipSync(text, { level: 1 }))
      renameSync(`${file}.tmp`, file)
    },
    prune: async () => {
      for (const kind of KINDS)
        for (const shard of await namesIn(join(folder, kind)))
          for (const name of await namesIn(join(folder, kind, shard)))
            if (!isUsed(used[kind], shard + name)) await rm(join(folder, kind, shard, name), { force: true })
    }
  }
}

/** Of a key the first 52 bits: two that are alike in them only keep each other's file from being removed. */
const short = (key: string) => Number.parseInt(key.slice(0, 13), 16)

/** What a run that was killed had begun to write is of no use. */
const isUsed = (used: ReadonlySet<number>, name: string) => !name.endsWith('.tmp') && used.has(short(name))

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
