import { availableParallelism } from 'node:os'
import type { Lang } from '../report/wording.js'
import { loadRuleset } from '../rule/load-ruleset.js'
import { serve } from '../serve/serve.js'
import { checkCommand } from './check-command.js'
import type { Io } from './io.js'
import { programVersion } from './program-version.js'
import { CLI_WORDING } from './wording.js'

export interface ServeOptions {
  readonly port: number
  readonly keep: boolean
  readonly rules?: string
  readonly lang: Lang
}

/**
 * `yanjian serve`: the local web app, until it is told to stop.
 * @param stopped resolves when that is; by a signal unless given
 * @returns the exit status, 0
 */
export async function serveCommand(
  { port, keep, rules, lang }: ServeOptions,
  io: Io,
  stopped: Promise<unknown> = signal()
): Promise<number> {
  const words = CLI_WORDING[lang]
  const quiet = { ...io, stdout: { write: () => true } }
  const served = await serve({
    port,
    keep,
    program: programVersion(),
    profiles: loadRuleset(rules).profiles,
    check: async (inputs, out, { profile, watch }) => {
      const given = { ...(rules && { rules }), ...(profile && { profile }) }
      const options = {
        jobs: availableParallelism(),
        retryFailed: false,
        comments: true,
        advice: true,
        json: false,
        lang
      }
      await checkCommand({ paths: [inputs], out, watch, ...options, ...given }, quiet)
    },
    onBug: (error) => io.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  })
  io.stdout.write(`${words.serving(served.url)}\n`)
  await stopped
  await served.close()
  if (keep) io.stdout.write(`${words.kept(served.folder)}\n`)
  return 0
}

function signal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
