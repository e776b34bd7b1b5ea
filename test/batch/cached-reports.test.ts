import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { cache } from '../../src/batch/cache.js'
import { type CachedReports, cachedReports } from '../../src/batch/cached-reports.js'
import type { FileTask } from '../../src/batch/file-task.js'
import { packed } from '../../src/batch/packed.js'
import { reportIn } from '../../src/batch/report-in.js'
import { reportLine } from '../../src/batch/report-line.js'
import type { Ending } from '../../src/batch/worker-process.js'
import { ReadFailure } from '../../src/diagnostic.js'
import { sha256 } from '../setup/checked.js'
import { echo } from '../setup/echo.js'
import { folder } from '../setup/folder.js'

let root: string
let asked: string[]
beforeEach(() => {
  root = folder({})
  asked = []
})

/** Answers as workers do; says what it was given. */
async function answer(task: FileTask): Promise<Ending> {
  const bytes = Buffer.from('loaded' in task ? task.loaded : task.bytes)
  const text = bytes.toString()
  asked.push(`${'loaded' in task ? 'text' : 'file'} of ${task.path}`)
  if (text === 'slow') return { lost: 'time-limit', detail: '' }
  if (text === 'large') return { lost: 'memory-limit', detail: '' }
  if (text === 'crash') return { lost: 'internal', detail: 'SIGSEGV' }
  const read = { result: packed(await echo(task.path, bytes)), loaded: bytes }
  const failure = { failure: { reason: 'corrupt', message: '已损坏' } } as const
  return { answer: text === 'broken' ? failure : read, resident: 100 }
}

const content = Buffer.from('content')
const report = (path: string, bytes: Uint8Array = content, more: Partial<CachedReports> = {}) =>
  cachedReports({
    cache: cache(root),
    pool: { ask: (task) => answer(task as FileTask) },
    limits: { seconds: 60, heap: 1024, resident: 1536 },
    build: 'one',
    rules: 'one',
    retryFailed: false,
    ...more
  })(path, bytes, sha256(bytes))

const files = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe('reports that are kept', () => {
  test('spare the work on a file that was analysed before, in another run', async () => {
    const first = await report('a.txt')
    expect(await report('a.txt')).toEqual(first)
    expect(asked).toEqual(['file of a.txt'])
  })

  test('follow the content, not the name', async () => {
    const first = await report('a.txt')
    const [moved] = (await report('二中/b.txt')).reports
    const before = reportIn(first.reports[0]!)
    expect(moved).toEqual(reportLine({ ...before, source: { ...before.source, path: '二中/b.txt' } }))
    await report('a.txt', Buffer.from('changed'))
    expect(asked).toEqual(['file of a.txt', 'file of a.txt'])
  })

  test('are told apart where the name decides how a text is read', async () => {
    await report('a.txt')
    await report('a.md')
    expect(asked).toEqual(['file of a.txt', 'file of a.md'])
  })

  test.each<[string, Partial<CachedReports>, string]>([
    ['new rules', { rules: 'two' }, 'text'],
    ['another profile', { profile: 'summary' }, 'text'],
    ['a new program', { build: 'two' }, 'file']
  ])('are made anew with %s', async (_, change, from) => {
    await report('a.txt')
    await report('b.txt', content, change)
    expect(asked).toEqual(['file of a.txt', `${from} of b.txt`])
  })

  test.each([
    ['broken', 'corrupt', /已损坏/],
    ['slow', 'time-limit', /超过60秒.*已停止.*其他文件/],
    ['large', 'memory-limit', /内存.*1536MB.*已停止.*其他文件/]
  ])('hold failures too, which are tried again only where asked: %s', async (text, reason, message) => {
    const bytes = Buffer.from(text)
    for (let round = 0; round < 2; round++) {
      const failure = await report('a.txt', bytes).catch((error) => error)
      expect(failure).toBeInstanceOf(ReadFailure)
      expect(failure).toMatchObject({ reason, message: expect.stringMatching(message) })
    }
    expect(asked).toHaveLength(1)
    await expect(report('a.txt', bytes, { retryFailed: true })).rejects.toThrow(ReadFailure)
    expect(asked).toHaveLength(2)
  })

  test('tell of a fault of the program once, with what is known of it', async () => {
    const bytes = Buffer.from('crash')
    await expect(report('a.txt', bytes)).rejects.toThrow('SIGSEGV')
    expect(await report('a.txt', bytes).catch((error) => error)).toMatchObject({ reason: 'internal' })
  })

  test('count only where they are whole', async () => {
    await report('a.txt')
    for (const file of files()) truncateSync(file, 20)
    await report('a.txt')
    for (const file of files()) writeFileSync(file, '')
    await report('a.txt')
    expect(asked).toHaveLength(3)
  })

  test('go when a run did not need them', async () => {
    const other = Buffer.from('other')
    await report('a.txt')
    const later = cache(root)
    await report('b.txt', other, { cache: later })
    later.prune()
    later.close()
    await report('b.txt', other)
    expect(asked).toHaveLength(2)
    await report('a.txt')
    expect(asked).toHaveLength(3)
  })

  test('stay for other rules when a run needed their reports alone', async () => {
    await report('a.txt')
    const later = cache(root)
    await report('a.txt', content, { cache: later })
    later.prune()
    later.close()
    await report('a.txt', content, { rules: 'two' })
    expect(asked).toEqual(['file of a.txt', 'text of a.txt'])
  })
})
