import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Another run writes into the folder. */
export class FolderBusy extends Error {
  constructor(
    readonly folder: string,
    { pid, host }: Holder,
    lock: string
  ) {
    super(
      host === hostname()
        ? `另一次运行（进程 ${pid}）正在写入 ${folder}；请等它结束，或用 --out 换一个文件夹`
        : `${host} 上的一次运行（进程 ${pid}）正在写入 ${folder}；如果它已经不在，请删除 ${lock}`
    )
    this.name = 'FolderBusy'
  }
}

/** Who holds a lock; a process number comes again, a number with the moment of its start does not. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/**
 * Take the lock of a folder, a file in it, which one run at a time may hold. The lock of a run that was killed is taken
 * over.
 * @param lock path of the file; its folder is made
 * @returns gives the lock back
 * @throws FolderBusy while another run holds it
 */
export async function folderLock(folder: string, lock: string): Promise<() => Promise<void>> {
  await mkdir(dirname(lock), { recursive: true })
  const self: Holder = { pid: process.pid, host: hostname(), since: await since(process.pid) }
  while (!(await done(writeFile(lock, JSON.stringify(self), { flag: 'wx' }), 'EEXIST'))) {
    const holder = await read(lock)
    if (holder === undefined) continue
    if (held.has(lock) || (await isAlive(holder))) throw new FolderBusy(folder, holder, lock)
    await takeAway(lock, holder)
  }
  held.add(lock)
  return async () => {
    held.delete(lock)
    await rm(lock, { force: true })
  }
}

/** Locks of this process: another one, killed, may have had its number. */
const held = new Set<string>()

async function isAlive({ pid, host, since: then }: Holder): Promise<boolean> {
  if (host !== hostname()) return true
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return (await since(pid)) === then
}

/** Two that find the same stale lock must not take away a new one: one at a time looks again, and removes it. */
async function takeAway(lock: string, stale: Holder): Promise<void> {
  const guard = `${lock}.stale`
  if (!(await done(writeFile(guard, '', { flag: 'wx' }), 'EEXIST'))) {
    await wait(20)
    const left = await stat(guard).catch(() => undefined)
    // Whoever made it was killed within a moment.
    if (left && Date.now() - left.mtimeMs > 10_000) await rm(guard, { force: true })
    return
  }
  try {
    if (JSON.stringify(await read(lock)) === JSON.stringify(stale)) await rm(lock, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

const NOBODY: Holder = { pid: 0, host: hostname(), since: 'never' }

/** Who holds it; undefined where it is gone. One that stays empty was left when the power went: nobody's. */
async function read(lock: string): Promise<Holder | undefined> {
  for (let tries = 0; tries < 10; tries++) {
    try {
      return JSON.parse(await readFile(lock, 'utf8'))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      if (!(error instanceof SyntaxError)) throw error
      await wait(20)
    }
  }
  return NOBODY
}

/** When a process began, as the system counts; empty where it does not tell. */
async function since(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

async function done(step: Promise<unknown>, unless: string): Promise<boolean> {
  try {
    await step
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === unless) return false
    throw error
  }
}
