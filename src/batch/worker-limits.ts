/** How much of the machine one document may take. A report takes some milliseconds; far beyond that is an attack or a fault of ours. */
export interface WorkerLimits {
  /** Of processor time, which does not depend on what else the machine does. */
  readonly seconds: number
  /** Of the JavaScript heap, in MiB. */
  readonly heap: number
  /** Of all memory that the system holds for the worker, in MiB: the heap, and what packages take beside it. */
  readonly resident: number
}

export const WORKER_LIMITS: WorkerLimits = { seconds: 60, heap: 1024, resident: 1536 }
