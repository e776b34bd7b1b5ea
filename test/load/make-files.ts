import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AlignmentType,
  Bookmark,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun
} from 'docx'
import { strToU8, zipSync } from 'fflate'

const LIST = 'outline'
const LEVELS = [
  [LevelFormat.CHINESE_COUNTING, '%1、'],
  [LevelFormat.CHINESE_COUNTING, '（%2）'],
  [LevelFormat.DECIMAL, '%3.'],
  [LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%4']
] as const

const line = (text: string) => new Paragraph(text)
const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: LIST, level } })
const mixed = (...children: ParagraphChild[]) => new Paragraph({ children })
const cell = (lines: string | string[], span: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ ...span, children: [lines].flat().map(line) })

/** A report with everything that a word processor may put into one; what of it is text, REPORT_TEXT says. */
export function reportDocx(): Promise<Buffer> {
  const heading = (text: string) =>
    new Paragraph({ text, heading: HeadingLevel.HEADING_1, numbering: { reference: LIST, level: 0 } })
  const body = [
    line('青禾小学校本研修总结'),
    heading('主要工作'),
    line('全年研修72学时。'),
    item('集体备课', 1),
    item('备课12次', 2),
    item('语文6次', 3),
    item('数学6次', 3),
    item('2024年听课20节', 2),
    heading('研修成果'),
    new Table({
      rows: [
        new TableRow({ children: [cell('姓名'), cell('课题', { columnSpan: 2 }), cell('学时')] }),
        new TableRow({
          children: [cell('王小明', { rowSpan: 2 }), cell('省级'), cell('语文'), cell(['上36', '下36'])]
        }),
        new TableRow({ children: [cell('市级'), cell('数学'), cell('12')] })
      ]
    }),
    mixed(
      new TextRun('第一行'),
      new TextRun({ text: '第二行', break: 1 }),
      new TextRun({ text: '隐藏', vanish: true }),
      new FootnoteReferenceRun(1)
    ),
    mixed(
      new TextRun('修订'),
      new DeletedTextRun({ text: '删去', id: 1, author: '甲', date: '2024-01-01T00:00:00Z' }),
      new InsertedTextRun({ text: '加上', id: 2, author: '甲', date: '2024-01-01T00:00:00Z' })
    ),
    mixed(new Bookmark({ id: 'secret', children: [new TextRun('“书”——签…')] }))
  ]
  return pack(body, { footnotes: { 1: { children: [line('注文')] } } })
}

/** The text of `reportDocx` as Word shows it. */
export const REPORT_TEXT = `青禾小学校本研修总结
一、主要工作
全年研修72学时。
（一）集体备课
1. 备课12次
① 语文6次
② 数学6次
2. 2024年听课20节
二、研修成果
姓名	课题		学时
王小明	省级	语文	上36 下36
	市级	数学	12
第一行
第二行
修订加上
“书”——签…
注文
`

/** Some pages with a running head, page numbers, paragraphs of several lines and a table that goes on over a page. */
export function pagesDocx(): Promise<Buffer> {
  const paragraphs = PAGES_TEXT.paragraphs.map(
    (text) => new Paragraph({ text, alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 480 } })
  )
  const head = new TableRow({ tableHeader: true, children: PAGES_TEXT.rows[0]!.map((text) => cell(text)) })
  const rows = PAGES_TEXT.rows.slice(1).map((row) => new TableRow({ children: row.map((text) => cell(text)) }))
  return pack(
    [...paragraphs, new Table({ width: { size: 100, type: 'pct' }, rows: [head, ...rows] }), line('研修总结。')],
    {
      header: '青禾小学研修材料'
    }
  )
}

const sentence = (n: number) => `第${n}次研修，语文数学教师集体备课听课，全年学时${n * 3 + 10}学时。`
export const PAGES_TEXT = {
  paragraphs: Array.from({ length: 12 }, (_, n) => sentence(n + 1).repeat((n % 3) + 1)),
  rows: [
    ['次', '课题', '学时'],
    ...Array.from({ length: 14 }, (_, n) => [`${n + 1}`, n % 4 === 0 ? sentence(n) : '语文听课', `${n * 2 + 2}`])
  ]
}

function pack(
  children: (Paragraph | Table)[],
  extra: { header?: string; footnotes?: ConstructorParameters<typeof Document>[0]['footnotes'] }
): Promise<Buffer> {
  const { header, footnotes } = extra
  const number = new Paragraph({
    children: ['— ', PageNumber.CURRENT, ' —'].map((part) => new TextRun({ children: [part] }))
  })
  const document = new Document({
    ...(footnotes && { footnotes }),
    styles: { default: { document: { run: { font: 'Noto Serif CJK SC', size: 24 } } } },
    numbering: {
      config: [{ reference: LIST, levels: LEVELS.map(([format, text], level) => ({ level, format, text })) }]
    },
    sections: [
      {
        properties: { page: { size: { width: 8400, height: 8400 } } },
        ...(header && { headers: { default: new Header({ children: [line(header)] }) } }),
        ...(header && { footers: { default: new Footer({ children: [number] }) } }),
        children
      }
    ]
  })
  return Packer.toBuffer(document)
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const SPACES = [
  `xmlns:w="${MAIN}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
].join(' ')

/** A .docx from WordprocessingML by hand: `body` goes into the document, the others into the parts of their names. */
export function rawDocx(parts: { body: string; numbering?: string; styles?: string }): Uint8Array {
  const part = (name: string, inside: string) =>
    strToU8(`<?xml version="1.0"?><w:${name} ${SPACES}>${inside}</w:${name}>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    ...(parts.numbering && { 'word/numbering.xml': part('numbering', parts.numbering) }),
    ...(parts.styles && { 'word/styles.xml': part('styles', parts.styles) })
  })
}

/** A file that LibreOffice made once and that stands beside the tests; see `convert` for making it again. */
export function file(name: string): Buffer {
  return readFileSync(new URL(`files/${name}`, import.meta.url))
}

/**
 * Convert documents by LibreOffice, all in one call, or undefined where there is none. What was converted before is
 * kept in the machine's folder for temporary files.
 * @param format as `--convert-to` takes it: doc, rtf, pdf, txt:Text
 */
export function convert(documents: readonly Uint8Array[], format: string): Buffer[] | undefined {
  const extension = format.split(':')[0]!
  const store = join(tmpdir(), 'yanjian-converted')
  const names = documents.map((bytes) => createHash('sha256').update(format).update(bytes).digest('hex').slice(0, 24))
  const missing = names.filter((name) => !existsSync(join(store, `${name}.${extension}`)))
  if (missing.length > 0) {
    mkdirSync(store, { recursive: true })
    const work = mkdtempSync(join(tmpdir(), 'yanjian-office-'))
    try {
      for (const name of missing) writeFileSync(join(work, `${name}.docx`), documents[names.indexOf(name)]!)
      const profile = `-env:UserInstallation=file://${work}/profile`
      const sources = missing.map((name) => join(work, `${name}.docx`))
      const options = { stdio: 'ignore', timeout: 120_000 } as const
      execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', work, ...sources], options)
      for (const name of missing) renameSync(join(work, `${name}.${extension}`), join(store, `${name}.${extension}`))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  return names.map((name) => readFileSync(join(store, `${name}.${extension}`)))
}
