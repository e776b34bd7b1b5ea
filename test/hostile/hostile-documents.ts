import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { file, rawDocx } from '../load/make-files.js'
import { makePdf } from '../load/make-pdf.js'
import type { HostileFile } from './make-hostile.js'
import { reportText } from './report-text.js'

const text = (content: string) => Buffer.from(content)
const latin = (content: string) => Buffer.from(content, 'latin1')
const paragraphs = (school: string) =>
  reportText(school)
    .trimEnd()
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')
const docx = (body: string) => Buffer.from(rawDocx({ body }))
const web = (school: string) => `<p>${reportText(school).trimEnd().replaceAll('\n', '</p><p>')}</p>`
const page = (school: string) =>
  reportText(school)
    .trimEnd()
    .split('\n')
    .map((line, at) => ({ x: 72, y: 770 - at * 24, text: line }))

/** A .docx whose main part is this XML, DOCTYPE and all. */
function docxOf(xml: string, more: Record<string, Uint8Array> = {}): Buffer {
  const types = text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
  return Buffer.from(zipSync({ '[Content_Types].xml': types, 'word/document.xml': text(xml), ...more }))
}
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const laughs = (root: string) =>
  `<!DOCTYPE ${root} [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${Array.from({ length: 9 }, (_, at) => {
    const [name, inner] = [String.fromCharCode(98 + at), String.fromCharCode(97 + at)]
    return `<!ENTITY ${name} "${`&${inner};`.repeat(10)}">`
  }).join('')}]>`

