import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reportSchema } from '../../src/report/schema.js'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'

/** What a district writes for itself: twenty lines, and the rest is taken over. */
const PROFILE = `- id: baishi-summary
  label: 白石区研修总结要求
  why: 白石区要求总结写明经费，不要求写问题
  extends: base-summary
  without: [problems]
  source: 白石区教师进修学校通知
  items:
    - id: funds
      role: safeguards
      label: 研修经费
      deduction: 3
      clause: 写明经费投入
      advice: 建议写明投入多少元
      cues: ['经费']
  examples:
    - text: "研修总结\\n一、基本情况\\n教师36人。\\n二、成绩\\n两人获奖。\\n三、今后打算\\n加强指导。"
      missing: [研修经费]
    - { text: "研修总结\\n一、基本情况\\n教师36人。\\n二、成绩\\n两人获奖，经费2万元。\\n三、今后打算\\n加强指导。", missing: [] }
`
const SUMMARY =
  '青禾小学校本研修总结\n一、基本情况\n学校有教师42人。\n二、主要成绩\n教师发表论文3篇。\n三、今后打算\n加强指导。\n'

test('a profile of twenty lines that extends another judges documents', async () => {
  expect(PROFILE.trimEnd().split('\n').length).toBeLessThanOrEqual(20)
  const rules = folder({ 'profiles/baishi.yml': PROFILE })
  const [root, out] = [folder({ '总结.txt': SUMMARY }), join(folder({}), 'out')]
  expect((await run('check', root, '--out', out, '--rules', rules, '--profile', 'baishi-summary')).status).toBe(0)
  const report = reportSchema.parse(JSON.parse(readFileSync(join(out, 'reports.jsonl'), 'utf8')))
  expect(report.completeness).toMatchObject({ profile: 'baishi-summary', score: 7, outOf: 10 })
  expect(report.completeness!.items.map(({ label }) => label)).not.toContain('找出缺点')
})

test('its examples run with those of the other rules', async () => {
  const wrong = folder({ 'profiles/baishi.yml': PROFILE.replace('missing: [研修经费]', 'missing: []') })
  const failed = await run('rules', 'test', '--rules', wrong)
  expect(failed.status).not.toBe(0)
  expect(failed.out + failed.err).toContain('baishi')
})
