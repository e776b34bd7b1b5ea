import { describe, expect, test, vi } from 'vitest'
import { ReadFailure } from '../../src/diagnostic.js'
import { readPdf } from '../../src/load/read-pdf.js'
import { convert, file, PAGES_TEXT, pagesDocx } from './make-files.js'
import { makePdf, type PageDrawing } from './make-pdf.js'

const failure = (bytes: Uint8Array) =>
  readPdf(bytes).then(
    () => expect.fail('was read'),
    (error: unknown) => error as ReadFailure
  )
const cells = async (bytes: Uint8Array) => {
  const { text, marks } = await readPdf(bytes)
  return marks.filter(({ kind }) => kind === 'cell').map(({ span }) => text.slice(span.start, span.end))
}
const lines = async (...pages: PageDrawing[]) => (await readPdf(makePdf(pages))).text.trimEnd().split('\n')

/** Lines of text down a page, 20 points apart. */
const column = (texts: readonly string[], { x = 90, y = 740 } = {}) =>
  texts.map((text, index) => ({ x, y: y - index * 20, text }))
const FULL = '本学年学校组织全体教师开展研修活动共有三十多次参加人数众多成效'
const TALL = '教师研修'.repeat(5)

/** A table drawn with lines: edges of columns and rows, downwards. */
const ruled = (xs: readonly number[], ys: readonly number[]) => [
  ...xs.map((x) => [x, ys[0]!, x, ys.at(-1)!] as const),
  ...ys.map((y) => [xs[0]!, y, xs.at(-1)!, y] as const)
]

describe('a file made by LibreOffice', () => {
  const expected = [...PAGES_TEXT.paragraphs, ...PAGES_TEXT.rows.map((row) => row.join('\t')), '研修总结。']

  test('gives its paragraphs and table back, without heads and page numbers', async () => {
    const { text } = await readPdf(file('pages.pdf'))
    expect(text.trimEnd().split('\n')).toEqual(expected)
  })

  test('marks the table, its rows and cells', async () => {
    const { text, marks } = await readPdf(file('pages.pdf'))
    const rows = marks.filter(({ kind }) => kind === 'row')
    expect(marks.filter(({ kind }) => kind === 'table')).toHaveLength(1)
    expect(rows.map(({ span }) => text.slice(span.start, span.end))).toEqual(
      PAGES_TEXT.rows.map((row) => row.join('\t'))
    )
    expect(await cells(file('pages.pdf'))).toEqual(PAGES_TEXT.rows.flat())
  })

  test('as it is made here and now', async (context) => {
    const made = convert([await pagesDocx()], 'pdf')
    if (!made) return context.skip()
    expect((await readPdf(made[0]!)).text.trimEnd().split('\n')).toEqual(expected)
  })
})

