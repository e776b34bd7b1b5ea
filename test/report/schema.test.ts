import { expect, test } from 'vitest'
import { z } from 'zod'
import { copiesSchema } from '../../src/report/copies-schema.js'
import { followSchema } from '../../src/report/follow-schema.js'
import { reportSchema } from '../../src/report/schema.js'

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