/** Documents that swell, loop, nest, break off or are something else than their name says. */
export function hostileDocuments(): HostileFile[] {
  return [
    // Word
    {
      path: '实体.docx',
      bytes: docxOf(
        `${laughs('w:document')}<w:document ${W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`
      ),
      becomes: 'corrupt'
    },
    {
      path: '外部实体.docx',
      bytes: docxOf(
        `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`
      ),
      becomes: 'corrupt'
    },
    {
      path: '深.docx',
      bytes: docx(
        `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${paragraphs('深')}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`
      ),
      becomes: 'any'
    },
    {
      path: '大.docx',
      bytes: docx(`<w:p><w:r><w:t>${'研'.repeat(5_000_000)}</w:t></w:r></w:p>`),
      becomes: 'too-large'
    },
    {
      path: '宽格.docx',
      bytes: docx(
        `${paragraphs('宽格小学')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>宽</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`
      ),
      becomes: 'any'
    },
    { path: '断.docx', bytes: docx(paragraphs('断')).subarray(0, 400), becomes: 'corrupt' },
    {
      path: '无正文.docx',
      bytes: Buffer.from(zipSync({ '[Content_Types].xml': text('<Types/>'), 'word/styles.xml': text('<x/>') })),
      becomes: 'any'
    },
    { path: '坏标记.docx', bytes: docxOf(`<w:document ${W}><w:body><w:p><w:r>`), becomes: 'corrupt' },
    {
      path: '外链.docx',
      bytes: docxOf(`<w:document ${W}><w:body>${paragraphs('外链小学')}</w:body></w:document>`, {
        'word/_rels/document.xml.rels': text(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
        )
      }),
      becomes: 'read'
    },
    { path: '文字.docx', bytes: text(reportText('改名小学')), becomes: 'read' },
    { path: '图.docx', bytes: latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), becomes: 'unsupported' },
    { path: '截断.doc', bytes: file('report.doc').subarray(0, 6000), becomes: 'unsupported' },
    { path: '环.doc', bytes: looped(file('report.doc')), becomes: 'corrupt' },
    {
      path: '乱.doc',
      bytes: Buffer.concat([file('report.doc').subarray(0, 512), Buffer.alloc(20_000, 0x5a)]),
      becomes: 'corrupt'
    },
    { path: '好.doc', bytes: file('report.doc'), becomes: 'read' },
    // RTF
    { path: '深.rtf', bytes: latin(`{\\rtf1 ${'{'.repeat(200_000)}a${'}'.repeat(200_000)}}`), becomes: 'any' },
    { path: '假长.rtf', bytes: latin('{\\rtf1 \\bin999999999 abc}'), becomes: 'any' },
    { path: '断.rtf', bytes: file('report.rtf').subarray(0, 3000), becomes: 'any' },
    { path: '好.rtf', bytes: file('report.rtf'), becomes: 'read' },
    // PDF
    {
      path: '炸弹.pdf',
      bytes: pdfWith(`BT /F 12 Tf 72 700 Td ${'<6821> Tj '.repeat(6_000_000)}ET`),
      // Read or out of time, as fast as the machine is; that a time limit ends a task is tested with the pool.
      becomes: 'any'
    },
    { path: '空白炸弹.pdf', bytes: pdfWith(' '.repeat(100 * 2 ** 20)), becomes: 'any' },
    {
      path: '坏表.pdf',
      bytes: Buffer.from(
        pdf('坏表小学')
          .toString('latin1')
          .replace(/\d{10} 00000 n/g, '9999999999 00000 n'),
        'latin1'
      ),
      becomes: 'read'
    },
    {
      path: '无表.pdf',
      bytes: Buffer.from(
        pdf('无表小学')
          .toString('latin1')
          .replace(/xref\n[\s\S]*(?=trailer)/, ''),
        'latin1'
      ),
      becomes: 'any'
    },
    { path: '断.pdf', bytes: pdf('断').subarray(0, 900), becomes: 'corrupt' },
    {
      path: '页环.pdf',
      bytes: Buffer.from(
        pdf('页环')
          .toString('latin1')
          .replace(/\/Kids\[[^\]]*\]/, '/Kids[2 0 R]'),
        'latin1'
      ),
      becomes: 'any'
    },
    {
      path: '假页数.pdf',
      bytes: Buffer.from(pdf('假页数').toString('latin1').replace('/Count 1', '/Count 99999999'), 'latin1'),
      becomes: 'any'
    },
    { path: '加密.pdf', bytes: file('locked.pdf'), becomes: 'encrypted' },
    { path: '只有头.pdf', bytes: latin('%PDF-1.7\n'), becomes: 'any' },
    { path: '扫描.pdf', bytes: makePdf([{ scan: true }]), becomes: 'no-text-layer' },
    { path: '总结.txt.pdf', bytes: text(reportText('双名小学')), becomes: 'read' },
    { path: '好.pdf', bytes: pdf('正常小学'), becomes: 'read' },
    { path: '真是pdf.txt', bytes: pdf('换名小学'), becomes: 'read' },
    // Web pages
    {
      path: '实体.html',
      bytes: text(`${laughs('html')}<html><body>${web('实体小学')}<p>&j;</p></body></html>`),
      becomes: 'read'
    },
    { path: '深.html', bytes: text(`<html><body>${'<div>'.repeat(300_000)}${web('深')}`), becomes: 'any' },
    {
      path: '宽格.html',
      bytes: text(
        `<html><body>${web('宽格小学二')}<table><tr><td colspan=1000000000 rowspan=1000000000>宽</td></tr><tr><td>1</td></tr></table></body></html>`
      ),
      becomes: 'read'
    },
    {
      path: '长属性.html',
      bytes: text(`<html><body><p title="${'x'.repeat(5_000_000)}">${web('长属性小学')}</body></html>`),
      becomes: 'read'
    },
    {
      path: '没完的注释.html',
      bytes: text(`<html><body>${web('注释小学')}<!-- ${'-'.repeat(1_000_000)}`),
      becomes: 'read'
    },
    { path: '只有脚本.html', bytes: text('<html><script>while(true);</script></html>'), becomes: 'empty' },
    {
      path: '坏编码.html',
      bytes: Buffer.concat([text('<html><meta charset="utf-7"><body>'), text(web('坏编码小学'))]),
      becomes: 'read'
    },
    { path: '尖括号.html', bytes: text(`<html>${'<'.repeat(2_000_000)}`), becomes: 'any' },
    // Texts
    { path: '空.txt', bytes: text(''), becomes: 'empty' },
    { path: '空白.txt', bytes: text(' \n\u3000\t'.repeat(1000)), becomes: 'empty' },
    { path: '只有标记.txt', bytes: Buffer.of(0xef, 0xbb, 0xbf), becomes: 'empty' },
    {
      path: '程序.txt',
      bytes: Buffer.concat([latin('\x7fELF\x02\x01\x01'), Buffer.alloc(4000, 7)]),
      becomes: 'unsupported'
    },
    { path: '歌.txt', bytes: latin(`ID3\x03\0\0\0\0${'\xff\xfb\x90'.repeat(900)}`), becomes: 'unsupported' },
    {
      path: '半个字.txt',
      bytes: Buffer.concat([text(reportText('半个字小学')), Buffer.of(0xe7, 0xa0)]),
      becomes: 'read'
    },
    {
      path: '奇数.txt',
      bytes: Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(reportText('奇数小学'), 'utf16le'), Buffer.of(0x41)]),
      becomes: 'read'
    },
    { path: '国标.txt', bytes: iconv.encode(reportText('国标小学'), 'gbk'), becomes: 'read' },
    { path: '方向.txt', bytes: text(`\u202e${reportText('方向小学')}\u202c\u2066\u200d`), becomes: 'read' },
    {
      path: '单个代理.txt',
      bytes: Buffer.concat([
        Buffer.of(0xff, 0xfe),
        Buffer.from(`${reportText('代理小学')}\ud800\udc00\ud83d`, 'utf16le')
      ]),
      becomes: 'read'
    },
    {
      path: '一行.txt',
      bytes: text(`${reportText('一行小学').replaceAll('\n', '')}${'教师'.repeat(60_000)}`),
      becomes: 'read'
    },
    {
      path: '数字.txt',
      bytes: text(`${reportText('数字小学')}${'一'.repeat(20_000)}\n${'9'.repeat(20_000)}\n${'1.'.repeat(20_000)}`),
      becomes: 'read'
    },
    {
      path: '括号.txt',
      bytes: text(`${reportText('括号小学')}${'（'.repeat(30_000)}${'《'.repeat(30_000)}${'“'.repeat(30_000)}`),
      becomes: 'read'
    },
    {
      path: '序号.txt',
      bytes: text(
        `${reportText('序号小学')}${Array.from({ length: 8000 }, (_, at) => `（${at + 1}）研修\n`).join('')}`
      ),
      becomes: 'read'
    },
    { path: '表.txt', bytes: text(`${reportText('制表小学')}${'学时\t36\t'.repeat(20_000)}`), becomes: 'read' }
  ]
}

const pdf = (school: string) => makePdf([{ texts: page(school) }])

/** A page whose drawing is packed a thousand times. */
function pdfWith(drawing: string): Buffer {
  const packed = deflateSync(Buffer.from(drawing, 'latin1'), { level: 9 })
  const whole = pdf('炸弹').toString('latin1')
  const stream = `<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream`
  return Buffer.from(
    whole.replace(/(\n8 0 obj\n)[\s\S]*?endstream/, (_, head) => head + stream),
    'latin1'
  )
}

/** The table of sectors of an OLE file points at itself. */
function looped(doc: Buffer): Buffer {
  const bytes = Buffer.from(doc)
  const table = (bytes.readUInt32LE(76) + 1) * 512
  for (let at = 0; at < 512; at += 4) bytes.writeUInt32LE(at / 4, table + at)
  return bytes
}