describe('paragraphs', () => {
  test('a full line goes on, a short one does not', async () => {
    expect(await lines({ texts: column([FULL, `${FULL.slice(0, 10)}。`, '第二段。']) })).toEqual([
      `${FULL}${FULL.slice(0, 10)}。`,
      '第二段。'
    ])
  })

  test('an indented line begins a paragraph even behind a full one', async () => {
    const texts = [...column([FULL, FULL]), { x: 114, y: 700, text: FULL.slice(2) }]
    expect(await lines({ texts })).toEqual([FULL + FULL, FULL.slice(2)])
  })

  test('a line under the text of a numbered one goes on with it', async () => {
    const texts = [
      { x: 90, y: 740, text: '1.' },
      { x: 120, y: 740, text: FULL.slice(3) },
      { x: 120, y: 720, text: '结束。' }
    ]
    expect(await lines({ texts })).toEqual([`1. ${FULL.slice(3)}结束。`])
  })

  test('goes on over the end of a page', async () => {
    expect(await lines({ texts: column([FULL]) }, { texts: column(['结束。']) })).toEqual([`${FULL}结束。`])
  })

  test('blanks that the layout makes between characters and figures are dropped, those between names kept', async () => {
    const texts = [
      { x: 90, y: 740, text: '共' },
      { x: 105, y: 740, text: '72' },
      { x: 120, y: 740, text: '学时，由' },
      { x: 168, y: 740, text: '王小明' },
      { x: 210, y: 740, text: '李小红' },
      { x: 246, y: 740, text: '主讲，研修学习情况良好。' }
    ]
    expect(await lines({ texts })).toEqual(['共72学时，由王小明 李小红主讲，研修学习情况良好。'])
  })

  test('a raised figure is the mark of a note behind Chinese, and part of a unit behind letters', async () => {
    const texts = [
      { x: 90, y: 740, text: '全年研修七十二学时' },
      { x: 198, y: 746, text: '1', size: 7 },
      { x: 203, y: 740, text: '教室面积合计九十m' },
      { x: 305, y: 746, text: '2', size: 7 }
    ]
    expect(await lines({ texts })).toEqual(['全年研修七十二学时教室面积合计九十m2'])
  })

  test('text across the page is a watermark', async () => {
    const texts = [...column([FULL]), { x: 200, y: 300, text: '内部资料', size: 40, slant: 0.8 }]
    expect(await lines({ texts })).toEqual([FULL])
  })

  test('a page that lies on its side is read all the same', async () => {
    const texts = [
      { x: 100, y: 90, text: FULL, slant: Math.PI / 2 },
      { x: 120, y: 90, text: '第二行。', slant: Math.PI / 2 }
    ]
    expect(await lines({ texts })).toEqual([FULL, '第二行。'])
    expect(await lines({ rotate: 90, size: [842, 595], texts: column([FULL, '第二行。'], { y: 500 }) })).toEqual([
      FULL,
      '第二行。'
    ])
  })
})

describe('running heads', () => {
  const page = (number: string, body: string): PageDrawing => ({
    texts: [{ x: 90, y: 800, text: '石桥小学研修材料' }, { x: 290, y: 40, text: number }, ...column([body, TALL])]
  })

  test.each([
    ['1', '2', '3'],
    ['- 1 -', '- 2 -', '- 3 -'],
    ['第1页 共3页', '第2页 共3页', '第3页 共3页'],
    ['第一页', '第二页', '第三页']
  ])('%s, %s, %s and the head go, the body stays', async (...numbers) => {
    const bodies = ['甲乙丙丁。', '子丑寅卯。', '东南西北。']
    const read = await lines(...numbers.map((number, index) => page(number, bodies[index]!)))
    expect(read).toEqual(bodies.flatMap((body) => [body, TALL]))
  })

  test('a line that stands at the top of one page only stays', async () => {
    const read = await lines(
      { texts: [{ x: 90, y: 800, text: '石桥小学研修计划' }, ...column([TALL])] },
      { texts: column([TALL]) }
    )
    expect(read[0]).toBe('石桥小学研修计划')
  })

  test('figures in the body are no page numbers', async () => {
    expect(await lines({ texts: column([TALL, '2024', TALL]) })).toContain('2024')
  })
})

