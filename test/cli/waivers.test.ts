import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { adviceOf } from '../../src/report/advice/advice-of.js'
import { reportSchema } from '../../src/report/schema.js'
import { rows } from '../report/workbook/made.js'
import { rules } from '../setup/check-here.js'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'

const SUMMARY = `青禾小学校本研修总结
一、基本情况
全校开展公开课9节，其中语文3节、数学3节、英语2节。
教师撰写反思20篇，其中一等奖4篇。
二、主要成绩
老师们各自上好自已的研究课。
三、存在问题
部分教师参与不够主动，研讨不够深入。
四、今后打算
下学期继续开展集体备课，每周一次。
`

/** A run into a folder that stays, and what came of it. */
function schools(files: Readonly<Record<string, string>> = { '一中/总结.txt': SUMMARY }) {
  const root = folder(files)
  const out = join(folder({}), '结果')
  const read = (name: string) => readFileSync(join(out, name), 'utf8')
  const check = async (...more: string[]) => {
    const ended = await run('check', root, '--out', out, ...more)
    const lines = existsSync(join(out, 'reports.jsonl')) ? read('reports.jsonl') : ''
    const reports = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => reportSchema.parse(JSON.parse(line)))
    const findings = reports.flatMap(({ findings }) => findings)
    return { ...ended, lines, reports, findings, faults: findings.filter(({ severity }) => severity !== 'info') }
  }
  return { out, read, check }
}

const waiver = (fingerprint: string, more = '') =>
  `- fingerprint: '${fingerprint}'\n  reason: 另有一节为综合课，已电话核实\n  who: 林督学\n  when: 2031-05-06\n${more}`

