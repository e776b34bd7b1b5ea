import { setTimeout as wait } from 'node:timers/promises'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { listInputs } from '../../src/batch/list-inputs.js'
import { reportIn } from '../../src/batch/report-in.js'
import { type Batch, type ReportFile, runBatch } from '../../src/batch/run-batch.js'
import { ReadFailure } from '../../src/diagnostic.js'
import type { ManifestInput } from '../../src/report/manifest-schema.js'
import { echo } from '../setup/echo.js'
import { folder } from '../setup/folder.js'

const text = (path: string) => strToU8(`content of ${path}`)

async function run(files: Record<string, string | Uint8Array>, more: Partial<Batch> = {}) {
  const inputs: ManifestInput[] = []
  const texts: string[] = []
  const fired = await runBatch({
    inputs: await listInputs([folder(files)], 'nowhere'),
    jobs: 2,
    reportFile: echo,
    onInput: (input, reports) => {
      inputs.push(input)
      texts.push(...reports.map((line) => reportIn(line).text))
    },
    ...more
  })
  return { inputs, texts, fired: [...fired].sort() }
}

describe('a batch', () => {
  test.each([1, 2, 7])('hands over in the order of paths, whichever is finished first (%i jobs)', async (jobs) => {
    const names = Array.from({ length: 20 }, (_, at) => `${String.fromCharCode(97 + at)}.txt`)
    const late: ReportFile = async (path, bytes) => {
      await wait(path < 'd' ? 20 : 0)
      return echo(path, bytes)
    }
    const { inputs, texts } = await run(Object.fromEntries(names.map((name) => [name, name])), {
      jobs,
      reportFile: late
    })
    expect(inputs.map(({ path }) => path)).toEqual(names)
    expect(texts).toEqual(names)
  })

  test('stops reading while a slow file holds up those behind it', async () => {
    const begun: string[] = []
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at + 100}.txt`, String(at)]))
    let atFirst = 0
    const reportFile: ReportFile = async (path, bytes) => {
      begun.push(path)
      if (path === '100.txt') {
        await wait(150)
        atFirst = begun.length
      }
      return echo(path, bytes)
    }
    await run(files, { jobs: 3, reportFile })
    expect(begun).toHaveLength(60)
    expect(atFirst).toBeLessThanOrEqual(12)
  })

  test('goes on where a file fails, and gives the reason', async () => {
    const bugs: string[] = []
    const reportFile: ReportFile = async (path, bytes) => {
      if (path === 'a.txt') throw new ReadFailure('corrupt', '文档已损坏')
      if (path === 'b.txt') throw new TypeError('x is undefined')
      return echo(path, bytes)
    }
    const { inputs } = await run(
      { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' },
      { reportFile, onBug: (path) => bugs.push(path) }
    )
    expect(inputs[0]).toMatchObject({ status: 'failed', reason: 'corrupt', message: '文档已损坏', reports: [] })
    expect(inputs[1]).toMatchObject({ status: 'failed', reason: 'internal', reports: [] })
    expect(inputs[2]).toMatchObject({ status: 'read' })
    expect(bugs).toEqual(['b.txt'])
  })

  test('analyses the same content once, and says which it is the same as', async () => {
    let analysed = 0
    const reportFile: ReportFile = (path, bytes) => {
      analysed++
      return echo(path, bytes)
    }
    const { inputs, texts } = await run({ 'a/总结.txt': 'x', 'b/总结.txt': 'y', 'c/总结.txt': 'x' }, { reportFile })
    expect(analysed).toBe(2)
    expect(texts).toEqual(['x', 'y'])
    expect(inputs.map(({ path, sameAs }) => [path, sameAs])).toEqual([
      ['a/总结.txt', undefined],
      ['b/总结.txt', undefined],
      ['c/总结.txt', 'a/总结.txt']
    ])
    expect(inputs[2]!.reports).toEqual(inputs[0]!.reports)
  })

  test('says the same of a copy that fails', async () => {
    const reportFile: ReportFile = async () => {
      throw new ReadFailure('encrypted', '有密码')
    }
    const { inputs } = await run({ 'a.doc': 'x', 'b.doc': 'x' }, { reportFile })
    expect(inputs[1]).toMatchObject({ path: 'b.doc', status: 'failed', reason: 'encrypted', sameAs: 'a.doc' })
  })

  test('passes over what is no report, without giving it to the analysis', async () => {
    const { inputs, texts } = await run({ '~$a.docx': 'lock', 'a.docx': 'a' })
    expect(inputs.find(({ path }) => path === '~$a.docx')).toMatchObject({
      status: 'skipped',
      reason: 'lock',
      bytes: 4
    })
    expect(texts).toEqual(['a'])
  })

  test('opens archives, and those inside them, in the order of paths', async () => {
    const nested = zipSync({ 'c.txt': text('c'), '二/d.txt': text('d') })
    const { inputs } = await run({
      'a.zip': zipSync({ 'b.txt': text('b'), 'e.zip': nested }),
      'a.zip.txt': text('between'),
      'a.txt': text('first')
    })
    expect(inputs.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'a.txt read',
      'a.zip read',
      'a.zip.txt read',
      'a.zip/b.txt read',
      'a.zip/e.zip/c.txt read',
      'a.zip/e.zip/二/d.txt read'
    ])
    expect(inputs[1]!.reports).toEqual([])
  })

  test('names an archive that cannot be opened', async () => {
    const whole = zipSync({ 'b.txt': text('b') })
    const { inputs } = await run({ 'a.zip': whole.slice(0, whole.length - 10), 'b.txt': 'b' })
    expect(inputs[0]).toMatchObject({ path: 'a.zip', status: 'failed', reason: 'corrupt' })
    expect(inputs[1]).toMatchObject({ path: 'b.txt', status: 'read' })
  })

  test('knows which rules matched anywhere', async () => {
    expect((await run({ 'a.txt': 'a', 'b.txt': 'b' })).fired).toEqual(['rule.a', 'rule.b'])
  })
})