describe('tables', () => {
  const xs = [90, 190, 290, 390]
  const at = (column: number, y: number, text: string) => ({ x: xs[column]! + 5, y, text })

  test('drawn with lines give a cell for every column, empty ones too', async () => {
    const texts = [at(0, 725, '姓名'), at(1, 725, '课题'), at(2, 725, '学时'), at(0, 705, '王小明'), at(2, 705, '36')]
    const pdf = makePdf([{ lines: ruled(xs, [740, 720, 700]), texts: [...texts, ...column([TALL], { y: 600 })] }])
    expect(await cells(pdf)).toEqual(['姓名', '课题', '学时', '王小明', '', '36'])
  })

  test('a cell over several columns or rows is followed by empty ones', async () => {
    const drawn: [number, number, number, number][] = [
      [90, 740, 390, 740],
      [190, 720, 390, 720],
      [90, 700, 390, 700],
      [90, 740, 90, 700],
      [190, 740, 190, 700],
      [290, 720, 290, 700],
      [390, 740, 390, 700]
    ]
    const texts = [at(0, 715, '项目'), at(1, 725, '完成情况'), at(1, 705, '计划'), at(2, 705, '实际')]
    const pdf = makePdf([{ lines: drawn, texts: [...texts, ...column([TALL], { y: 600 })] }])
    expect(await cells(pdf)).toEqual(['项目', '完成情况', '', '', '计划', '实际'])
  })

  test('lines of a cell are joined, entries that stand side by side are rows of their own', async () => {
    const texts = [
      at(0, 725, '集体备课听课评'),
      at(0, 710, '课活动'),
      at(1, 725, '全校'),
      at(0, 685, '语文'),
      at(0, 670, '数学'),
      at(1, 685, '36'),
      at(1, 670, '24')
    ]
    const pdf = makePdf([
      { lines: ruled(xs.slice(0, 3), [740, 700, 660]), texts: [...texts, ...column([TALL], { y: 600 })] }
    ])
    expect(await cells(pdf)).toEqual(['集体备课听课评课活动', '全校', '语文', '36', '数学', '24'])
  })

  test('without lines are seen by their columns', async () => {
    const rows = [
      ['时间', '主题', '主讲'],
      ['三月', '备课', '王小明'],
      ['四月', '听课', '李小红']
    ]
    const texts = rows.flatMap((row, index) => row.map((text, column) => at(column, 740 - index * 20, text)))
    const pdf = makePdf([{ texts: [...texts, ...column([TALL], { y: 600 })] }])
    expect(await cells(pdf)).toEqual(rows.flat())
  })

  test('without lines have empty cells where a row of the sum says nothing', async () => {
    const rows = [
      ['时间', '主讲', '学时'],
      ['三月', '王小明', '4'],
      ['四月', '李小红', '6'],
      ['合计', '', '10']
    ]
    const texts = rows.flatMap((row, index) =>
      row.flatMap((text, column) => (text === '' ? [] : [at(column, 740 - index * 20, text)]))
    )
    const pdf = makePdf([{ texts: [...texts, ...column([TALL], { y: 600 })] }])
    expect(await cells(pdf)).toEqual(rows.flat())
  })

  test('a frame around text is no table, nor is the gap behind the number of a list', async () => {
    const framed = makePdf([{ lines: ruled([80, 500], [760, 700]), texts: column([FULL, '二。']) }])
    expect(await cells(framed)).toEqual([])
    const items = ['1.', '2.', '3.'].flatMap((mark, index) => [
      { x: 90, y: 740 - index * 20, text: mark },
      { x: 126, y: 740 - index * 20, text: '集体备课' }
    ])
    expect(await cells(makePdf([{ texts: items }]))).toEqual([])
    expect(await lines({ texts: items })).toEqual(['1. 集体备课', '2. 集体备课', '3. 集体备课'])
  })
})

