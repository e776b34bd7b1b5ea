import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDecisions } from '../../../src/report/workbook/read-decisions.js'
import { folder } from '../../setup/folder.js'
import { decide, reportOf, rows, write } from './made.js'

/** What LibreOffice makes of a file, saved by it in a format of its choice; undefined where it makes nothing. */
function convert(name: string, content: string | Uint8Array, to: string): Buffer | undefined {
  const root = folder({ [`in/${name}`]: content })
  const profile = pathToFileURL(join(root, 'profile')).href
  const args = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', to, '--outdir', join(root, 'out')]
  spawnSync('soffice', [...args, join(root, 'in', name)], { timeout: 60_000 })
  const out = join(root, 'out', name.replace(/\.\w+$/, `.${to.split(':')[0]}`))
  return existsSync(out) ? readFileSync(out) : undefined
}

const here = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!here)('LibreOffice (skipped where there is none)', () => {
  test('opens the workbook, and decisions are read back from what it saves', { timeout: 120_000 }, async ({ skip }) => {
    if (!convert('probe.csv', 'a,b\n1,2\n', 'xlsx')) skip('LibreOffice is here without Calc')
    const reports = [reportOf('=HYPERLINK("x")', '甲', '乙'), reportOf('+86', '丙')]
    const saved = convert('workbook.xlsx', await decide(await write(reports), '乙', '误报', '第1行\n第2行'), 'xlsx')
    expect(saved).toBeDefined()
    expect((await rows(saved!, '总表')).map((row) => row['学校'])).toEqual(['=HYPERLINK("x")', '+86'])
    expect(readDecisions(saved!)).toMatchObject([
      { report: reports[0]!.id, message: '乙', decision: '误报', opinion: '第1行\n第2行', school: '=HYPERLINK("x")' }
    ])
    expect(await rows(await write(reports, saved), '问题清单')).toMatchObject([
      {},
      { 处理: '误报', 意见: '第1行\n第2行' },
      {}
    ])
  })
})
