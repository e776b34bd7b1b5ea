import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The built program; another build may be named by the environment. */
const CLI = process.env.YANJIAN_CLI ?? fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export interface CheckRun {
  readonly seconds: number
  /** Most memory of the main process, in MiB; 0 where the system does not tell. */
  readonly memory: number
  /** null where it was killed. */
  readonly code: number | null
}

/** Run `yanjian check` as a program of its own, to its end or until it is killed after so many milliseconds. */
export async function checkRun(args: readonly string[], killAfter?: number): Promise<CheckRun> {
  const begun = performance.now()
  const child = spawn(process.execPath, [CLI, 'check', ...args], { stdio: 'ignore' })
  let memory = 0
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`
    if (!existsSync(status)) return
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024)
  }, 50)
  const kill = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [code] = await once(child, 'exit')
  clearInterval(watch)
  clearTimeout(kill)
  return { seconds: (performance.now() - begun) / 1000, memory: Math.round(memory), code }
}
