import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** One batch of files, from the first that is handed in to its results. */
export interface Run {
  readonly id: string
  /** Where what was handed in lies, and where the results go. */
  readonly inputs: string
  readonly out: string
  state: 'open' | 'waiting' | 'running' | 'done' | 'failed'
  files: number
  bytes: number
  done: number
  total: number
  name: string
  /** Why it failed, for the person who watches. */
  reason: string
}

export interface RunStore {
  readonly open: () => Promise<Run>
  readonly find: (id: string) => Run | undefined
  readonly remove: (run: Run) => Promise<void>
}

/** Runs in folders below `root`; when there are more than `most`, the oldest one that is not at work goes. */
export function runStore(root: string, most: number): RunStore {
  const runs = new Map<string, Run>()
  const remove = async (run: Run) => {
    runs.delete(run.id)
    await rm(join(root, run.id), { recursive: true, force: true })
  }
  const open = async () => {
    const idle = [...runs.values()].filter(({ state }) => state !== 'running' && state !== 'waiting')
    for (const old of idle.slice(0, Math.max(0, runs.size + 1 - most))) await remove(old)
    const id = randomUUID()
    const run: Run = {
      id,
      inputs: join(root, id, 'inputs'),
      out: join(root, id, 'out'),
      state: 'open',
      files: 0,
      bytes: 0,
      done: 0,
      total: 0,
      name: '',
      reason: ''
    }
    await mkdir(run.inputs, { recursive: true })
    runs.set(id, run)
    return run
  }
  return { open, find: (id) => runs.get(id), remove }
}
