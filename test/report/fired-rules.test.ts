import { expect, test } from 'vitest'
import { analyzeFile } from '../../src/analyze-file.js'
import { listRules } from '../../src/rule/list-rules.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const rules = loadRuleset()
const TEXT = `青禾小学2024年校本研修工作总结

一、研修目标
每位教师研修不少于36学时，执教第1课时。
二、存在的问题
老教师参与不够，研讨的深度不够。
`

async function fired(path: string, text: string, profile?: string): Promise<ReadonlySet<string>> {
  const means = { rules, program: '0', ...(profile && { profile }) }
  return new Set((await analyzeFile(path, Buffer.from(text), means)).fired)
}

test('a rule fires where it reads something: an amount, an ordinal, a part, the kind, the profile', async () => {
  const found = await fired('a.txt', TEXT)
  for (const id of ['hours.amount', 'role.goals', 'role.problems', 'kind.summary', 'base-summary'])
    expect(found).toContain(id)
  expect([...found].some((id) => id.startsWith('ordinal.'))).toBe(true)
  for (const id of ['role.schedule', 'role.guidance', 'kind.plan', 'kind.other', 'base-plan', 'hours.quarter'])
    expect(found).not.toContain(id)
})

test('the profile that was asked for fires, and not that of the kind', async () => {
  const found = await fired('a.txt', TEXT, 'school-summary-full')
  expect(found).toContain('school-summary-full')
  expect(found).not.toContain('base-summary')
})

test('of every folder of rules it is known what fires, but for the words of headings', async () => {
  const listed = new Map(listRules(rules).map(({ id, origin, signs }) => [id, { file: origin.file, signs }]))
  for (const id of await fired('a.txt', TEXT)) expect(listed.get(id)?.signs, id).not.toBe(false)
  const folders = new Set([...listed.values()].filter(({ signs }) => signs).map(({ file }) => file.split('/')[0]))
  expect([...folders].sort()).toEqual(
    ['checks', 'documents', 'entities', 'profiles', 'repairs', 'residue', 'sections', 'shields'].sort()
  )
})
