import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readRoute } from '../../../src/page/route.js'
import { each, input, load, reportOf, rows, write } from './made.js'

afterEach(() => {
  vi.useRealTimers()
})

const qinghe = reportOf('青禾小学', '“自已”疑为“自己”之误')

describe('the workbook', () => {
  test('has its sheets, each with a head that stays and a filter over its entries', async () => {
    const book = await load(await write([qinghe]))
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '总表',
      '项目台账',
      '问题清单',
      '指标明细',
      '相似文本',
      '计划落实',
      '未读文件',
      '说明'
    ])
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
      expect(sheet.autoFilter).toMatch(/^A1:[A-Z]+\d+$/)
      expect(sheet.pageSetup).toMatchObject({
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        orientation: 'landscape'
      })
    }
  })

  test('shows each document with its marks, findings and figures', async () => {
    const bytes = await write([qinghe, reportOf('云岭中学')])
    const [first, second] = await rows(bytes, '总表')
    expect(first).toMatchObject({
      学校: '青禾小学',
      类别: '总结',
      得分: 9,
      满分: 10,
      得分率: 0.9,
      错误: 0,
      问题不足: '缺'
    })
    expect(first!['文件']).toMatchObject({ text: '青禾小学/总结.docx' })
    expect(second).toMatchObject({ 学校: '云岭中学', 提醒: 0 })
    expect(Object.keys(first!)).not.toContain('研修主题')
  })

  test('leads from a count to the first finding, from a figure to its words, and on to the page', async () => {
    const reports = [reportOf('一中', '甲', '乙'), reportOf('二中', '丙')]
    const book = await load(await write(reports))
    const link = (sheet: string, head: string, row: number) => {
      const at = book.getWorksheet(sheet)!
      const value = at.getRow(row).getCell((at.getRow(1).values as string[]).indexOf(head)).value
      return (value as { hyperlink?: string }).hyperlink
    }
    // Links within the book have no target of their own in the library; the file has them.
    const xml = strFromU8(unzipSync(await write(reports))['xl/worksheets/sheet1.xml']!)
    expect(xml).toContain('location="&apos;问题清单&apos;!A2"')
    expect(xml).toContain('location="&apos;问题清单&apos;!A4"')
    expect(xml).toContain('location="&apos;指标明细&apos;!A3"')
    expect(book.getWorksheet('问题清单')!.getRow(4).getCell(6).value).toBe('丙')
    const [, address] = link('问题清单', '检查项', 4)!.split('report.html')
    expect(readRoute(address!)).toEqual({
      view: 'document',
      id: reports[1]!.id,
      target: reports[1]!.findings[0]!.fingerprint
    })
    expect(link('总表', '文件', 3)).toBe(`report.html#${reports[1]!.id}`)
  })

  test('has the parts of a sheet in the order that Excel asks for', async () => {
    const xml = strFromU8(unzipSync(await write([qinghe]))['xl/worksheets/sheet3.xml']!)
    const order = [
      'sheetData',
      'autoFilter',
      'conditionalFormatting',
      'dataValidations',
      'hyperlinks',
      'pageMargins',
      'pageSetup'
    ]
    const places = order.map((name) => xml.indexOf(`<${name}`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(xml).not.toContain('customHeight="1" spans="1:13" x14ac:dyDescent="0.25"><c r="A2"')
  })

  test('lists findings with their words, and leaves out what held', async () => {
    const held = {
      ...qinghe.findings[0]!,
      fingerprint: '0123456789abcdef',
      verdict: 'consistent',
      severity: 'info'
    } as const
    const bytes = await write([{ ...qinghe, findings: [...qinghe.findings, held] }])
    const found = await rows(bytes, '问题清单')
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      程度: '提醒',
      原文: '全年完成72學時。【自已】辦學。',
      相关数字与文字: '分项：72學時'
    })
    expect((await rows(bytes, '总表'))[0]).toMatchObject({ 核对相符: 1, 提醒: 1 })
  })

  test('puts levels side by side, and adds up plans and summaries apart', async () => {
    const row = { object: '课题', unit: '项', evidence: ['e1'] }
    const ledger = [
      { ...row, level: 'provincial' as const, count: 4 },
      { ...row, level: 'municipal' as const, count: 2 }
    ]
    const plan = { ...reportOf('二中'), ledger }
    const bytes = await write([
      { ...reportOf('一中'), ledger },
      { ...plan, document: { ...plan.document, kind: 'plan' } },
      { ...reportOf('三中'), ledger }
    ])
    const lines = (await rows(bytes, '项目台账')).map((line) =>
      ['学校', '类别', '省级', '市级', '合计'].map((head) => line[head])
    )
    expect(lines).toEqual([
      ['一中', '总结', 4, 2, 6],
      ['二中', '计划', 4, 2, 6],
      ['三中', '总结', 4, 2, 6],
      ['全部总结', '总结', 8, 4, 12],
      ['全部计划', '计划', 4, 2, 6]
    ])
  })

  test('names the files that have no report, with the reason', async () => {
    const inputs = [input('坏.docx', { status: 'failed', reason: 'corrupt', message: '文档已损坏' }), input('好.docx')]
    const bytes = await write([], undefined, { inputs })
    expect(await rows(bytes, '未读文件')).toMatchObject([{ 文件: '坏.docx', 状态: '未能读取', 说明: '文档已损坏' }])
  })

  test('says where there is nothing, and whether anyone looked', async () => {
    const first = async (bytes: Uint8Array, sheet: string) =>
      Object.values((await rows(bytes, sheet))[0]!).find(Boolean)
    const none = await write([])
    expect(await first(none, '总表')).toContain('没有读到任何文档')
    expect(await first(none, '问题清单')).toBe('没有发现问题')
    expect(await first(none, '未读文件')).toBe('所有文件都已读取')
    expect(await first(none, '相似文本')).toContain('没有比对')
    const looked = await write([], undefined, { copies: each([]), follow: each([]) })
    expect(await first(looked, '相似文本')).toBe('没有发现相似文本')
    expect(await first(looked, '计划落实')).toContain('没有可以对照')
  })

  test('shows copied text at each of its places, and what became of promises', async () => {
    const reports = [reportOf('一中'), reportOf('二中')]
    const [a, b] = reports.map(({ id }) => id) as [string, string]
    const passage = { text: '同一段话', places: [a, b].map((report, at) => ({ report, start: at, end: at + 4 })) }
    const bytes = await write(reports, undefined, {
      copies: each([{ documents: [a, b], raw: 0.61, net: 0.55, reuse: 'schools' as const, passages: [passage] }]),
      follow: each([
        {
          plan: a,
          summary: b,
          promise: { text: '听课30节', start: 0, end: 5 },
          outcome: 'partly',
          evidence: { text: '听课20节', start: 7, end: 12 },
          message: '只有20节'
        } as const
      ])
    })
    expect(await rows(bytes, '相似文本')).toMatchObject([
      { 组: 1, 类型: '校际', 重合率: 0.61, 学校: '一中', 相同的文字: { text: '同一段话' } },
      { 组: 1, 学校: '二中' }
    ])
    expect(await rows(bytes, '计划落实')).toMatchObject([
      {
        学校: '一中',
        计划中写的: { text: '听课30节' },
        结果: '部分落实',
        总结中写的: { text: '听课20节' },
        说明: '只有20节'
      }
    ])
    const book = await load(bytes)
    const links = (name: string, cells: string[]) =>
      cells.map((cell) => (book.getWorksheet(name)!.getCell(cell).value as { hyperlink?: string }).hyperlink)
    expect(links('相似文本', ['H2', 'H3'])).toEqual([`report.html#${a}/0-4`, `report.html#${b}/1-5`])
    expect(links('计划落实', ['B2', 'D2'])).toEqual([`report.html#${a}/0-5`, `report.html#${b}/7-12`])
  })

  test('tells of files that are the same byte for byte, though they have one report between them', async () => {
    const one = reportOf('一中')
    const read = { bytes: 5, sha256: one.source.sha256, status: 'read' as const, reports: [one.id] }
    const inputs = [
      { ...read, path: '一中/总结.txt' },
      { ...read, path: '二中/总结.txt', sameAs: '一中/总结.txt' },
      { ...read, path: '三中/总结.txt', sameAs: '一中/总结.txt' }
    ]
    const found = await rows(await write([one], undefined, { inputs, copies: each([]) }), '相似文本')
    expect(found).toMatchObject([
      { 组: 1, 类型: '同文件', 重合率: 1, 学校: '一中' },
      { 组: 1, 类型: '同文件', 重合率: 1, 文件: '二中/总结.txt' },
      { 组: 1, 文件: '三中/总结.txt' }
    ])
    expect(JSON.stringify(found)).toContain('与 一中/总结.txt 逐字节相同')
  })

  test('has the same bytes whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') })
    const first = await write([qinghe])
    vi.setSystemTime(new Date('2044-11-12T13:14:15Z'))
    expect(Buffer.from(await write([qinghe])).equals(Buffer.from(first))).toBe(true)
  })
})

