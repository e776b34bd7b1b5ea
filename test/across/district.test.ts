import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Copies, copiesSchema } from '../../src/report/copies-schema.js'
import { followSchema } from '../../src/report/follow-schema.js'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'
import { district } from './make-district.js'

const linesOf = (out: string, name: string) =>
  readFileSync(join(out, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

test('a district of 40 schools gives the groups that were copied, and no other', { timeout: 120_000 }, async () => {
  const { files, groups, deep, half, shallow } = district()
  const out = join(folder({}), 'out')
  const { status, out: told } = await run('check', folder(files), '--out', out)
  expect(status).toBe(0)
  const pathOf = new Map<string, string>(linesOf(out, 'reports.jsonl').map(({ id, source }) => [id, source.path]))
  const found = linesOf(out, 'copies.jsonl').map((line): Copies => copiesSchema.parse(line))
  const paths = ({ documents }: Pick<Copies, 'documents'>) => documents.map((id) => pathOf.get(id)!).sort()
  const sorted = (list: readonly { reuse: string; paths: readonly string[] }[]) =>
    list.map(({ reuse, paths }) => `${reuse} ${[...paths].sort().join(' ')}`).sort()
  expect(sorted(found.map((group) => ({ reuse: group.reuse, paths: paths(group) })))).toEqual(sorted(groups))

  const groupOf = (wanted: readonly string[]) =>
    found.find((group) => paths(group).join() === [...wanted].sort().join())!
  expect(groupOf(deep).net).toBeGreaterThan(0.9)
  expect(groupOf(half).net).toBeGreaterThan(0.4)
  expect(groupOf(half).net).toBeLessThan(0.7)
  expect(groupOf(shallow).net).toBeGreaterThan(0.15)
  expect(groupOf(shallow).net).toBeLessThan(0.35)
  expect(told).toContain('不同学校之间文字雷同 3 组')
  expect(told).toContain('同一学校不同年度沿用旧文 1 组')

  // Every plan has the summary of its own school and year.
  const pairs = linesOf(out, 'follow.jsonl').map((line) => followSchema.parse(line))
  for (const { plan, summary } of pairs)
    expect(pathOf.get(summary!)).toBe(pathOf.get(plan)!.replace('校本研修计划', '校本研修总结'))
})
