import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { proveProfiles } from '../../src/prove/prove-profiles.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The rules with a district's own profile beside those of the program. */
function withProfile(yaml: string) {
  const folder = mkdtempSync(join(tmpdir(), 'profiles-'))
  folders.push(folder)
  mkdirSync(join(folder, 'profiles'))
  writeFileSync(join(folder, 'profiles', 'own.yml'), yaml)
  return loadRuleset(folder)
}

/** Twenty lines, as a district would write them. */
const DISTRICT = `
- id: baishi-summary
  label: 白石区研修总结要求
  why: 白石区要求总结写明经费
  extends: base-summary
  without: [problems]
  source: 白石区教师进修学校通知
  points: 20
  items:
    - id: funds
      role: safeguards
      label: 研修经费
      deduction: 3
      clause: 写明经费投入
      advice: 建议写明投入多少元
      cues: ['经费']
  examples:
    - text: "云溪小学校本研修总结\\n一、基本情况\\n现有教师36人。\\n二、成绩\\n两人获奖。\\n三、今后打算\\n加强指导。"
      missing: [研修经费]
    - { text: "云溪小学校本研修总结\\n一、基本情况\\n教师36人，经费2万元。\\n二、成绩\\n两人获奖。\\n三、今后打算\\n加强指导。", missing: [], because: 写了经费 }
`
const without = (line: string) => DISTRICT.replace(new RegExp(`^ +${line}.*\n`, 'm'), '')

describe("a district's profile", () => {
  const rules = withProfile(DISTRICT)
  const own = rules.profiles.find(({ id }) => id === 'baishi-summary')!

  test('takes over the items of the one it extends, without those it leaves out, with its own behind', () => {
    expect(own.items.map(({ id }) => id)).toEqual(['overview', 'outcomes', 'next', 'funds'])
    expect(own).toMatchObject({ points: 20, for: ['summary'] })
  })

  test('says of its items where they are written', () => {
    expect(own.items.find(({ id }) => id === 'funds')!.source).toBe('白石区教师进修学校通知')
    expect(own.items.find(({ id }) => id === 'outcomes')!.source).toContain('量化考核')
  })

  test('has its examples run', () => {
    expect(proveProfiles({ ...rules, profiles: [own] })).toMatchObject({ examples: 6, failures: [] })
    const wrong = withProfile(DISTRICT.replace('missing: [研修经费]', 'missing: []'))
    expect(
      proveProfiles({ ...wrong, profiles: wrong.profiles.filter(({ id }) => id === own.id) }).failures[0]
    ).toMatchObject({
      rule: 'baishi-summary',
      expected: '',
      got: '研修经费'
    })
  })
})

describe('a faulty profile is refused, with its file and line:', () => {
  test.each([
    ['extends one that is not there', DISTRICT.replace('base-summary', 'bass-summary'), '没有叫 bass-summary 的画像'],
    ['extends itself', DISTRICT.replace('base-summary', 'baishi-summary'), '互相继承'],
    ['leaves out an item that is not there', DISTRICT.replace('[problems]', '[problem]'), '没有叫 problem 的项目'],
    ['is without points', without('points').replace('  extends: base-summary\n  without: [problems]\n', ''), '满分'],
    ['has a field that nobody knows', DISTRICT.replace('points:', 'point:'), 'point'],
    [
      'takes points off for what is only recommended',
      DISTRICT.replace('deduction: 3', 'deduction: 3\n      need: recommended'),
      '建议项'
    ],
    [
      'has bands that leave low scores without one',
      DISTRICT.replace('points: 20', 'points: 20\n  bands: [{ label: 优秀, from: 18 }]'),
      '没有从 0 分起'
    ],
    [
      'has bands that rise',
      DISTRICT.replace('points: 20', 'points: 20\n  bands: [{ label: 优秀, from: 12 }, { label: 良好, from: 16 }]'),
      '从高到低'
    ],
    [
      'has bands above full marks',
      DISTRICT.replace('points: 20', 'points: 20\n  bands: [{ label: 优秀, from: 30 }, { label: 一般, from: 0 }]'),
      '超过满分'
    ],
    [
      'asks something of every record, and does not say what a record is',
      DISTRICT.replace('deduction: 3', 'deduction: 3\n      where: records'),
      'records'
    ]
  ])('%s', (_, yaml, fault) => {
    expect(() => withProfile(yaml)).toThrow(fault)
    expect(() => withProfile(yaml)).toThrow(/own\.yml:\d+:\d+/)
  })
})
