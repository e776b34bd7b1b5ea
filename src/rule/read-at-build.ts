import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

/** An item of a rule file as its schema gives it, and the line on which it begins. */
export interface ReadItem {
  readonly item: unknown
  readonly line: number
}

/** Written by the build (src/setup/read-rules.mjs): what stands in the rule files that come with the program, by their names. */
const FILE = new URL('../rules-read.json', import.meta.url)
let files: Readonly<Record<string, { readonly sha256: string; readonly items: readonly ReadItem[] }>> | undefined

/**
 * What the build read in a rule file, where it has not changed since: reading YAML takes most of the time in which the
 * program starts.
 * @param name as messages name it
 * @param source what stands in the file now
 */
export function readAtBuild(name: string, source: string): readonly ReadItem[] | undefined {
  files ??= existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}
  const file = files![name]
  return file && file.sha256 === createHash('sha256').update(source).digest('hex') ? file.items : undefined
}
