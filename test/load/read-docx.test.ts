import { strToU8, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { ReadFailure } from '../../src/diagnostic.js'
import { readDocx } from '../../src/load/read-docx.js'
import { convert, file, REPORT_TEXT, rawDocx, reportDocx } from './make-files.js'

const failure = (bytes: Uint8Array) =>
  readDocx(bytes).then(
    () => expect.fail('was read'),
    (error: unknown) => error as ReadFailure
  )
const textOf = async (parts: Parameters<typeof rawDocx>[0]) => (await readDocx(rawDocx(parts))).text
const linesOf = async (parts: Parameters<typeof rawDocx>[0]) => (await textOf(parts)).trimEnd().split('\n')

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`
const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const abstract = (id: number, inside: string) => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const restart = (ilvl: number, start: number) =>
  `<w:lvlOverride w:ilvl="${ilvl}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

describe('a whole report', () => {
  test('gives what Word shows of it, and nothing else', async () => {
    expect((await readDocx(await reportDocx())).text).toBe(REPORT_TEXT)
  })

  test('marks headings with their level, and tables with rows and a cell for every column', async () => {
    const { text, marks } = await readDocx(await reportDocx())
    const of = (kind: string) =>
      marks.filter((mark) => mark.kind === kind).map(({ span }) => text.slice(span.start, span.end))
    expect(marks.filter(({ kind }) => kind === 'heading').map((mark) => mark.level)).toEqual([1, 1])
    expect(of('heading')).toEqual(['一、主要工作', '二、研修成果'])
    expect(of('table')).toHaveLength(1)
    expect(of('row')).toEqual(['姓名\t课题\t\t学时', '王小明\t省级\t语文\t上36 下36', '\t市级\t数学\t12'])
    expect(of('cell')).toEqual([
      '姓名',
      '课题',
      '',
      '学时',
      '王小明',
      '省级',
      '语文',
      '上36 下36',
      '',
      '市级',
      '数学',
      '12'
    ])
    expect(marks.map(({ span }) => span.start)).toEqual(marks.map(({ span }) => span.start).sort((a, b) => a - b))
  })

  test('shows the numbers that LibreOffice shows', async (context) => {
    const made = convert([await reportDocx()], 'txt:Text (encoded):UTF8')
    if (!made) return context.skip()
    const labels = (text: string) =>
      text.match(/^\s*(?:[一二三]、|（[一二三]）|\d\.|[①②③])/gm)?.map((label) => label.trim())
    expect(labels((await readDocx(await reportDocx())).text)).toEqual(
      labels(made[0]!.toString('utf8').replace('\ufeff', ''))
    )
  })

  test('says nothing on the terminal', async () => {
    const spies = [
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
      vi.spyOn(console, 'warn'),
      vi.spyOn(console, 'log')
    ]
    await readDocx(rawDocx({ body: `${p('文字', '<w:pStyle w:val="Unknown"/>')}<w:unknown/>` }))
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })
})

describe('numbering', () => {
  const outline = abstract(
    1,
    level(0, 'chineseCounting', '%1、') + level(1, 'chineseCountingThousand', '（%2）') + level(2, 'decimal', '%3.')
  )

  test('a level begins anew below each item of a level above', async () => {
    const body = [0, 1, 1, 2, 0, 1, 2].map((at) => p('项', inList(1, at))).join('')
    expect(await linesOf({ body, numbering: outline + num(1, 1) })).toEqual([
      '一、项',
      '（一）项',
      '（二）项',
      '1. 项',
      '二、项',
      '（一）项',
      '1. 项'
    ])
  })

  test('lists of one kind count on, unless they say where they begin', async () => {
    const numbering = outline + num(1, 1) + num(2, 1) + num(3, 1, restart(0, 5))
    const body = [1, 2, 3, 3, 1].map((list) => p('项', inList(list))).join('')
    expect(await linesOf({ body, numbering })).toEqual(['一、项', '二、项', '五、项', '六、项', '七、项'])
  })

  test('an override of all levels changes no number above the item that it begins with', async () => {
    const numbering =
      abstract(1, level(0, 'decimal', '%1') + level(1, 'decimal', '%1.%2')) +
      num(1, 1) +
      num(2, 1, restart(0, 3) + restart(1, 7))
    const body = p('项', inList(1, 0)) + p('项', inList(2, 1)) + p('项', inList(1, 1))
    expect(await linesOf({ body, numbering })).toEqual(['1 项', '3.7 项', '3.8 项'])
  })

  test('a level may go on over the ones above, or restart only below some of them', async () => {
    const levels = (more: string) =>
      level(0, 'decimal', '%1') + level(1, 'decimal', '%1-%2') + level(2, 'decimal', '(%3)', more)
    const body = [0, 1, 2, 1, 2, 0, 2].map((at) => p('项', inList(1, at))).join('')
    const third = async (more: string) => {
      const lines = await linesOf({ body, numbering: abstract(1, levels(more)) + num(1, 1) })
      return lines.filter((line) => line.startsWith('('))
    }
    expect(await third('')).toEqual(['(1)项', '(1)项', '(1)项'])
    expect(await third('<w:lvlRestart w:val="0"/>')).toEqual(['(1)项', '(2)项', '(3)项'])
    expect(await third('<w:lvlRestart w:val="1"/>')).toEqual(['(1)项', '(2)项', '(1)项'])
  })

  test('legal numbering shows figures for Chinese numbers of levels above', async () => {
    const levels = level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')
    const body = p('总则', inList(1, 0)) + p('目标', inList(1, 1))
    expect(await linesOf({ body, numbering: abstract(1, levels) + num(1, 1) })).toEqual(['第一章 总则', '1.1 目标'])
  })

  test('stands on styles, and on styles that these are based on', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="a"><w:name w:val="一级"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="二级"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="c"><w:name w:val="又一级"/><w:basedOn w:val="a"/></w:style>`
    const style = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`
    const body =
      p('项', style('a')) +
      p('项', style('b')) +
      p('项', style('c')) +
      p('无', style('a', '<w:numPr><w:numId w:val="0"/></w:numPr>'))
    expect(await linesOf({ body, styles, numbering: outline + num(1, 1) })).toEqual([
      '一、项',
      '（一）项',
      '二、项',
      '无'
    ])
  })

  test('a level is found by the style that it is linked to', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="a"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="b"/>')
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const body = p('项', '<w:pStyle w:val="a"/>') + p('项', '<w:pStyle w:val="b"/>')
    expect(
      await linesOf({ body, styles: style('a') + style('b'), numbering: abstract(1, levels) + num(1, 1) })
    ).toEqual(['一、项', '（一）项'])
  })

  test('a list that names a numbering style has the levels of the list that defines it', async () => {
    const numbering =
      abstract(1, `<w:styleLink w:val="L"/>${level(0, 'chineseCounting', '%1、')}`) +
      abstract(2, '<w:numStyleLink w:val="L"/>') +
      num(1, 1) +
      num(2, 2)
    expect(await linesOf({ body: p('项', inList(1)) + p('项', inList(2)), numbering })).toEqual(['一、项', '二、项'])
  })

  test('deleted, moved and hidden paragraphs count nothing', async () => {
    const mark = (inside: string) => `${inList(1)}<w:rPr>${inside}</w:rPr>`
    const body =
      p('甲', inList(1)) +
      `<w:p><w:pPr>${mark('<w:del w:id="1" w:author="x"/>')}</w:pPr><w:del w:id="2" w:author="x"><w:r><w:delText>删</w:delText></w:r></w:del></w:p>` +
      `<w:p><w:pPr>${mark('<w:vanish/>')}</w:pPr>${run('藏', '<w:vanish/>')}</w:p>` +
      p('乙', inList(1))
    expect(await linesOf({ body, numbering: outline + num(1, 1) })).toEqual(['一、甲', '二、乙'])
  })

  test('bullets of symbol fonts become plain ones', async () => {
    const numbering =
      abstract(1, level(0, 'bullet', '\uf06c')) + abstract(2, level(0, 'bullet', '◆')) + num(1, 1) + num(2, 2)
    expect(await linesOf({ body: p('甲', inList(1)) + p('乙', inList(2)), numbering })).toEqual(['• 甲', '◆ 乙'])
  })
})

