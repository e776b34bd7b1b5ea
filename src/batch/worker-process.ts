import { type ChildProcess, fork } from 'node:child_process'
import type { Asked, Serving, Told } from './serve-tasks.js'
import { WorkerBroken } from './worker-broken.js'
import type { WorkerLimits } from './worker-limits.js'

export interface WorkerPlan {
  /** A module that calls `serveTasks`. */
  readonly script: URL
  /** What the module needs to know before the first task; goes through JSON. */
  readonly setup: unknown
  readonly limits: WorkerLimits
  /** Options of node for the worker, beside those of its limits and of this process. */
  readonly flags?: readonly string[]
}

/** How a task ended: with its answer, or with the worker. */
export type Ending =
  | { readonly answer: unknown; readonly resident: number }
  | { readonly lost: 'time-limit' | 'memory-limit' | 'internal'; readonly detail: string }

/** A task has only so much time, unless it is told to be none of them. */
export interface Asking extends Partial<Pick<Asked, 'limited'>> {
  /** What the task is told of when it is done, and need not wait for at its beginning. */
  readonly coming?: Promise<unknown>
}

export interface WorkerProcess {
  /** How many tasks it was given; what they left behind may weigh on the next. */
  readonly tasks: () => number
  readonly alive: () => boolean
  /** One at a time. Never fails by a fault of the task; @throws WorkerBroken where the worker cannot even begin. */
  readonly ask: (task: unknown, how?: Asking) => Promise<Ending>
  readonly stop: () => void
}

/**
 * Begin a worker: a process of its own, not a thread. A thread that runs out of heap takes the whole program with it in
 * most cases (an array that grows, a string that is split: V8 ends the process), memory outside the heap is not
 * counted, and nodejieba's is never given back; a process can be ended whatever it does, and all it held is free.
 */
export function workerProcess({ script, setup, limits, flags = [] }: WorkerPlan): WorkerProcess {
  const serving: Serving = { setup, seconds: limits.seconds, resident: limits.resident }
  const child = fork(script, [JSON.stringify(serving)], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...flags, `--max-old-space-size=${limits.heap}`],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
  const told = lastWords(child)
  let tasks = 0
  let ended: string | undefined
  let tooLong = false
  // Where the worker is gone before its message is out, its end tells more than the broken pipe.
  child.on('error', (error) => child.pid === undefined && end(`${error}`))
  const ready = new Promise<boolean>((resolve) => {
    child.once('message', () => resolve(true))
    child.once('close', () => resolve(false))
    child.once('error', () => child.pid === undefined && resolve(false))
  })
  child.once('close', (code, signal) => end(`${signal ?? code}`))
  const end = (how: string) => {
    ended ??= how
  }
  const lost = (): Ending => {
    const detail = `${ended}\n${told()}`
    if (tooLong || /^time-limit$/m.test(detail)) return { lost: 'time-limit', detail }
    return { lost: OUT_OF_MEMORY.test(detail) ? 'memory-limit' : 'internal', detail }
  }
  return {
    tasks: () => tasks,
    alive: () => ended === undefined,
    ask: async (task, { limited = true, coming } = {}) => {
      if (!(await ready)) throw new WorkerBroken(`worker did not start: ${ended}\n${told()}`)
      tasks++
      if (ended !== undefined) return lost()
      const kill = () => {
        tooLong = true
        child.kill('SIGKILL')
      }
      const timer = limited ? setTimeout(kill, limits.seconds * 1000 * PATIENCE) : undefined
      const answered = new Promise<Ending>((resolve) => {
        const finish = (ending: Ending) => {
          clearTimeout(timer)
          child.off('message', answer).off('close', gone)
          resolve(ending)
        }
        const answer = (message: unknown) => finish(message as Ending)
        const gone = () => finish(lost())
        child.once('message', answer).once('close', gone)
      })
      const asked: Asked = { task, limited }
      child.send(asked, () => {})
      let answers = false
      const tell = (told: Told) => !answers && child.connected && child.send(told, () => {})
      answered.then(() => {
        answers = true
      })
      coming?.then(
        () => tell({ came: true }),
        () => tell({ came: false })
      )
      return answered
    },
    stop: () => {
      child.removeAllListeners('close').kill('SIGKILL')
      end('stopped')
    }
  }
}

/** Seconds of the clock to one of processor time, for a task that waits for what never comes. */
const PATIENCE = 5

/** The worker's watch, V8 at the end of its heap; or SIGKILL, which the system gives for memory. */
const OUT_OF_MEMORY = /^memory-limit$|heap limit|out of memory|Allocation failed|bad_alloc|^SIGKILL/im

/** The last that it wrote on standard error. */
function lastWords(child: ChildProcess): () => string {
  let text = ''
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-4000)
  })
  return () => text
}
