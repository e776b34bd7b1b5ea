import pLimit from 'p-limit'
import { type Asking, type Ending, type WorkerPlan, type WorkerProcess, workerProcess } from './worker-process.js'

export interface WorkerPool {
  /** Begin a worker before there is a task for it. */
  readonly warm: () => void
  /** Give a task to the next worker that is idle. @throws WorkerBroken where none starts. */
  readonly ask: (task: unknown, how?: Asking) => Promise<Ending>
  /** How many workers there are. */
  readonly size: () => number
  /** End all workers. */
  readonly close: () => void
}

/**
 * Workers that are begun when they are needed, and again where one was lost with its task. No task is blamed for what
 * another left behind: one that loses a worker which had done others before is given to a fresh one, and what happens
 * there counts; and a worker that holds half of the memory it may is replaced before the next task.
 * @param most workers at a time; tasks beyond them wait for their turn
 */
export function workerPool(plan: WorkerPlan, most: number): WorkerPool {
  const limit = pLimit(most)
  const all = new Set<WorkerProcess>()
  const idle: WorkerProcess[] = []
  const begin = () => {
    const worker = workerProcess(plan)
    all.add(worker)
    return worker
  }
  const end = (worker: WorkerProcess) => {
    worker.stop()
    all.delete(worker)
  }
  const next = () => {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.alive()) return worker
      end(worker)
    }
    return begin()
  }
  const ask = async (task: unknown, how?: Asking) => {
    for (;;) {
      const worker = next()
      const ending = await worker.ask(task, how)
      if ('answer' in ending) {
        if (ending.resident > plan.limits.resident / 2) end(worker)
        else idle.push(worker)
        return ending
      }
      end(worker)
      if (ending.lost === 'time-limit' || worker.tasks() === 1) return ending
    }
  }
  return {
    warm: () => idle.push(begin()),
    size: () => all.size,
    ask: (task, how) => limit(() => ask(task, how)),
    close: () => {
      for (const worker of all) end(worker)
      idle.length = 0
    }
  }
}
