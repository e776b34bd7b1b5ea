import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { sniff } from '../../src/load/sniff.js'
import { PLAN, PROSE, traditional } from './reports.js'
import { writeZip } from './write-zip.js'

const bytes = (text: string) => Buffer.from(text, 'latin1')

/** The one sector of an OLE container that tells what it is: the names of its streams. */
function ole(...names: readonly string[]): Buffer {
  const entries = ['Root Entry', ...names].map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 0, 'utf16le')
    entry.writeUInt16LE(2 * name.length + 2, 64)
    return entry
  })
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), ...entries, Buffer.alloc(2048)])
}

const office = (folder: string) => zipSync({ '[Content_Types].xml': strToU8('<x/>'), [`${folder}/a.xml`]: strToU8('') })

describe('by content', () => {
  test.each([
    ['docx', office('word')],
    ['docx', office('word').slice(0, -30)],
    ['zip', writeZip([{ name: '计划.txt', content: PLAN }])],
    ['zip', writeZip([])],
    ['doc', ole('WordDocument')],
    ['pdf', bytes('%PDF-1.4 x')],
    ['pdf', bytes('\r\n\0\0%PDF-1.4 x')],
    ['rtf', bytes('{\\rtf1\\ansi x}')],
    ['rtf', bytes(' \r\n{\\rtf1\\ansi x}')],
    ['html', Buffer.from('\ufeff<!-- 存 -->\n<!DOCTYPE html><p>甲')],
    ['html', Buffer.from('<?xml version="1.0"?><html xmlns="x"><p>甲</p></html>')],
    ['html', iconv.encode(`<HTML><body>${PROSE}</body></HTML>`, 'gbk')],
    ['html', iconv.encode(`<html><body>${PROSE}</body></html>`, 'utf-16le', { addBOM: true })],
    ['html', Buffer.from('<div><p>甲</p><p>乙</p></div>')],
    ['md', Buffer.from(`# 研修计划\n\n${PROSE}`)],
    ['md', Buffer.from('见[通知](http://a.cn)\n\n**重点**是听课\n')],
    ['md', Buffer.from('项目|次数\n---|---\n听课|20\n')],
    ['txt', Buffer.from(PLAN)],
    ['txt', iconv.encode(PLAN, 'gbk')],
    ['txt', iconv.encode(traditional(PLAN), 'big5')],
    ['txt', iconv.encode(PLAN, 'utf-16be', { addBOM: false })],
    ['txt', Buffer.from('#校本研修#话题\n* 一\n* 二\n1 < 2 且 a[1]，{见下}')],
    ['txt', Buffer.from('{见附件}[略]')],
    ['txt', Buffer.from(`${PLAN}\f\u0001`)],
    ['txt', Buffer.from('   \n')],
    ['txt', Buffer.from('MZ级教师、BM小组、II*级')]
  ])('%s', (kind, file) => {
    expect(sniff(file)).toBe(kind)
  })
})

describe('what is no document says what it is', () => {
  test.each([
    ['encrypted', '密码', ole('EncryptionInfo', 'EncryptedPackage')],
    ['unsupported', 'Excel', ole('Workbook')],
    ['unsupported', 'PowerPoint', ole('PowerPoint Document')],
    ['corrupt', '不完整', ole('WordDocument').subarray(0, 300)],
    ['unsupported', 'Excel', office('xl')],
    ['unsupported', 'PowerPoint', office('ppt')],
    [
      'unsupported',
      'OpenDocument',
      writeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }])
    ],
    ['unsupported', 'OFD', writeZip([{ name: 'OFD.xml', content: '<x/>' }])],
    ['unsupported', 'PNG', bytes('\x89PNG\r\n\x1a\n')],
    ['unsupported', 'JPEG', bytes('\xff\xd8\xff\xe0')],
    ['unsupported', 'RAR', bytes('Rar!\x1a\x07\x00')],
    ['unsupported', '7z', bytes("7z\xbc\xaf'\x1c")],
    ['unsupported', 'Windows', Buffer.concat([bytes('MZ'), Buffer.alloc(400)])],
    [
      'unsupported',
      '二进制',
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 7 + index * 31) % 251))
    ],
    ['unsupported', 'JSON', Buffer.from(JSON.stringify({ text: PLAN }))],
    ['unsupported', 'XML', Buffer.from('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>')],
    ['unsupported', 'MHT', bytes('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n')],
    ['empty', '空', Buffer.alloc(0)]
  ])('%s: %s', (reason, word, file) => {
    expect(() => sniff(file)).toThrow(expect.objectContaining({ reason, message: expect.stringContaining(word) }))
  })
})
