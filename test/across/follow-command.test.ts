import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { followSchema } from '../../src/report/follow-schema.js'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'

const PLAN = `青岩小学2024年校本研修计划
一、研修安排
全年组织专题讲座4次，每位教师撰写教学反思6篇。
学校将举办读书沙龙。
`
const SUMMARY = `青岩小学2024年校本研修总结
一、主要做法
全年共组织专题讲座5次，教师人均撰写教学反思4篇。
`
const files = () => folder({ 'plan.txt': PLAN, 'summary.txt': SUMMARY, '空.txt': '' })

describe('yanjian follow', () => {
  test('prints both quotes of every promise within 80 columns, and writes follow.jsonl', {
    timeout: 60_000
  }, async () => {
    const root = files()
    const out = join(root, 'out')
    const { status, out: told } = await run('follow', join(root, 'plan.txt'), join(root, 'summary.txt'), '--out', out)
    expect(status).toBe(0)
    expect(told).toMatch(/完成 +全年组织专题讲座4次 +全年共组织专题讲座5次/)
    expect(told).toMatch(/部分 +每位教师撰写教学反思6篇 +教师人均撰写教学反思4篇/)
    expect(told).toMatch(/未提 +学校将举办读书沙龙 +—/)
    for (const line of told.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)
    const lines = readFileSync(join(out, 'follow.jsonl'), 'utf8').split('\n').filter(Boolean)
    const outcomes = lines.map((line) => followSchema.parse(JSON.parse(line)).outcome)
    expect(outcomes).toEqual(['done', 'partly', 'not-mentioned'])
  })

  test('with --json, prints the lines and nothing else, and without --out writes nothing', async () => {
    const root = files()
    const { out } = await run('follow', join(root, 'plan.txt'), join(root, 'summary.txt'), '--json')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => followSchema.parse(JSON.parse(line)))
    ).toHaveLength(3)
    expect(existsSync(join(root, 'out'))).toBe(false)
  })

  test('ends with 3 where a file cannot be read, and with 2 where there is none', async () => {
    const root = files()
    expect(await run('follow', join(root, 'plan.txt'), join(root, '空.txt'))).toMatchObject({ status: 3, out: '' })
    expect(await run('follow', join(root, 'plan.txt'), join(root, 'none.txt'))).toMatchObject({ status: 2, out: '' })
  })

  test('check follows the pairs that it finds', { timeout: 120_000 }, async () => {
    const root = folder({ 'plan.txt': PLAN, 'summary.txt': SUMMARY })
    const { out } = await run('check', root, '--out', join(root, 'out'))
    expect(out).toContain('计划与总结配成 1 对：承诺完成 1，部分完成 1，有变动 0，没有提到 1，待核 0')
    expect(readFileSync(join(root, 'out', 'copies.jsonl'), 'utf8')).toBe('')
  })
})
