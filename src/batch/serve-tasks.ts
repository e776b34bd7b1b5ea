import { Worker } from 'node:worker_threads'

/** What a worker needs to know of its limits, to keep them by itself. */
export interface Serving {
  readonly setup: unknown
  /** Seconds of processor time for one task. */
  readonly seconds: number
  /** MiB of memory. */
  readonly resident: number
}

/** What goes to a worker. */
export interface Asked {
  readonly task: unknown
  /** Whether the task has only so much time. */
  readonly limited: boolean
}

/** What a task in hand was waiting for has come, or never will. */
export interface Told {
  readonly came: boolean
}

/** Answers a task; `coming` ends when what the task waits for is there, or fails where it never will be. */
export type Answer = (task: unknown, coming: Promise<void>) => Promise<unknown>

/**
 * The worker's side of `workerProcess`: answer one task after another, until the program that began this process is
 * gone.
 * @param begin given what the plan calls `setup`; gives the function that answers. Its errors end the process.
 */
export async function serveTasks(begin: (setup: unknown) => Promise<Answer>): Promise<void> {
  const { setup, ...limits } = JSON.parse(process.argv[2]!) as Serving
  process.on('disconnect', () => process.exit())
  // Ctrl-C goes to every process of the terminal; when to stop is for the program to say.
  process.on('SIGINT', () => {})
  const answer = await begin(setup)
  // The number of the task in hand, 0 between tasks and where it may take as long as it takes.
  const working = new Int32Array(new SharedArrayBuffer(4))
  let tasks = 0
  let tell: (told: Told) => void
  new Worker(WATCH, {
    eval: true,
    workerData: { ...limits, working, pid: process.pid, parent: process.ppid }
  }).unref()
  process.on('message', async (message) => {
    if ('came' in (message as Asked | Told)) return tell(message as Told)
    const { task, limited } = message as Asked
    if (limited) working[0] = ++tasks
    const coming = new Promise<void>((resolve, reject) => {
      tell = ({ came }) => (came ? resolve() : reject(new Error('what it waits for never came')))
    })
    coming.catch(() => {})
    const answered = await answer(task, coming)
    working[0] = 0
    process.send!({ answer: answered, resident: process.memoryUsage.rss() / 2 ** 20 })
  })
  process.send!('ready')
}

/**
 * Looks at this process from a thread of its own, whatever the other one is doing, and kills it, with its reason as its
 * last words, where a task takes more processor time than it may (that of the clock depends on what else the machine
 * does), where there is more memory than may be, part of which no limit of V8 counts, and where the program is gone.
 */
const WATCH = `
const { writeSync } = require('node:fs')
const { pid, parent, seconds, resident, working } = require('node:worker_threads').workerData
let task = 0
let begun = 0
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 }
const end = (reason) => { writeSync(2, '\\n' + reason + '\\n'); process.kill(pid, 'SIGKILL') }
setInterval(() => {
  if (working[0] !== task) { task = working[0]; begun = used() }
  if (process.memoryUsage.rss() > resident * 2 ** 20) end('memory-limit')
  else if (task !== 0 && used() - begun > seconds) end('time-limit')
  else if (process.ppid !== parent) process.kill(pid, 'SIGKILL')
}, 50)
`