describe('what does not show', () => {
  test('hidden text goes, by itself and by its style, and comes back where the style is taken back', async () => {
    const styles = `<w:style w:type="character" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>`
    const body = `<w:p>${run('甲')}${run('乙', '<w:vanish/>')}${run('丙', '<w:rStyle w:val="h"/>')}${run('丁', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')}</w:p>`
    expect(await textOf({ body, styles })).toBe('甲丁\n')
  })

  test('field codes go, results stay', async () => {
    const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
    const body = `<w:p>${run('共')}${field('begin')}<w:r><w:instrText> NUMPAGES </w:instrText></w:r>${field('separate')}${run('12')}${field('end')}<w:fldSimple w:instr=" DATE ">${run('页')}</w:fldSimple></w:p>`
    expect(await textOf({ body })).toBe('共12页\n')
  })

  test('properties as they were before a change say nothing', async () => {
    const numbering = abstract(1, level(0, 'decimal', '%1.')) + num(1, 1)
    const body = `${p('甲', `<w:pPrChange w:id="1" w:author="x"><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`)}`
    expect(await textOf({ body, numbering })).toBe('甲\n')
  })

  test('the reading aid above a character goes, the character stays', async () => {
    const body = `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${run('yán')}</w:rt><w:rubyBase>${run('研')}</w:rubyBase></w:ruby></w:r>${run('修')}</w:p>`
    expect(await textOf({ body })).toBe('研修\n')
  })
})

