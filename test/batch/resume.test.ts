import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { folderLock } from '../../src/batch/folder-lock.js'
import { CACHE } from '../../src/batch/outputs.js'
import { folder } from '../setup/folder.js'

const COUNT = 60
const FILES = Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`${at % 7}校/${at}.txt`, String(at % 50)]))
/** Ten of them have the content of others. */
const DIFFERENT = 50

/** Numbers that look random and are the same every time. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2 ** 31
    yield state / 2 ** 31
  }
}

const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0)
const results = (out: string) => ['reports.jsonl', 'manifest.json'].map((name) => readFileSync(join(out, name), 'utf8'))

/** Begin a run; it ends by itself, or is killed a moment after so many files are begun. */
async function run(root: string, out: string, log: string, jobs = 2, until?: { files: number; ms: number }) {
  const child = fork(new URL('echo-run.js', import.meta.url), [root, out, log, `${jobs}`], { silent: true })
  let ended = false
  const exit = once(child, 'exit').finally(() => {
    ended = true
  })
  if (until) {
    while (!ended && lines(log) < until.files) await wait(1)
    await wait(until.ms)
    child.kill('SIGKILL')
  }
  const [code] = await exit
  return code as number | null
}

describe('a run', () => {
  test('that was killed at any moment ends with the same bytes when it is started again, and does only what is left', async () => {
    const root = folder(FILES)
    const [out, whole, log] = [folder({}), folder({}), join(folder({}), 'log')]
    expect(await run(root, whole, join(whole, 'log'))).toBe(0)
    const random = numbers(20301)
    const moments = Array.from({ length: 6 }, () => Math.ceil(random.next().value! * DIFFERENT)).sort((a, b) => a - b)
    let kills = 0
    for (const files of [...moments, DIFFERENT]) {
      const code = await run(root, out, log, 2, { files, ms: Math.floor(random.next().value! * 8) })
      if (code === 0) break
      kills++
      expect(existsSync(join(out, 'done'))).toBe(false)
    }
    expect(kills).toBeGreaterThan(3)
    expect(await run(root, out, log)).toBe(0)
    expect(results(out)).toEqual(results(whole))
    // Only what was on its way when a run was killed is done twice: two workers, and two results not yet on the disk.
    expect(lines(log)).toBeLessThanOrEqual(DIFFERENT + kills * 4)
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }, 60_000)

  test('has the same bytes with 1, 2 and 4 jobs, and with everything kept', async () => {
    const root = folder(FILES)
    const outs = [folder({}), folder({}), folder({})]
    await Promise.all([1, 2, 4].map((jobs, at) => run(root, outs[at]!, join(outs[at]!, 'log'), jobs)))
    const [one, two, four] = outs.map(results)
    expect(two).toEqual(one)
    expect(four).toEqual(one)
    rmSync(join(outs[0]!, 'reports.jsonl'))
    expect(await run(root, outs[0]!, join(outs[0]!, 'again'), 4)).toBe(0)
    expect(results(outs[0]!)).toEqual(one)
    expect(lines(join(outs[0]!, 'again'))).toBe(0)
  }, 60_000)

  test('does not begin while another one writes into the folder', async () => {
    const [root, out] = [folder(FILES), folder({})]
    const unlock = await folderLock(out, join(out, CACHE, 'lock'))
    expect(await run(root, out, join(out, 'log'))).toBe(1)
    expect(readdirSync(out)).toEqual([CACHE])
    await unlock()
    expect(await run(root, out, join(out, 'log'))).toBe(0)
  }, 60_000)
})
