import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { follow } from '../../src/across/follow/follow.js'
import { analyzeFile } from '../../src/analyze-file.js'
import { followSchema } from '../../src/report/follow-schema.js'
import type { Report } from '../../src/report/schema.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

interface Pair {
  readonly about: string
  readonly plan: string
  readonly summary: string
  readonly outcomes: Readonly<Record<string, string>>
}

const rules = loadRuleset()
const pairs: Pair[] = parse(readFileSync(new URL('./follow-pairs.yml', import.meta.url), 'utf8'))

async function report(text: string): Promise<Report> {
  const { reports } = await analyzeFile('a.txt', new TextEncoder().encode(text), { rules, program: '0' })
  return reports[0]!
}
const followed = async (plan: string, summary: string) => {
  const [planned, told] = [await report(plan), await report(summary)]
  const lines = follow(planned, told, rules.lexicons)
  for (const line of lines) {
    followSchema.parse(line)
    expect(planned.text.slice(line.promise.start, line.promise.end)).toBe(line.promise.text)
    if (line.evidence) expect(told.text.slice(line.evidence.start, line.evidence.end)).toBe(line.evidence.text)
  }
  return lines
}

describe('promises of a plan and what the summary says of them', () => {
  test.each(pairs)('$about', async ({ plan, summary, outcomes }) => {
    const lines = await followed(plan, summary)
    const found = Object.keys(outcomes).map((words) => {
      // The quote of a second figure may reach back over the first: the shortest is its own.
      const own = lines.filter(({ promise }) => promise.text.includes(words))
      return [words, own.sort((a, b) => a.promise.text.length - b.promise.text.length)[0]?.outcome]
    })
    expect(Object.fromEntries(found), JSON.stringify(lines, null, 1)).toEqual(outcomes)
  })

  test('every outcome occurs among them', () => {
    const all = new Set(pairs.flatMap(({ outcomes }) => Object.values(outcomes)))
    expect([...all].sort()).toEqual(['changed', 'done', 'not-mentioned', 'partly', 'undecided'])
  })

  test('messages name both figures', async () => {
    const [{ plan, summary }] = [pairs[1]!]
    const [line] = (await followed(plan, summary)).filter(({ outcome }) => outcome === 'partly')
    expect(line!.message).toMatch(/4次.*5次.*8次/)
  })

  test('what is there, who does it and what is fined are no promises', async () => {
    const plan =
      '青岩小学2024年校本研修计划\n一、基本情况\n学校现有教师40人。\n二、研修安排\n由3名教师负责考勤，缺席一次扣2分。\n'
    expect(await followed(plan, '青岩小学2024年校本研修总结\n一、主要做法\n大家都来了。\n')).toEqual([])
  })

  test('without a summary every promise is undecided', () =>
    report(pairs[0]!.plan).then((plan) => {
      const lines = follow(plan, null, rules.lexicons)
      expect(lines.length).toBeGreaterThan(1)
      for (const line of lines) expect(line).toMatchObject({ summary: null, outcome: 'undecided', evidence: null })
    }))
})