describe('waivers', () => {
  test('let a finding pass: it stays, marked, and is counted nowhere as a fault', async () => {
    const { out, read, check } = schools()
    const before = await check()
    const sum = before.faults.find(({ check }) => check === 'sum.mismatch')!
    writeFileSync(join(out, 'waivers.yml'), waiver(sum.fingerprint))
    const after = await check()
    const waived = after.findings.find(({ fingerprint }) => fingerprint === sum.fingerprint)!
    expect(waived).toEqual({
      ...sum,
      severity: 'info',
      data: { ...sum.data, waived: { reason: '另有一节为综合课，已电话核实', who: '林督学', when: '2031-05-06' } }
    })
    expect(after.faults).toEqual(before.faults.filter((finding) => finding !== sum))
    expect(after.out).toContain('已豁免 1 处')
    expect(after.out).not.toContain(sum.message)
    expect(after.err).toBe('')
    const workbook = readFileSync(join(out, 'workbook.xlsx'))
    const [row] = (await rows(workbook, '问题清单')).filter((row) => row['说明'] === sum.message)
    expect(row).toMatchObject({ 程度: '已豁免', 豁免: '另有一节为综合课，已电话核实（林督学，2031-05-06）' })
    const [total] = await rows(workbook, '总表')
    expect(total).toMatchObject({ 已豁免: expect.anything() })
    const overview = JSON.parse(/id="overview">(.*?)<\/script>/.exec(read('report.html'))![1]!)
    expect(overview.rows[0].grades.waived).toBe(1)
    expect(overview.rows[0].grades.error + overview.rows[0].grades.warning).toBe(after.faults.length)
  })

  test('are not kept with the analysis: when they go, so does their effect, byte for byte', async () => {
    const { out, check } = schools()
    const before = await check()
    writeFileSync(join(out, 'waivers.yml'), before.faults.map(({ fingerprint }) => waiver(fingerprint)).join(''))
    const [once, again] = [await check('--fail-on', 'warning'), await check('--fail-on', 'warning', '--jobs', '4')]
    expect(once.faults).toEqual([])
    expect(once.status).toBe(0)
    expect(again.lines).toBe(once.lines)
    writeFileSync(join(out, 'waivers.yml'), '# nothing\n')
    const last = await check('--fail-on', 'warning')
    expect(last.lines).toBe(before.lines)
    expect(last.status).toBe(1)
  })

  test('may be for one file of several', async () => {
    const { out, check } = schools({ '一中/总结.txt': SUMMARY, '二中/总结.txt': `${SUMMARY}再见。\n` })
    const before = await check()
    const { fingerprint } = before.faults.find(({ check }) => check === 'sum.mismatch')!
    const same = ({ faults }: typeof before) => faults.filter((finding) => finding.fingerprint === fingerprint).length
    expect(same(before)).toBe(2)
    writeFileSync(join(out, 'waivers.yml'), waiver(fingerprint, '  file: 二中/总结.txt\n'))
    expect(same(await check())).toBe(1)
    writeFileSync(join(out, 'waivers.yml'), waiver(fingerprint))
    expect(same(await check())).toBe(0)
  })

  test('stand in the folder of the rules, or in a file that is named', async () => {
    const { check } = schools()
    const { faults } = await check()
    const rules = folder({ 'waivers.yml': waiver(faults[0]!.fingerprint) })
    const own = await check('--rules', rules)
    expect(own.faults).toHaveLength(faults.length - 1)
    const all = faults.map(({ fingerprint }) => waiver(fingerprint)).join('')
    const named = join(folder({ '同意.yml': all }), '同意.yml')
    expect((await check('--rules', rules, '--waivers', named)).faults).toEqual([])
  })

  test('of what is no longer found, or holds by now, are told, and are no failure', async () => {
    const { out, check } = schools()
    const { findings } = await check()
    const held = findings.find(({ verdict }) => verdict === 'consistent')!
    writeFileSync(join(out, 'waivers.yml'), `${waiver('0123456789abcdef')}${waiver(held.fingerprint)}`)
    const after = await check()
    expect(after.status).toBe(0)
    expect(after.findings).toEqual(findings)
    expect(after.err).toMatch(/waivers\.yml:1 .*0123456789abcdef.*\n.*waivers\.yml:5 /)
    const sheet = await rows(readFileSync(join(out, 'workbook.xlsx')), '不再适用的豁免')
    expect(sheet.slice(0, 2).map((row) => row['指纹'])).toEqual(['0123456789abcdef', held.fingerprint])
  })

  test('leave a missing part out of the letter to the school', async () => {
    const { out, check } = schools({ '总结.txt': SUMMARY.replace(/三、[\s\S]*(?=四、)/, '') })
    const lacks = ({ reports }: Awaited<ReturnType<typeof check>>) =>
      adviceOf(reports[0]!, rules.profiles, rules.lexicons).lacking.map(({ label }) => label)
    const before = await check()
    expect(lacks(before)).toContain('找出缺点')
    const missing = before.findings.find(
      ({ check, message }) => check === 'section.missing' && /找出缺点/.test(message)
    )!
    writeFileSync(join(out, 'waivers.yml'), waiver(missing.fingerprint))
    const after = await check()
    expect(lacks(after)).toEqual(lacks(before).filter((label) => label !== '找出缺点'))
  })

  test.each([
    ['an unknown field', waiver('0123456789abcdef', '  whom: 谁\n'), /waivers\.yml:5:3 .*whom/],
    [
      'no reason',
      "- fingerprint: '0123456789abcdef'\n  who: 林督学\n  when: 2031-05-06\n",
      /waivers\.yml:1:3 .*reason/
    ],
    ['a day that does not exist', waiver('0123456789abcdef').replace('05-06', '02-30'), /waivers\.yml:4:3 .*when/],
    ['a fingerprint that is none', waiver('自已'), /waivers\.yml:1:3 .*指纹/],
    ['a fingerprint that YAML takes for a number', waiver('x').replace("'x'", '1234567890123456'), /引号/],
    ['a finding waived twice', waiver('0123456789abcdef').repeat(2), /waivers\.yml:5:3 .*第 1 行/],
    ['no list', 'fingerprint: 0123456789abcdef\n', /waivers\.yml:1:1 .*列表/],
    ['no YAML', '- fingerprint: "\n', /waivers\.yml:\d+:\d+ YAML/]
  ])('that are wrong end the run before anything is written: %s', async (_, text, message) => {
    const file = join(folder({ 'waivers.yml': text }), 'waivers.yml')
    const { out, check } = schools()
    const { status, err } = await check('--waivers', file)
    expect(status).toBe(2)
    expect(err).toMatch(message)
    expect(existsSync(out)).toBe(false)
  })

  test('that are named and not there end the run', async () => {
    const { status, err } = await schools().check('--waivers', '没有.yml')
    expect(status).toBe(2)
    expect(err).toContain('没有.yml')
  })

  test('are no input where the results lie among the reports', async () => {
    const root = folder({ '总结.txt': SUMMARY, 'out/waivers.yml': '' })
    const { status, out } = await run('check', root, '--out', join(root, 'out'))
    expect(status).toBe(0)
    expect(out).toContain('读了 1 个文件')
  })
})
