import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import pLimit from 'p-limit'
import { pageProgram } from '../batch/page-program.js'
import { pageOverview } from '../report/page/page-overview.js'
import { pageFoot, pageHead } from '../report/page/page-parts.js'
import type { Profile } from '../rule/extend-profiles.js'
import { UPLOAD_LIMITS, type UploadLimits } from './limits.js'
import { type Run, runStore } from './run-store.js'
import { webApp } from './web-app.js'

/** Check what lies in a folder and write the results into another, as `yanjian check` does. */
export type CheckFolder = (
  inputs: string,
  out: string,
  options: { readonly profile?: string; readonly watch: (done: number, total: number, name: string) => void }
) => Promise<void>

export interface Serve {
  /** 0 takes any port that is free. */
  readonly port: number
  /** Whether files and results stay when the server ends. */
  readonly keep: boolean
  readonly program: string
  readonly profiles: readonly Profile[]
  readonly check: CheckFolder
  readonly limits?: Partial<UploadLimits>
  /** Told of an error that is the program's. */
  readonly onBug: (error: unknown) => void
}

export interface Served {
  readonly url: string
  /** The private folder in which everything lies. */
  readonly folder: string
  /** Stop listening, and delete what is not to be kept. */
  readonly close: () => Promise<void>
}

/**
 * Serve the local app on 127.0.0.1 and nowhere else. Files lie in a folder that only this user can read.
 * @throws where the port is taken
 */
export async function serve({ port, keep, program, profiles, check, limits, onBug }: Serve): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'yanjian-serve-'))
  const clean = () => {
    if (!keep) rmSync(folder, { recursive: true, force: true })
  }
  const allowed = { ...UPLOAD_LIMITS, ...limits }
  const one = pLimit(1)
  let [closing, last] = [false, Promise.resolve()]
  const stopped = () => {
    if (closing) throw new Stopped()
  }
  const start = (run: Run, profile: string | undefined) => {
    run.state = 'waiting'
    last = one(() => checkRun(run, profile, check, stopped)).catch((error) => {
      if (!(error instanceof Stopped)) onBug(error)
    })
  }
  const app = webApp({
    page: appPage(program, profiles),
    store: runStore(folder, allowed.runs),
    limits: allowed,
    port: () => (server.address() as AddressInfo).port,
    profiles: profiles.map(({ id }) => id),
    start
  })
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1' })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  }).catch((error) => {
    clean()
    throw error
  })
  process.once('exit', clean)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      if ('closeAllConnections' in server) server.closeAllConnections()
      // The run at work stops at its next file, the ones that wait at their first; only then nothing writes any more.
      closing = true
      await Promise.all([closed, last])
      process.off('exit', clean)
      clean()
    }
  }
}

/** The server ends: what is at work is to end too. */
class Stopped extends Error {}

/** Errors are told twice: to the person who waits in a sentence, to the developer whole. */
async function checkRun(run: Run, profile: string | undefined, check: CheckFolder, stopped: () => void): Promise<void> {
  run.state = 'running'
  const watch = (done: number, total: number, name: string) => {
    stopped()
    Object.assign(run, { done, total, name })
  }
  try {
    stopped()
    await check(run.inputs, run.out, { ...(profile && { profile }), watch })
    run.state = 'done'
  } catch (error) {
    run.state = 'failed'
    run.reason = error instanceof Error ? error.message : String(error)
    throw error
  }
}

function appPage(program: string, profiles: readonly Profile[]): string {
  const parts = pageProgram('app')
  return pageHead(parts) + [...pageFoot(pageOverview(new Set(), [], profiles, program), [], parts)].join('')
}
