import { describe, expect, test } from 'vitest'
import { readDecisions } from '../../../src/report/workbook/read-decisions.js'
import { convert, withLibreOffice } from '../../setup/libreoffice.js'
import { decide, reportOf, rows, write } from './made.js'

describe.skipIf(!withLibreOffice)('LibreOffice (skipped where there is none)', () => {
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
