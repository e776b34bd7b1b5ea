import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listInputs } from '../../src/batch/list-inputs.js'
import { type Run, writeResults } from '../../src/batch/write-results.js'
import { ReadFailure } from '../../src/diagnostic.js'
import { manifestSchema } from '../../src/report/manifest-schema.js'
import { reportSchema } from '../../src/report/schema.js'
import { sha256 } from '../setup/checked.js'
import { echo } from '../setup/echo.js'
import { folder } from '../setup/folder.js'

const FILES = { '一中/a.txt': 'a', '二中/a.txt': 'b', '二中/copy.txt': 'a', '二中/.x': 'x', 'bad.txt': 'bad' }

async function run(out: string, more: Partial<Run> = {}) {
  return writeResults({
    inputs: await listInputs([folder(FILES)], out),
    jobs: 2,
    out,
    head: { program: '0.1.0', rules: sha256('rules'), options: {} },
    ruleIds: ['rule.a', 'rule.never'],
    reportFile: async (path, bytes) => {
      if (path === 'bad.txt') throw new ReadFailure('corrupt', '已损坏')
      return echo(path, bytes)
    },
    onInput: () => {},
    ...more
  })
}

describe('the results of a run', () => {
  test('are a report a line, and a manifest of every input', async () => {
    const out = join(folder({}), '新/out')
    const manifest = await run(out)
    const lines = readFileSync(join(out, 'reports.jsonl'), 'utf8').trimEnd().split('\n')
    const reports = lines.map((line) => reportSchema.parse(JSON.parse(line)))
    expect(reports.map(({ source }) => source.path)).toEqual(['一中/a.txt', '二中/a.txt'])
    expect(manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')))).toEqual(manifest)
    expect(manifest.inputs.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'bad.txt failed',
      '一中/a.txt read',
      '二中/.x skipped',
      '二中/a.txt read',
      '二中/copy.txt read'
    ])
    expect(manifest.rulesNeverFired).toEqual(['rule.never'])
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'reports.jsonl'])
  })

  test.each([
    ['as ever', {}],
    ['no inputs', { inputs: [] }],
    ['nothing to say', { inputs: [], ruleIds: [] }]
  ])('have a manifest as JSON.stringify would write it: %s', async (_, more) => {
    const out = folder({})
    const manifest = await run(out, more)
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(`${JSON.stringify(manifest, null, 2)}\n`)
  })

  test('have the same bytes whatever the number of jobs', async () => {
    const bytes = async (jobs: number) => {
      const out = folder({})
      await run(out, { jobs })
      return ['reports.jsonl', 'manifest.json'].map((name) => readFileSync(join(out, name), 'utf8'))
    }
    expect(await bytes(3)).toEqual(await bytes(1))
  })

  test('replace those of an earlier run only when all is done', async () => {
    const out = folder({ 'reports.jsonl': 'earlier', 'manifest.json': 'earlier' })
    let handed = 0
    const onInput = () => {
      if (++handed === 4) throw new Error('broken off')
    }
    await expect(run(out, { onInput })).rejects.toThrow('broken off')
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'reports.jsonl'])
    expect(readFileSync(join(out, 'reports.jsonl'), 'utf8')).toBe('earlier')
    await run(out)
    expect(readFileSync(join(out, 'reports.jsonl'), 'utf8')).toContain('"schemaVersion":"1"')
  })
})
