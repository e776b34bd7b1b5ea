import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportSchema } from '../../src/report/schema.js'
import { checkFolder } from '../setup/check-folder.js'
import { folder } from '../setup/folder.js'
import { makeHostile } from './make-hostile.js'

/** Less than `check` allows, so that what would take all of it is over sooner; ample for the first file of a worker, which loads dictionaries and, under test, transpiles. */
const LIMITS = { seconds: 20, heap: 512, resident: 900 }
const MIB = 2 ** 20

test('a folder of hostile files is read to its end: each is named with its reason, and what is valid is read', async () => {
  const [root, out] = [folder({}), folder({})]
  const outcomes = makeHostile(root)
  expect(outcomes.size).toBeGreaterThanOrEqual(80)
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  const { inputs } = await checkFolder(root, out, LIMITS).finally(() => clearInterval(watch))

  const became = new Map(inputs.map(({ path, status, reason }) => [path, status === 'read' ? 'read' : reason]))
  const unlike = [...outcomes].filter(([path, outcome]) =>
    outcome === 'any' ? became.get(path) === undefined : became.get(path) !== outcome
  )
  expect(unlike.map(([path, outcome]) => `${path} should be ${outcome}, is ${became.get(path)}`)).toEqual([])
  for (const { status, reason, message } of inputs)
    if (status !== 'read')
      expect([reason, message]).toEqual([expect.stringMatching(/^[a-z-]+$/), expect.stringMatching(/[一-龥]/)])
  // Nothing of it is our own fault, and what is held here does not grow with what a file claims to be.
  expect(inputs.filter(({ reason }) => reason === 'internal')).toEqual([])
  expect((most - before) / MIB).toBeLessThan(700)

  const lines = readFileSync(join(out, 'reports.jsonl'), 'utf8').trimEnd().split('\n')
  const ids = lines.map((line) => reportSchema.parse(JSON.parse(line)).id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(inputs.filter(({ sameAs }) => sameAs === undefined).flatMap(({ reports }) => reports)).toEqual(ids)
  for (const line of lines) expect(line).not.toContain('root:x:0')
}, 600_000)
