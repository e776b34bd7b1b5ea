import { FootnoteReferenceRun, InsertedTextRun } from 'docx'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../src/load/read-docx.js'
import { commentDocx } from '../../../src/report/word/comment-docx.js'
import { bodyText, comments, docx, numbered, paragraph, part, rewritten, run } from './made.js'

/** Comment on the places where words stand in the text as read, and see that the text is still the same. */
async function commented(bytes: Uint8Array, ...words: string[]) {
  const { text } = await readDocx(bytes)
  const remarks = words.map((word) => {
    const start = text.indexOf(word)
    if (start < 0) throw new Error(`${word} does not stand in ${text}`)
    return { start, end: start + word.length, lines: [`说${word}`] }
  })
  const copy = await commentDocx(bytes, remarks)
  expect(await bodyText(copy)).toBe(await bodyText(bytes))
  expect((await readDocx(copy)).text).toBe(text)
  return copy
}
const on = (bytes: Uint8Array) => comments(bytes).map((comment) => comment.on)

describe('comments of Word', () => {
  test('stand on the words that they speak of, in the middle of a run, with its looks on both sides', async () => {
    const bytes = await docx(paragraph(run('全年培训'), run('共计36学时，合格', true), run('。')))
    const copy = await commented(bytes, '36学时')
    expect(comments(copy)).toEqual([{ on: '36学时', lines: ['说36学时'] }])
    const bold = part(bytes, 'word/document.xml').match(/<w:b\/>/g)!.length
    expect(part(copy, 'word/document.xml').match(/<w:b\/>/g)!.length).toBe(bold * 3)
    expect((await mammoth.convertToHtml({ buffer: Buffer.from(copy) })).value).toBe(
      '<p>全年培训<strong>共计36学时，合格</strong>。</p>'
    )
  })

  test('overlap, meet, cover each other and reach over several runs', async () => {
    const bytes = await docx(paragraph(run('甲乙丙'), run('丁戊己', true), run('庚辛')))
    const words = ['乙丙丁', '丁戊', '戊己庚', '甲乙丙丁戊己庚辛', '己', '甲', '辛']
    expect(on(await commented(bytes, ...words))).toEqual(words)
  })

  test('stand on places with references and blanks', async () => {
    const bytes = await docx(paragraph(run('  A & B < C，“甲” 𠮷字 ')))
    expect(on(await commented(bytes, '& B <', '𠮷', '字'))).toEqual(['& B <', '𠮷', '字 '])
  })

  test('on an automatic number stand on its paragraph', async () => {
    const bytes = await docx(numbered('第一件事'), numbered('第二件事'))
    expect(on(await commented(bytes, '二、'))).toEqual(['第二件事'])
  })

  test('that reach over paragraphs stay in the first', async () => {
    const bytes = await docx(paragraph(run('甲乙')), paragraph(run('丙丁')))
    expect(on(await commented(bytes, '乙\n丙'))).toEqual(['乙'])
  })

  test('on a note, or without a place, stand at the end; one on a note quotes it', async () => {
    const bytes = await docx(paragraph(run('甲乙'), new FootnoteReferenceRun(1)), paragraph(run('丙丁')))
    const copy = await commented(bytes, '自已')
    expect(comments(copy)).toEqual([{ on: '', lines: ['说自已', '原文：自已'] }])
    const atEnd = await commentDocx(bytes, [{ lines: ['甲', '<乙>&'] }])
    expect(comments(atEnd)).toEqual([{ on: '', lines: ['甲', '<乙>&'] }])
    expect(part(atEnd, 'word/document.xml').lastIndexOf('commentReference')).toBeGreaterThan(
      part(atEnd, 'word/document.xml').indexOf('丙丁')
    )
  })

  test('come behind those that are there', async () => {
    const bytes = await docx(paragraph(run('甲乙丙')))
    const once = await commented(bytes, '甲')
    const twice = await commented(once, '丙')
    expect(comments(twice)).toEqual([
      { on: '甲', lines: ['说甲'] },
      { on: '丙', lines: ['说丙'] }
    ])
    expect(part(twice, 'word/_rels/document.xml.rels').match(/relationships\/comments"/g)).toHaveLength(1)
    expect(part(twice, '[Content_Types].xml').match(/comments\+xml/g)).toHaveLength(1)
  })

  test('leave tracked changes and what stands beside text in a run as they are', async () => {
    const inserted = new InsertedTextRun({ text: '加上的字', id: 1, author: '甲', date: '2031-01-01T00:00:00Z' })
    const bytes = rewritten(await docx(paragraph(run('头尾'), inserted)), 'word/document.xml', (xml) =>
      xml.replace('<w:t xml:space="preserve">头尾</w:t>', '<w:t>头</w:t><w:tab/><w:t>尾</w:t><w:br/>')
    )
    const copy = await commented(bytes, '尾', '上的')
    expect(on(copy)).toEqual(['尾', '上的'])
    expect(part(copy, 'word/document.xml').match(/<w:(?:tab|br)\/>/g)).toEqual(['<w:tab/>', '<w:br/>'])
  })

  test('do not go into fields, text boxes and controls, but around them', async () => {
    const field = '<w:fldSimple w:instr="TITLE"><w:r><w:t>域中字</w:t></w:r></w:fldSimple>'
    const control =
      '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>控件字</w:t></w:r></w:sdtContent></w:sdt>'
    const box =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>框中字</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    const bytes = rewritten(await docx(paragraph(run('头'))), 'word/document.xml', (xml) =>
      xml.replace(/(<w:r>(?:(?!<\/w:r>).)*头.*?<\/w:r>)/s, `$1${field}${control}${box}`)
    )
    const copy = await commented(bytes, '中字', '件字')
    expect(on(copy)).toEqual(['域中字', '控件字'])
    expect(on(await commented(bytes, '框'))).toEqual(['框中字'])
    for (const whole of [field, control, box]) expect(part(copy, 'word/document.xml')).toContain(whole)
  })

  test('change no other part, and have the same bytes each time', async () => {
    const bytes = await docx(paragraph(run('甲乙丙')), numbered('丁'))
    const copy = await commented(bytes, '乙')
    expect(Buffer.from(copy).equals(Buffer.from(await commented(bytes, '乙')))).toBe(true)
    const [before, after] = [unzipSync(bytes), unzipSync(copy)]
    const changed = ['word/document.xml', 'word/comments.xml', 'word/_rels/document.xml.rels', '[Content_Types].xml']
    for (const name of Object.keys(before)) {
      if (!changed.includes(name)) expect(Buffer.from(after[name]!).equals(Buffer.from(before[name]!)), name).toBe(true)
    }
    expect(Object.keys(after).sort()).toEqual([...new Set([...Object.keys(before), ...changed])].sort())
  })
})
