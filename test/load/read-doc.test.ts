import { describe, expect, test } from 'vitest'
import { ReadFailure } from '../../src/diagnostic.js'
import { readDoc } from '../../src/load/read-doc.js'
import { readDocx } from '../../src/load/read-docx.js'
import { convert, file, REPORT_TEXT, reportDocx } from './make-files.js'

const failure = (bytes: Uint8Array) =>
  readDoc(bytes).then(
    () => expect.fail('was read'),
    (error: unknown) => error as ReadFailure
  )

/** Where the header of the text stream lies: it begins with the number of Word, a sector after the file's own. */
const header = (doc: Buffer) => doc.indexOf(Buffer.from([0xec, 0xa5]))

describe('a file made by LibreOffice', () => {
  test('gives what Word shows of it, automatic numbers included', async () => {
    const { text, findings } = await readDoc(file('report.doc'))
    expect(text).toBe(REPORT_TEXT)
    expect(findings).toEqual([])
  })

  test('has the marks of the same document as .docx', async () => {
    const [doc, docx] = [await readDoc(file('report.doc')), await readDocx(await reportDocx())]
    expect(doc.marks).toEqual(docx.marks)
  })

  test('as it is made here and now', async (context) => {
    const made = convert([await reportDocx()], 'doc')
    if (!made) return context.skip()
    expect((await readDoc(made[0]!)).text).toBe(REPORT_TEXT)
  })

  test('keeps dashes and quotation marks as they are', async () => {
    expect((await readDoc(file('report.doc'))).text).toContain('“书”——签…')
  })
})

describe('a file with damage', () => {
  test('whose lists and styles cannot be read gives its text, and says what is missing', async () => {
    const doc = Buffer.from(file('report.doc'))
    // The place of the style table in the table stream.
    doc.writeUInt32LE(0x7fffffff, header(doc) + 0xa2)
    const { text, findings } = await readDoc(doc)
    expect(text).toContain('全年研修72学时。')
    expect(text).not.toContain('一、主要工作')
    expect(text).toContain('姓名\t课题\t学时')
    expect(findings).toMatchObject([{ check: 'reading.numbering', severity: 'info' }])
    expect(findings[0]!.message).toContain('编号')
  })

  test.each([0.2, 0.5, 0.8])('a file cut off at %d of its length', async (share) => {
    const whole = file('report.doc')
    expect(await failure(whole.subarray(0, Math.floor(whole.length * share)))).toMatchObject({ reason: 'corrupt' })
  })

  test('a chain of sectors that runs in a circle', async () => {
    const doc = Buffer.from(file('report.doc'))
    const table = 512 + doc.readUInt32LE(76) * 512
    const start = doc.readUInt32LE(48)
    // The directory's second sector points back to its first.
    doc.writeUInt32LE(start + 1, table + start * 4)
    doc.writeUInt32LE(start, table + (start + 1) * 4)
    expect(await failure(doc)).toMatchObject({ reason: 'corrupt' })
  })

  test('no such container at all', async () => {
    expect(await failure(Buffer.from('not a document, only a few words'))).toMatchObject({ reason: 'corrupt' })
    expect(await failure(Buffer.alloc(2000, 'd0cf11e0a1b11ae1', 'hex'))).toMatchObject({ reason: 'corrupt' })
  })
})

describe('what cannot be read says why', () => {
  test('a password', async () => {
    const doc = Buffer.from(file('report.doc'))
    doc.writeUInt16LE(doc.readUInt16LE(header(doc) + 10) | 0x0100, header(doc) + 10)
    const error = await failure(doc)
    expect(error).toBeInstanceOf(ReadFailure)
    expect(error).toMatchObject({ reason: 'encrypted' })
    expect(error.message).toContain('密码')
  })

  test('a document of a Word before 97', async () => {
    const doc = Buffer.from(file('report.doc'))
    doc.writeUInt16LE(0xa5dc, header(doc))
    expect(await failure(doc)).toMatchObject({ reason: 'unsupported' })
  })

  test('no text', async () => {
    const doc = Buffer.from(file('report.doc'))
    // How many characters the text and its notes have.
    for (const at of [0x4c, 0x50]) doc.writeUInt32LE(0, header(doc) + at)
    expect(await failure(doc)).toMatchObject({ reason: 'empty' })
  })
})