describe('text in two columns', () => {
  const NARROW = '校本研修扎实开展教师成长'
  const side = (x: number, texts: readonly string[], y = 700) =>
    texts.map((text, index) => ({ x, y: y - index * 20, text }))
  const LEFT = ['一、甲', NARROW, `${NARROW.slice(0, 4)}。`, NARROW, NARROW, NARROW, NARROW, NARROW]
  const RIGHT = [NARROW, `${NARROW.slice(0, 4)}。`, '二、乙', NARROW, NARROW, NARROW, NARROW, '结束。']
  const TITLE = { x: 90, y: 740, text: FULL }

  test('is read column by column, and a paragraph goes on from one to the next', async () => {
    const texts = [TITLE, ...side(90, LEFT), ...side(300, RIGHT)]
    expect(await lines({ texts })).toEqual([
      FULL,
      '一、甲',
      `${NARROW}${NARROW.slice(0, 4)}。`,
      `${NARROW.repeat(6)}${NARROW.slice(0, 4)}。`,
      '二、乙',
      `${NARROW.repeat(4)}结束。`
    ])
  })

  test('whose lines stand at different heights is no less', async () => {
    const texts = [...side(90, LEFT), ...side(300, RIGHT, 693)]
    expect((await lines({ texts })).slice(0, 2)).toEqual(['一、甲', `${NARROW}${NARROW.slice(0, 4)}。`])
  })

  test('goes on over the end of a page, where few lines are left', async () => {
    const first = [...side(90, LEFT), ...side(300, [...RIGHT.slice(0, 7), NARROW])]
    const read = await lines({ texts: first }, { texts: side(90, [NARROW, '完。'], 780) })
    expect(read.at(-1)).toBe(`${NARROW.repeat(6)}完。`)
  })

  test('of cells that do not fill their column is a table', async () => {
    const names = ['集体备课', '听课', '评课活动', '读书', '课题研究', '师徒结对', '讲座']
    const texts = [
      TITLE,
      ...side(90, names),
      ...side(
        300,
        names.map((name) => `${name}按时完成`)
      )
    ]
    expect(await lines({ texts })).toEqual([FULL, ...names.map((name) => `${name}\t${name}按时完成`)])
  })

  test('of a few lines is none', async () => {
    const texts = [...side(90, [NARROW, NARROW]), ...side(300, [NARROW, NARROW])]
    expect(await lines({ texts })).toEqual([`${NARROW} ${NARROW}`, `${NARROW} ${NARROW}`])
  })
})

describe('what cannot be read says why', () => {
  test('a password', async () => {
    expect(await failure(file('locked.pdf'))).toMatchObject({ reason: 'encrypted' })
  })

  test('a scan', async () => {
    const error = await failure(makePdf([{ scan: true }, { scan: true }]))
    expect(error).toBeInstanceOf(ReadFailure)
    expect(error).toMatchObject({ reason: 'no-text-layer' })
    expect(error.message).toContain('2页')
  })

  test('a scan with the mark of the scanning program on each page', async () => {
    const mark = { x: 400, y: 30, text: '扫描王' }
    expect(
      await failure(
        makePdf([
          { scan: true, texts: [mark] },
          { scan: true, texts: [mark] }
        ])
      )
    ).toMatchObject({ reason: 'no-text-layer' })
  })

  test('fonts that do not say what their characters are', async () => {
    const pdf = makePdf([{ texts: column(['\ue001\ue002\ue003\ue004\ue005\ue006'.repeat(4)]) }])
    const error = await failure(pdf)
    expect(error).toMatchObject({ reason: 'no-text-layer' })
    expect(error.message).toContain('字体')
  })

  test.each([0.3, 0.6, 0.9, 0.99])('a file cut off at %d of its length', async (share) => {
    const whole = file('pages.pdf')
    expect(await failure(whole.subarray(0, Math.floor(whole.length * share)))).toMatchObject({ reason: 'corrupt' })
  })

  test('no PDF at all', async () => {
    expect(await failure(Buffer.from('%PDF-1.7\nnothing'))).toMatchObject({ reason: 'corrupt' })
  })
})

test('says nothing on the terminal and leaves the bytes as they were', async () => {
  const spies = [
    vi.spyOn(process.stdout, 'write'),
    vi.spyOn(process.stderr, 'write'),
    vi.spyOn(console, 'warn'),
    vi.spyOn(console, 'log')
  ]
  const bytes = new Uint8Array(file('pages.pdf'))
  const before = Buffer.from(bytes)
  await readPdf(bytes)
  for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  vi.restoreAllMocks()
  expect(before.equals(bytes)).toBe(true)
})

test('leaves the functions of the language alone', async () => {
  await readPdf(file('pages.pdf'))
  expect(Array.prototype.push.toString()).toContain('[native code]')
  expect(JSON.parse.toString()).toContain('[native code]')
})
