import { serveTasks } from '../../src/batch/serve-tasks.js'

const held: unknown[] = []

/** What a worker may be asked to do, in place of analysing a file. */
const DEEDS: Readonly<Record<string, (coming: Promise<void>) => unknown>> = {
  answer: () => process.pid,
  flags: () => process.execArgv,
  loop: () => {
    for (;;);
  },
  /** V8 ends the process: no error that could be caught. */
  heap: () => {
    const list: number[] = []
    for (;;) list.push(1.5)
  },
  /** Beside the heap, where no limit of V8 counts. */
  buffers: () => {
    for (;;) held.push(Buffer.alloc(10_000_000, 1))
  },
  /** Left behind for those that come after. */
  litter: () => held.push(Buffer.alloc(150_000_000, 1)),
  exit: () => process.exit(3),
  abort: () => process.abort(),
  kill: () => process.kill(process.pid, 'SIGSEGV'),
  never: () => new Promise(() => {}),
  wait: (coming) =>
    coming.then(
      () => 'came',
      () => 'never came'
    ),
  throw: () => {
    throw new Error('thrown')
  },
  late: () => {
    setTimeout(() => {
      throw new Error('thrown late')
    })
    return 'late'
  }
}

await serveTasks(async (setup) => {
  if (setup === 'broken') throw new Error('cannot begin')
  return async (task, coming) => DEEDS[task as string]!(coming)
})
