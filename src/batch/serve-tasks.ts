import { Worker } from 'node:worker_threads'

/**
 * The worker's side of `workerProcess`: answer one task after another, until the program that began this process is
 * gone.
 * @param begin given what the plan calls `setup`; gives the function that answers. Its errors end the process.
 */
export async function serveTasks(
  begin: (setup: unknown) => Promise<(task: unknown) => Promise<unknown>>
): Promise<void> {
  const { setup, resident } = JSON.parse(process.argv[2]!) as { setup: unknown; resident: number }
  process.on('disconnect', () => process.exit())
  // Ctrl-C goes to every process of the terminal; when to stop is for the program to say.
  process.on('SIGINT', () => {})
  const answer = await begin(setup)
  new Worker(WATCH, { eval: true, workerData: { pid: process.pid, parent: process.ppid, resident } }).unref()
  process.on('message', async (task) => {
    process.send!({ answer: await answer(task), resident: process.memoryUsage.rss() / 2 ** 20 })
  })
  process.send!('ready')
}

/**
 * Looks at this process from a thread of its own, whatever the other one is doing: kills it where it holds more memory
 * than it may, part of which no limit of V8 counts, and where the program is gone.
 */
const WATCH = `
const { pid, parent, resident } = require('node:worker_threads').workerData
setInterval(() => {
  if (process.memoryUsage.rss() > resident * 2 ** 20 || process.ppid !== parent) process.kill(pid, 'SIGKILL')
}, 50)
`
