import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PEERS } from './peers.js'

const PLAIN = fileURLToPath(new URL('plain.mjs', import.meta.url))

/**
 * Programs of others on the same texts: Recognizers-Text and chrono for what they know of figures and dates, textlint with
 * ten rules. They are installed into a folder of their own, which goes again, so that they weigh on nobody; each is
 * measured in a process of its own, as we are, right after us. A line says so where they cannot be had.
 * Rows: what, milliseconds, how many times as fast the whole analysis is, target.
 */
export function benchPeers(): readonly (readonly string[])[] | string {
  const root = mkdtempSync(join(tmpdir(), 'yanjian-peers-'))
  try {
    writeFileSync(join(root, 'package.json'), '{ "private": true }')
    const packages = [...new Set(PEERS.flatMap((peer) => peer.packages))]
    const npm = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...packages]
    const { status, stderr, error } = spawnSync('npm', npm, { cwd: root, encoding: 'utf8', timeout: 300_000 })
    if (status !== 0)
      return `peers left out: they could not be installed (${(error?.message ?? stderr).trim().split('\n')[0]})`
    return [
      ['', 'ms', 'text → checked report, ms', 'as fast', 'target'],
      ...PEERS.map(({ name, target }) => {
        const ours = alone(root, '')
        const theirs = alone(root, name)
        return [name, theirs.toFixed(0), ours.toFixed(0), (theirs / ours).toFixed(1), target]
      })
    ]
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Milliseconds of one of them, or of us, in a process of its own. */
function alone(root: string, name: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PLAIN, 'peer-alone.ts', root, name], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}
