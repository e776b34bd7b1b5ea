import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import type { FileWorkerSetup } from '../batch/file-task.js'
import { workerFlags } from '../batch/worker-flags.js'
import { WORKER_LIMITS } from '../batch/worker-limits.js'
import { workerPool } from '../batch/worker-pool.js'
import type { Lang } from '../report/wording.js'
import type { Io } from './io.js'
import { programVersion } from './program-version.js'

export interface CheckOptions {
  readonly paths: readonly string[]
  readonly out: string
  readonly profile?: string
  readonly rules?: string
  /** A file of findings to let pass; where it is not given, `waivers.yml` of the rules' folder or of the results'. */
  readonly waivers?: string
  readonly jobs: number
  readonly retryFailed: boolean
  /** Write copies of the .docx files with the findings as comments of Word. */
  readonly comments?: boolean
  /** Write a letter of advice for each school. */
  readonly advice?: boolean
  readonly failOn?: 'error' | 'warning'
  readonly json: boolean
  readonly lang: Lang
  /** Told after each input how many are done, of how many, and which it was. */
  readonly watch?: (done: number, total: number, path: string) => void
}

/**
 * `yanjian check`: read everything under the paths, write the results, tell people what came of it.
 * @returns the exit status: 0, 1 or 3.
 * @throws RuleFault, PathFault, FolderBusy or UsageFault before anything is written.
 */
export async function checkCommand(options: CheckOptions, io: Io): Promise<number> {
  // Of this process; it holds little and passes on much: left to itself, it would let what is garbage grow with the run,
  // the room for young objects above all, which grows with what lives through a collection.
  setFlagsFromString('--heap-growing-percent=20')
  setFlagsFromString('--semi-space-growth-factor=1')
  const { rules, profile } = options
  const setup: FileWorkerSetup = { program: programVersion(), ...(rules && { rules }), ...(profile && { profile }) }
  const jobs = Math.min(options.jobs, MOST_WORKERS_PER_CORE * availableParallelism())
  const flags = workerFlags(jobs, availableParallelism())
  const pool = workerPool({ script: FILE_WORKER, setup, limits: WORKER_LIMITS, flags }, jobs)
  // Workers take their time to begin: let one do so while all else is loaded and the rules are read here.
  pool.warm()
  try {
    const { checkWith } = await import('./check-with.js')
    return await checkWith(pool, setup.program, { ...options, jobs }, io)
  } finally {
    pool.close()
  }
}

const FILE_WORKER = new URL('../file-worker.js', import.meta.url)

/** More of them are no faster, and take memory. */
const MOST_WORKERS_PER_CORE = 4
