import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { copiesSchema } from '../../src/report/copies-schema.js'
import { followSchema } from '../../src/report/follow-schema.js'
import { manifestSchema } from '../../src/report/manifest-schema.js'
import { reportSchema } from '../../src/report/schema.js'
import { madeProse } from '../across/made-prose.js'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'

const CORPUS = fileURLToPath(new URL('../../corpus/梧岭镇中心小学/', import.meta.url))

test('the JSON Schema of a report closes every object and asks for every role', () => {
  const schema = JSON.parse(JSON.stringify(z.toJSONSchema(reportSchema)))
  expect(schema.$schema).toContain('2020-12')
  expect(schema.additionalProperties).toBe(false)
  expect(schema.required).toEqual(expect.arrayContaining(['id', 'text', 'entities', 'findings', 'coverage']))
  expect(schema.required).not.toContain('completeness')
  expect(schema.properties.roles.required).toHaveLength(14)
  expect(JSON.stringify(schema.properties.entities)).not.toContain('"additionalProperties":{}')
})

test('a promise that the summary does not mention has no evidence', () => {
  const line = {
    plan: '0123456789abcdef-0',
    summary: null,
    promise: { text: '听课30节', start: 4, end: 9 },
    outcome: 'not-mentioned',
    evidence: null,
    message: '总结未提到听课30节'
  }
  expect(followSchema.safeParse(line).success).toBe(true)
  expect(followSchema.safeParse({ ...line, outcome: 'forgotten' }).success).toBe(false)
})

test('copied text stands in two documents at least', () => {
  const place = { report: 'a-0', start: 0, end: 5 }
  const line = {
    documents: ['a-0', 'b-0'],
    raw: 0.61,
    net: 0.55,
    reuse: 'schools',
    passages: [{ text: '同一段话。', places: [place, place] }]
  }
  expect(copiesSchema.safeParse(line).success).toBe(true)
  expect(copiesSchema.safeParse({ ...line, documents: ['a-0'] }).success).toBe(false)
})

describe.each([
  ['report', reportSchema],
  ['manifest', manifestSchema],
  ['follow', followSchema],
  ['copies', copiesSchema]
] as const)('the published JSON Schema of %s', (name, schema) => {
  const published = JSON.parse(JSON.stringify(z.toJSONSchema(schema)))

  test('is exported beside the program, and closed', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(exports['./*.schema.json']).toBe('./dist/*.schema.json')
    expect(readFileSync(new URL('../../src/setup/build.mjs', import.meta.url), 'utf8')).toContain(`${name}: '`)
    expect(published.additionalProperties).toBe(false)
  })
})

test('the published schemas hold for every line of a run', { timeout: 120_000 }, async () => {
  const out = folder({})
  const prose = madeProse(7, 30).join('')
  const root = folder({ '甲.txt': `青岩小学研修总结\n${prose}`, '乙.txt': `白鹿小学研修总结\n\n${prose}` })
  await run('check', CORPUS, root, '--out', out)
  for (const [file, schema] of [
    ['reports.jsonl', reportSchema],
    ['follow.jsonl', followSchema],
    ['copies.jsonl', copiesSchema]
  ] as const) {
    const lines = readFileSync(join(out, file), 'utf8').split('\n').filter(Boolean)
    const published = z.fromJSONSchema(JSON.parse(JSON.stringify(z.toJSONSchema(schema))))
    expect(lines.length, file).toBeGreaterThan(0)
    for (const line of lines) expect(published.safeParse(JSON.parse(line)).error, file).toBeUndefined()
  }
})
