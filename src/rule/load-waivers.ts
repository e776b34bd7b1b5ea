import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type WaiverItem, waiverSchema } from './kinds/waiver.js'
import { readRuleFile } from './read-rule-file.js'
import { RuleFault } from './rule-fault.js'

/** What the file is called where it is not named. */
export const WAIVERS = 'waivers.yml'

/** A waiver with where it stands, `waivers.yml:12`. */
export interface Waiver extends WaiverItem {
  readonly place: string
}
export interface Waivers {
  readonly list: readonly Waiver[]
  /** Of the file, in hex. */
  readonly sha256: string
}

/**
 * Read the findings that are let pass: from the file named, or else from the first folder in which a `waivers.yml` lies.
 * @param folders undefined are skipped
 * @returns undefined where there is no file
 * @throws RuleFault with line and column at the first fault, and where the file named is not there
 */
export function loadWaivers(named: string | undefined, folders: readonly (string | undefined)[]): Waivers | undefined {
  if (named !== undefined && !existsSync(named))
    throw new RuleFault(named, 1, 1, '没有这个豁免文件', '检查 --waivers 后面的路径')
  const path = named ?? folders.flatMap((folder) => folder ?? []).find((folder) => existsSync(join(folder, WAIVERS)))
  if (path === undefined) return undefined
  const file = named ?? join(path, WAIVERS)
  const seen = new Map<string, number>()
  const list = readRuleFile(file, file, waiverSchema, '每条豁免以“- fingerprint: …”开头').map(({ item, place }) => {
    const key = JSON.stringify([item.fingerprint, item.file])
    const before = seen.get(key)
    if (before !== undefined) place.fault(['fingerprint'], `这个问题已在第 ${before} 行豁免`, '删去一条')
    seen.set(key, place.line)
    return { ...item, place: `${basename(file)}:${place.line}` }
  })
  return { list, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
}