describe('what shows in places of its own', () => {
  const box = (inside: string) =>
    `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const old = (inside: string) =>
    `<w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict>`
  const numbering = abstract(1, level(0, 'decimal', '%1.')) + num(1, 1)

  test.each([
    [
      'with a fallback',
      (inside: string) =>
        `<mc:Choice Requires="wps">${box(inside)}</mc:Choice><mc:Fallback>${old(inside)}</mc:Fallback>`
    ],
    ['without one', (inside: string) => `<mc:Choice Requires="wps">${box(inside)}</mc:Choice>`],
    [
      'with a picture for one',
      (inside: string) => `<mc:Choice Requires="wps">${box(inside)}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback>`
    ]
  ])('a text box %s stands once, behind its paragraph, and counts once', async (_, drawn) => {
    const inside = p('框', inList(1))
    const body = `<w:p><w:pPr>${inList(1)}</w:pPr>${run('段')}<w:r><mc:AlternateContent>${drawn(inside)}</mc:AlternateContent></w:r></w:p>${p('末', inList(1))}`
    expect(await linesOf({ body, numbering })).toEqual(['1. 段', '2. 框', '3. 末'])
  })

  test('formulas and links keep their text, pages end lines', async () => {
    const body = `<w:p>${run('式')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath><w:hyperlink w:anchor="x">${run('链接')}</w:hyperlink><w:r><w:br w:type="page"/></w:r>${run('下页')}</w:p>`
    expect(await textOf({ body })).toBe('式a+b链接\n下页\n')
  })

  test('a page or line that begins before a heading does not part it from its number', async () => {
    const breaks = '<w:r><w:br w:type="page"/></w:r><w:r><w:br/></w:r>'
    const list = abstract(0, level(0, 'chineseCounting', '%1、'))
    expect(
      await linesOf({
        body: `<w:p><w:pPr>${inList(1)}</w:pPr>${breaks}${run('研修成果')}</w:p><w:p>${run('听课')}${breaks}${run('评课')}</w:p>`,
        numbering: list + num(1, 0)
      })
    ).toEqual(['一、研修成果', '听课', '评课'])
  })

  test('headings are known by the outline level of paragraph or style, and by the names of Word’s own styles', async () => {
    const styles = `
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="x"><w:name w:val="章"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`
    const body =
      p('甲', '<w:pStyle w:val="2"/>') +
      p('乙', '<w:pStyle w:val="x"/>') +
      p('丙', '<w:outlineLvl w:val="2"/>') +
      p('丁', '<w:pStyle w:val="2"/><w:outlineLvl w:val="9"/>')
    const { marks } = await readDocx(rawDocx({ body, styles }))
    expect(marks.map((mark) => mark.level)).toEqual([1, 2, 3])
  })
})

describe('tables', () => {
  const tc = (...paragraphs: string[]) => `<w:tc>${paragraphs.map((text) => p(text)).join('')}</w:tc>`
  const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

  test('a table of one column only frames its text', async () => {
    const { text, marks } = await readDocx(rawDocx({ body: table(tc('甲', '乙')) }))
    expect(text).toBe('甲\n乙\n')
    expect(marks).toEqual([])
  })

  test('a cell that holds a whole part of the report keeps its lines', async () => {
    const long = '研修活动内容丰富'.repeat(10)
    const { text, marks } = await readDocx(
      rawDocx({ body: table(tc('内容') + tc(`一、${long}`, `二、${long}`, `三、${long}`)) })
    )
    expect(text).toBe(`内容\t一、${long}\n二、${long}\n三、${long}\n`)
    const row = marks.find(({ kind }) => kind === 'row')!
    expect(text.slice(row.span.start, row.span.end)).toBe(text.trimEnd())
  })

  test('tabs and line breaks inside a cell are no columns and rows', async () => {
    const inside = `<w:tc><w:p>${run('甲')}<w:r><w:tab/></w:r>${run('乙')}<w:r><w:br/></w:r>${run('丙')}</w:p></w:tc>`
    expect(await textOf({ body: table(inside + tc('丁')) })).toBe('甲 乙 丙\t丁\n')
  })
})

describe('what cannot be read says why', () => {
  test('a file cut off, or no archive at all', async () => {
    const whole = await reportDocx()
    for (const part of [
      whole.subarray(0, whole.length / 2),
      whole.subarray(0, whole.length - 30),
      Buffer.from('text')
    ]) {
      expect(await failure(part)).toMatchObject({ reason: 'corrupt' })
    }
  })

  test('markup that is broken', async () => {
    expect(await failure(rawDocx({ body: '<w:p><w:r></w:p>' }))).toMatchObject({ reason: 'corrupt' })
  })

  test('no text', async () => {
    expect(await failure(rawDocx({ body: '<w:p/>' }))).toMatchObject({ reason: 'empty' })
  })

  test('a password: an OLE container with an encrypted package in it', async () => {
    const ole = Buffer.from(file('report.doc'))
    const entry = ole.indexOf(Buffer.from('WordDocument\0', 'utf16le'))
    ole.fill(0, entry, entry + 64)
    ole.write('EncryptedPackage', entry, 'utf16le')
    ole.writeUInt16LE(34, entry + 64)
    expect(await failure(ole)).toMatchObject({ reason: 'encrypted' })
  })

  test('another kind of Office file', async () => {
    const other = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') })
    expect(await failure(other)).toMatchObject({ reason: 'unsupported' })
  })

  test('a part that would inflate to far more than a report has, before it does', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(60 * 2 ** 20).fill(0x20), { level: 9 }] })
    // Whoever inflates it finds it broken.
    bomb.fill(0xff, 60, 200)
    const error = await failure(bomb)
    expect(error).toBeInstanceOf(ReadFailure)
    expect(error).toMatchObject({ reason: 'too-large' })
    expect(error.message).toContain('60MB')
  })

  test('pictures are not inflated, however large', async () => {
    const picture = new Uint8Array(60 * 2 ** 20)
    const docx = zipSync({ 'word/document.xml': rawParts(), 'word/media/image1.png': [picture, { level: 9 }] })
    expect((await readDocx(docx)).text).toBe('文字\n')
  })
})

function rawParts(): Uint8Array {
  return strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('文字')}</w:body></w:document>`
  )
}
