import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What tells this program from any other: the hash of its code. Its version does not, while it is being worked on, and
 * reports that are kept for the next run must not outlive the code that made them.
 */
export function programBuild(): string {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
  const sum = createHash('sha256').update(readFileSync(join(root, '..', 'package.json')))
  for (const name of code.sort()) sum.update(`\0${name}\0`).update(readFileSync(join(root, name)))
  return sum.digest('hex')
}
