import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { manifestSchema } from '../../src/report/manifest-schema.js'
import { reportSchema } from '../../src/report/schema.js'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'

const SUMMARY = `青禾小学2030—2031学年度第一学期校本研修总结
一、基本情况
学校现有专任教师42人，开展校本研修12次，人均完成36学时。
二、主要成绩
教师发表论文3篇，其中省级1篇、市级2篇。
三、存在问题
部分教师参与不够主动，研讨不够深入。
四、今后打算
下学期继续开展集体备课，每周一次。
`
const PLAN = `云岭中学校本研修计划
一、研修目标
教师每学期听课不少于20节。
二、研修主题
作业设计的优化。
`
const files = () => folder({ '一/总结.txt': SUMMARY, '计划.md': PLAN })

/** The results of a run in a folder of their own, read back. */
async function check(root: string, ...more: string[]) {
  const out = join(folder({}), 'out')
  const ended = await run('check', root, '--out', out, ...more)
  const read = (name: string) => (existsSync(join(out, name)) ? readFileSync(join(out, name), 'utf8') : '')
  const [lines, list] = [read('reports.jsonl'), read('manifest.json')]
  return {
    ...ended,
    lines,
    reports: lines
      .split('\n')
      .filter(Boolean)
      .map((line) => reportSchema.parse(JSON.parse(line))),
    manifest: list ? manifestSchema.parse(JSON.parse(list)) : undefined
  }
}

describe('yanjian check', () => {
  test('reads what lies under the paths, writes reports and manifest, and ends with 0', async () => {
    const { status, reports, manifest, out, err } = await check(files())
    expect(status).toBe(0)
    expect(reports.map(({ source, document }) => [source.path, document.kind])).toEqual([
      ['一/总结.txt', 'summary'],
      ['计划.md', 'plan']
    ])
    expect(manifest!.inputs.map(({ reports: [id] }) => id)).toEqual(reports.map(({ id }) => id))
    expect(out).toContain('读了 2 个文件，得到 2 份文档')
    expect(err).toBe('')
  })

  test('keeps every entity at its place', async () => {
    const { reports } = await check(files())
    expect(reports.flatMap(({ entities }) => entities).length).toBeGreaterThan(5)
    for (const { text, entities } of reports)
      for (const entity of entities) expect(text.slice(entity.start, entity.end)).toBe(entity.text)
  })

  test('with --json, prints reports on standard output and nothing else', async () => {
    const { out, lines } = await check(files(), '--json')
    expect(out).toBe(lines)
    expect(out.split('\n')).toHaveLength(3)
  })

  test('gives the same bytes with one job and with many', async () => {
    const [one, many] = await Promise.all([check(files(), '--jobs', '1'), check(files(), '--jobs', '8')])
    expect(many.lines).toBe(one.lines)
    expect(many.manifest).toEqual(one.manifest)
  })

  test('ends with 3 where something could not be read, which it names, with its reason', async () => {
    const root = folder({ '总结.txt': SUMMARY, '空.txt': '', '图.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') })
    const { status, out, manifest, reports } = await check(root)
    expect(status).toBe(3)
    expect(reports).toHaveLength(1)
    expect(manifest!.inputs.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      '图.png unsupported',
      '总结.txt undefined',
      '空.txt empty'
    ])
    expect(out).toContain('未能读取 2 个文件')
    expect((await check(root, '--json')).err).toMatch(/图\.png.*unsupported.*\n.*空\.txt.*empty/)
  })

  test('ends with 1 where --fail-on is reached', async () => {
    const root = folder({ '总结.txt': '青禾小学校本研修总结\n学校开展校本研修12次，教师们积极参加，收获很大。\n' })
    const { status, reports } = await check(root)
    expect(reports[0]!.findings.map(({ severity }) => severity)).toContain('error')
    expect(status).toBe(0)
    expect((await check(root, '--fail-on', 'error')).status).toBe(1)
    expect((await check(root, '--fail-on', 'warning')).status).toBe(1)
  })

  test.each([
    ['no path', []],
    ['an unknown option', ['.', '--frob']],
    ['a path that is not there', ['没有这个文件夹']],
    ['jobs that are no number', ['.', '--jobs', 'many']],
    ['an option given twice', ['.', '--out', 'a', '--out', 'b']],
    ['an unknown profile', ['.', '--profile', 'no-such']],
    ['an unknown severity', ['.', '--fail-on', 'info']]
  ])('ends with 2 and writes nothing: %s', async (_, args) => {
    const out = join(folder({}), 'out')
    const { status, out: printed, err } = await run('check', ...args, ...(args.includes('--out') ? [] : ['--out', out]))
    expect(status).toBe(2)
    expect(printed).toBe('')
    expect(err).toMatch(/^错误：/)
    expect(existsSync(out)).toBe(false)
  })

  test('ends with 2 and writes nothing where a rule file is wrong, with its place', async () => {
    const rules = folder({ 'entities/own.yml': '- id: own.rule\n  whyy: 拼错的字段\n' })
    const { status, err, manifest } = await check(files(), '--rules', rules)
    expect(status).toBe(2)
    expect(err).toMatch(/entities\/own\.yml:\d+:\d+/)
    expect(manifest).toBeUndefined()
  })

  test('leaves no drafts in the folder of the results, and no lock', async () => {
    const out = folder({})
    await run('check', files(), '--out', out)
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['manifest.json', 'reports.jsonl', '.yanjian-cache']))
    expect(readdirSync(out).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(readdirSync(join(out, '.yanjian-cache')).sort()).toEqual(['results', 'texts'])
  })
})

describe('yanjian', () => {
  test('helps in Chinese, and in English where asked', async () => {
    expect((await run('--help')).out).toContain('用法')
    expect((await run('--help', '--lang', 'en')).out).toContain('Usage')
    expect((await run('check', '--help')).status).toBe(0)
    expect((await run('check', '.', '--frob', '--lang=en')).err).toContain('Unknown argument: frob')
  })

  test('tells its version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('does not know commands that are not there', async () => {
    for (const args of [[], ['frob'], ['rules'], ['rules', 'frob']]) expect((await run(...args)).status).toBe(2)
  })

  test('lists every rule with its file and what it is for', async () => {
    const { status, out } = await run('rules', 'list')
    expect(status).toBe(0)
    expect(out).toMatch(/^entities\/hours\.yml$/m)
    expect(out).toMatch(/^ +\d+ {2}hours\.\S+ +\S/m)
  })
})
