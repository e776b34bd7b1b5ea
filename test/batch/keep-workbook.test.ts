import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepWorkbook } from '../../src/batch/keep-workbook.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { decide, load, reportOf, results, told, write } from '../report/workbook/made.js'
import { folder } from '../setup/folder.js'

describe('workbook.xlsx in the folder of the results', () => {
  const rules = loadRuleset()
  const keep = (out: string) => keepWorkbook(out, { inputs: [] }, rules)
  const workbooks = (out: string) => readdirSync(out).filter((name) => name.includes('workbook'))

  test('is made anew with what was written into it, and nothing else is left', async () => {
    const out = folder(results(reportOf('一中', '甲')))
    expect(await keep(out)).toBeUndefined()
    const path = join(out, 'workbook.xlsx')
    writeFileSync(path, await decide(readFileSync(path), '甲', '误报'))
    expect(await keep(out)).toBeUndefined()
    expect(await told(readFileSync(path))).toEqual([['一中', '甲', '误报', null]])
    expect(workbooks(out)).toEqual(['workbook.xlsx'])
  })

  const without = async () => {
    const book = await load(await write([]))
    book.removeWorksheet('问题清单')
    return Buffer.from(await book.xlsx.writeBuffer())
  }
  test.each([
    ['no workbook', async () => Buffer.from('not a zip')],
    ['a workbook of someone else', without]
  ])('puts aside what it cannot read back: %s', async (_, make) => {
    const foreign = await make()
    const out = folder({ ...results(reportOf('一中', '甲')), 'workbook.xlsx': foreign, 'workbook.old.xlsx': 'older' })
    const aside = await keep(out)
    expect(aside!.path).toBe(join(out, 'workbook.old-2.xlsx'))
    expect(readFileSync(aside!.path).equals(foreign)).toBe(true)
    expect(await told(readFileSync(join(out, 'workbook.xlsx')))).toHaveLength(1)
  })

  test('stays as it was where the writing breaks off', async () => {
    const out = folder({ ...results(reportOf('一中')), 'workbook.xlsx': await write([reportOf('二中', '甲')]) })
    const before = readFileSync(join(out, 'workbook.xlsx'))
    appendFileSync(join(out, 'reports.jsonl'), '{"half a report')
    await expect(keep(out)).rejects.toThrow(SyntaxError)
    expect(readFileSync(join(out, 'workbook.xlsx')).equals(before)).toBe(true)
    expect(workbooks(out)).toEqual(['workbook.xlsx'])
  })
})
