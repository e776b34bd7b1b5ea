import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/report/schema.js'
import { decide, load, reportOf, rows, told, write } from './made.js'

describe('what an inspector wrote', () => {
  const reports = [reportOf('一中', '甲', '乙'), reportOf('二中', '甲')]

  test('is there again when the workbook is made again, beside its finding and no other', async () => {
    const before = await decide(await write(reports), '乙', '误报', '原文如此，\n不必改')
    expect(await told(await write(reports, before))).toEqual([
      ['一中', '甲', null, null],
      ['一中', '乙', '误报', '原文如此，\n不必改'],
      ['二中', '甲', null, null]
    ])
  })

  test('survives sorting, moved columns, lines above the head, and being made again and again', async () => {
    const book = await load(await decide(await write(reports), '乙', '属实'))
    const sheet = book.getWorksheet('问题清单')!
    const all: unknown[][] = []
    sheet.eachRow((row) => all.push((row.values as unknown[]).slice(1).reverse()))
    const [head, ...entries] = all
    sheet.spliceRows(1, all.length, ['县教研室，二〇三一年'], [], head!, ...entries.reverse())
    let bytes = new Uint8Array(await book.xlsx.writeBuffer())
    for (let time = 0; time < 3; time++) bytes = new Uint8Array(await write(reports, bytes))
    expect((await told(bytes))[1]).toEqual(['一中', '乙', '属实', null])
  })

  test('stays with a file that was edited, which is another report of the same name', async () => {
    const edited = reports.map((report): Report => ({ ...report, id: report.id.replace(/^..../, 'ffff') }))
    const before = await decide(await write(reports), '乙', '已整改')
    expect((await told(await write(edited, before)))[1]).toEqual(['一中', '乙', '已整改', null])
  })

  test('is listed apart when its finding is no more, and comes back with it', async () => {
    const before = await decide(await write(reports), '乙', '属实', '已告知')
    const gone = await write([reportOf('一中', '甲'), reports[1]!], before)
    expect(await told(gone, '不再适用的处理')).toEqual([['一中', '乙', '属实', '已告知']])
    expect((await rows(gone, '不再适用的处理'))[0]!['原因']).toContain('已经没有这个问题')
    const still = await write([reports[1]!], gone)
    expect((await rows(still, '不再适用的处理'))[0]!['原因']).toContain('没有这份文件')
    const again = await write(reports, still)
    expect((await told(again))[1]).toEqual(['一中', '乙', '属实', '已告知'])
    expect((await load(again)).getWorksheet('不再适用的处理')).toBeUndefined()
  })

  test('in a line of their own is not lost either', async () => {
    const book = await load(await write(reports))
    const sheet = book.getWorksheet('问题清单')!
    const row = sheet.addRow([])
    row.getCell(1).value = '三中'
    row.getCell((sheet.getRow(1).values as string[]).indexOf('意见')).value = '没有交'
    const bytes = await write(reports, new Uint8Array(await book.xlsx.writeBuffer()))
    expect(await told(bytes, '不再适用的处理')).toEqual([['三中', null, null, '没有交']])
  })
})
