import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { type Entry, writeZip } from '../load/write-zip.js'
import type { HostileFile } from './make-hostile.js'
import { reportText } from './report-text.js'

const MIB = 2 ** 20
const good = (name: Entry['name'], school: string): Entry => ({ name, content: reportText(school) })
const nested = (levels: number, inner: Uint8Array): Uint8Array =>
  levels === 0 ? inner : nested(levels - 1, writeZip([{ name: `${levels}.zip`, content: inner, method: 0 }]))

/** Archives that lie, climb, swell or do not open; in most of them stands a report that must be read. */
export function hostileArchives(): HostileFile[] {
  const beside = (name: string, school: string, bad: Entry, outcome: string, path?: string): HostileFile => ({
    path: `${name}.zip`,
    bytes: writeZip([bad, good('好.txt', school)]),
    becomes: 'read',
    inside: { [path ?? String(bad.name)]: outcome, '好.txt': 'read' }
  })
  const zeros = Buffer.alloc(30 * MIB)
  return [
    { path: '炸弹.zip', bytes: writeZip([{ name: '零.txt', content: zeros }]), becomes: 'too-large' },
    {
      path: '一百个炸弹.zip',
      bytes: writeZip(Array.from({ length: 100 }, (_, at) => ({ name: `${at}.txt`, content: zeros.subarray(0, MIB) }))),
      becomes: 'too-large'
    },
    {
      path: '套娃.zip',
      bytes: Buffer.from(nested(8, writeZip([good('深.txt', '底层小学')]))),
      becomes: 'read',
      inside: { '1.zip/2.zip/3.zip/4.zip': 'too-deep' }
    },
    {
      path: '四层.zip',
      bytes: Buffer.from(nested(3, writeZip([good('深.txt', '四层小学')]))),
      becomes: 'read',
      inside: { '1.zip/2.zip/3.zip/深.txt': 'read' }
    },
    {
      path: '里面有炸弹.zip',
      bytes: writeZip([
        { name: '弹.zip', content: writeZip([{ name: 'a', content: zeros }]), method: 0 },
        good('好.txt', '弹旁小学')
      ]),
      becomes: 'read',
      inside: { '弹.zip': 'too-large', '好.txt': 'read' }
    },
    beside('爬出', '爬出小学', { name: '../../恶.txt', content: reportText('恶') }, 'unsafe-path'),
    beside('根', '根小学', { name: '/etc/恶.txt', content: 'x' }, 'unsafe-path'),
    beside('盘', '盘小学', { name: 'C:\\恶.txt', content: 'x' }, 'unsafe-path', 'C:/恶.txt'),
    beside('反斜', '反斜小学', { name: '..\\恶.txt', content: 'x' }, 'unsafe-path', '../恶.txt'),
    beside('零字节', '零字节小学', { name: '恶\0.txt', content: 'x' }, 'unsafe-path'),
    beside('加密项', '加密小学', { name: '密.txt', content: 'x', flags: 1 }, 'encrypted'),
    beside('怪压缩', '怪压缩小学', { name: '怪.txt', content: 'x', says: { method: 99 } }, 'unsupported'),
    beside('谎报大小', '谎报小学', { name: '谎.txt', content: zeros.subarray(0, MIB), says: { size: 10 } }, 'corrupt'),
    beside('谎报校验', '校验小学', { name: '谎.txt', content: 'x', says: { crc: 1 } }, 'corrupt'),
    beside(
      '链接项',
      '链接小学',
      { name: '链.txt', content: '/etc/passwd', says: { mode: 0o120777 } },
      'not-a-document'
    ),
    beside('长名', '长名小学', { name: `${'长'.repeat(5000)}.txt`, content: reportText('长名甲') }, 'read'),
    beside('表情', '表情小学', { name: '📚🧑🏽‍🏫.txt', content: reportText('表情甲') }, 'read'),
    beside('公式', '公式小学', { name: '=cmd|calc!A1.txt', content: reportText('公式甲') }, 'read'),
    beside('空项', '空项小学', { name: '空.txt', content: '' }, 'empty'),
    beside('表格', '表格小学', { name: '表.xlsx', content: xlsx() }, 'unsupported'),
    {
      path: '国标名.zip',
      bytes: writeZip([good(iconv.encode('二中/研修总结.txt', 'gbk'), '国标中学')]),
      becomes: 'read',
      inside: { '二中/研修总结.txt': 'read' }
    },
    {
      path: '同名.zip',
      bytes: writeZip([good('同.txt', '同名一小'), good('同.txt', '同名二小')]),
      becomes: 'read',
      inside: { '同.txt': 'read' }
    },
    {
      path: '太多.zip',
      bytes: writeZip(Array.from({ length: 20_001 }, (_, at) => ({ name: `${at}` }))),
      becomes: 'too-many'
    },
    { path: '空.zip', bytes: writeZip([]), becomes: 'empty' },
    { path: '只有文件夹.zip', bytes: writeZip([{ name: '夹/' }]), becomes: 'empty' },
    { path: '截断.zip', bytes: writeZip([good('好.txt', '截断小学')]).subarray(0, 150), becomes: 'corrupt' },
    { path: '目录没了.zip', bytes: broken(writeZip([good('好.txt', '目录小学')])), becomes: 'corrupt' },
    { path: '只有头.zip', bytes: Buffer.from('PK\x03\x04', 'latin1'), becomes: 'corrupt' },
    { path: '不是.zip', bytes: Buffer.from(reportText('不是压缩包小学')), becomes: 'read' }
  ]
}

/** The end record stays and points at nothing. */
function broken(zip: Buffer): Buffer {
  const at = zip.indexOf('PK\x01\x02', 0, 'latin1')
  return Buffer.from(zip).fill(0, at, at + 20)
}

function xlsx(): Uint8Array {
  const part = (text: string) => Buffer.from(text)
  return zipSync({ '[Content_Types].xml': part('<Types/>'), 'xl/workbook.xml': part('<workbook/>') })
}
