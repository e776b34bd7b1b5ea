import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WorkerBroken } from '../../src/batch/worker-broken.js'
import { workerFlags } from '../../src/batch/worker-flags.js'
import { workerPool } from '../../src/batch/worker-pool.js'

function pool(setup = '', flags: readonly string[] = []) {
  const limits = { seconds: 1, heap: 64, resident: 400 }
  const workers = workerPool({ script: new URL('fake-worker.js', import.meta.url), setup, limits, flags }, 2)
  onTestFinished(workers.close)
  return workers
}

const exists = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('a pool of workers', () => {
  test('gives task after task to the same worker', async () => {
    const { ask } = pool()
    const [first, second] = [await ask('answer'), await ask('answer')]
    expect(first).toMatchObject({ answer: expect.any(Number) })
    expect(second).toMatchObject({ answer: (first as { answer: number }).answer })
  })

  test('runs as many workers as cores with options that this node knows, and fewer without', async () => {
    const flags = workerFlags(2, 2)
    expect(flags).not.toEqual([])
    expect(await pool('', flags).ask('flags')).toMatchObject({ answer: expect.arrayContaining([...flags]) })
    expect(workerFlags(1, 2)).toEqual([])
  })

  test.each([
    ['loop', 'time-limit'],
    ['never', 'time-limit'],
    ['heap', 'memory-limit'],
    ['buffers', 'memory-limit'],
    ['exit', 'internal'],
    ['abort', 'internal'],
    ['kill', 'internal'],
    ['throw', 'internal']
  ])('goes on after a task that ends its worker: %s', async (deed, reason) => {
    const { ask } = pool()
    const [lost, other] = await Promise.all([ask(deed), ask('answer')])
    expect(lost).toMatchObject({ lost: reason })
    expect(other).toMatchObject({ answer: expect.any(Number) })
    expect(await ask('answer')).toMatchObject({ answer: expect.any(Number) })
  })

  test('blames no task for what an earlier one did to the worker', async () => {
    const { ask } = pool()
    expect(await ask('late')).toMatchObject({ answer: 'late' })
    await wait(50)
    expect(await ask('answer')).toMatchObject({ answer: expect.any(Number) })
    await ask('litter')
    await ask('litter')
    expect(await ask('litter')).toMatchObject({ answer: expect.any(Number) })
  })

  test('never has more workers than it may, however many tasks wait', async () => {
    const workers = pool()
    const answers = await Promise.all(Array.from({ length: 9 }, () => workers.ask('answer')))
    expect(new Set(answers.map((ending) => (ending as { answer: number }).answer)).size).toBe(2)
    expect(workers.size()).toBe(2)
  })

  test('tells a task that what it waits for has come, or that it never will', async () => {
    const { ask } = pool()
    const come = wait(50)
    expect(await ask('wait', { coming: come })).toMatchObject({ answer: 'came' })
    expect(await ask('wait', { coming: come })).toMatchObject({ answer: 'came' })
    expect(await ask('wait', { coming: wait(50).then(() => Promise.reject(new Error('lost'))) })).toMatchObject({
      answer: 'never came'
    })
    // What comes when the task is done is for no other.
    expect(await ask('answer', { coming: wait(50) })).toMatchObject({ answer: expect.any(Number) })
    const other = ask('wait', { coming: wait(150).then(() => Promise.reject(new Error('lost'))) })
    expect(await other).toMatchObject({ answer: 'never came' })
  })

  test('says so where workers cannot begin, which is no fault of a task', async () => {
    await expect(pool('broken').ask('answer')).rejects.toThrow(WorkerBroken)
  })

  test('leaves no worker behind', async () => {
    const workers = pool()
    const { answer } = (await workers.ask('answer')) as { answer: number }
    expect(exists(answer)).toBe(true)
    workers.close()
    for (let tries = 0; tries < 50 && exists(answer); tries++) await wait(20)
    expect(exists(answer)).toBe(false)
  })
})