describe('text in cells', () => {
  const NASTY = ['=HYPERLINK("http://x.test","y")', '+86', '-1+2', '@SUM(A1)', '\t=1', '＝1+1']

  test.each(NASTY)('%j is text, and stays text when it is edited', async (school) => {
    const bytes = await write([reportOf(school, school)])
    const book = await load(bytes)
    const cells = [book.getWorksheet('总表')!.getRow(2).getCell(1), book.getWorksheet('问题清单')!.getRow(2).getCell(6)]
    for (const cell of cells) {
      expect(cell.value).toBe(school)
      expect(cell.formula).toBeUndefined()
      expect(cell.numFmt).toBe('@')
    }
    const files = unzipSync(bytes)
    for (const [name, content] of Object.entries(files))
      if (name.includes('worksheets/')) expect(strFromU8(content)).not.toMatch(/<f[ >]/)
  })

  test('what XML or Excel cannot hold is shown as such, and nothing else changes', async () => {
    const nasty = 'a\u0001b\ud800c\uffffd_x0041_e<&>"\'𠮷\r\nf'
    const [row] = await rows(await write([reportOf('一中', nasty)]), '问题清单')
    expect(row!['说明']).toBe('a\ufffdb\ufffdc\ufffdd_x0041_e<&>"\'𠮷\nf')
    const [long] = await rows(await write([reportOf('一中', '𠮷'.repeat(30_000))]), '问题清单')
    expect((long!['说明'] as string).length).toBeLessThanOrEqual(32_767)
    expect(long!['说明']).toMatch(/^𠮷+……（过长/u)
  })
})
