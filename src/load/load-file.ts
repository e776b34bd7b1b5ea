import { createHash } from 'node:crypto'
import { type Finding, ReadFailure } from '../diagnostic.js'
import type { Format, Loaded, Mark } from '../document.js'
import type { Span } from '../span.js'
import { findMojibake, type Mojibake } from './find-mojibake.js'
import { LIMITS } from './limits.js'
import { readHtml } from './read-html.js'
import { readMarkdown } from './read-markdown.js'
import { readText } from './read-text.js'
import type { Reading } from './reading.js'
import { type Kind, sniff } from './sniff.js'
import { splitParts } from './split-parts.js'

type DocumentKind = Exclude<Kind, 'zip'>

/** The readers of word processors' files bring large packages along, which a run over plain texts need not load. */
const READERS: Readonly<Record<DocumentKind, (bytes: Uint8Array) => Promise<Reading>>> = {
  docx: async (bytes) => (await import('./read-docx.js')).readDocx(bytes),
  doc: async (bytes) => (await import('./read-doc.js')).readDoc(bytes),
  rtf: async (bytes) => (await import('./read-rtf.js')).readRtf(bytes),
  pdf: async (bytes) => (await import('./read-pdf.js')).readPdf(bytes),
  html: readHtml,
  md: readMarkdown,
  txt: readText
}

/**
 * Read one file into the documents it holds, by its content; archives go through `unpack` first.
 * @param path as reports name it; it says only whether a text without any markup is called Markdown
 * @returns one document or more, their parts tiling the file's text, marks and findings at offsets in each one's own
 * @throws ReadFailure with the reason why there is nothing to read
 */
export async function loadFile(path: string, bytes: Uint8Array): Promise<readonly Loaded[]> {
  if (bytes.length > LIMITS.fileBytes) throw tooLarge(LIMITS.fileBytes)
  const kind = kindOf(path, bytes)
  const reading = await READERS[kind](bytes)
  if (!/[^\s\u200b-\u200f\u2060\ufeff]/.test(reading.text)) throw new ReadFailure('empty', '文件里没有文字')
  const damage = findMojibake(reading.text)
  if (isMost(damage, reading.text)) {
    throw new ReadFailure('mojibake', '文字是乱码：在提交之前就按错误的编码打开并保存过；请用原文件重新提交')
  }
  const findings = [...reading.findings, ...damage.map(toFinding)]
  const origin = {
    path,
    format: kind === 'rtf' ? ('doc' as Format) : kind,
    ...(reading.encoding === undefined ? {} : { encoding: reading.encoding }),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex')
  }
  const parts = splitParts(reading.text)
  return parts.map((part, index) => ({
    origin,
    part: { index, of: parts.length, start: part.start, end: part.end },
    source: reading.text.slice(part.start, part.end),
    marks: reading.marks.flatMap((mark) => cutMark(mark, part, index)),
    readerFindings: findings.flatMap((finding) => cutFinding(finding, part, index))
  }))
}

function kindOf(path: string, bytes: Uint8Array): DocumentKind {
  const kind = sniff(bytes)
  if (kind === 'zip') throw new ReadFailure('unsupported', '这是压缩包，应先解压')
  const isText = kind === 'txt' || kind === 'md' || kind === 'html'
  if (isText && bytes.length > LIMITS.textBytes) throw tooLarge(LIMITS.textBytes)
  return kind === 'txt' && /\.(?:md|markdown)$/i.test(path) ? 'md' : kind
}

function tooLarge(limit: number): ReadFailure {
  return new ReadFailure('too-large', `文件超过${limit / 2 ** 20}MB，不像一份报告，没有读取`)
}

function isMost(damage: readonly Mojibake[], text: string): boolean {
  if (damage.length === 0) return false
  const length = (piece: string) => piece.replace(/\s+/g, '').length
  const broken = damage.reduce((sum, { start, end }) => sum + length(text.slice(start, end)), 0)
  return broken * 2 > length(text)
}

const CAUSES: Readonly<Record<Mojibake['cause'], string>> = {
  'utf8-as-gbk': 'UTF-8文字被当作GBK打开过',
  'utf8-as-latin': 'UTF-8文字被当作西文打开过',
  'gbk-as-latin': 'GBK文字被当作西文打开过',
  lost: '原来的字已经丢失',
  unknown: '不是通常的汉字'
}

function toFinding({ start, end, cause }: Mojibake): Finding {
  return {
    check: 'mojibake',
    outcome: 'inconsistent',
    severity: 'warning',
    message: `这里有${end - start}个字符是乱码：${CAUSES[cause]}`,
    span: { start, end },
    data: { cause }
  }
}

/** A mark's piece within a part, at offsets in the part. */
function cutMark(mark: Mark, part: Source, index: number): Mark[] {
  const span = cut(mark.span, part, index)
  return span ? [{ ...mark, span }] : []
}

/** A finding of the file as a whole is one of each of its documents. */
function cutFinding(finding: Finding, part: Source, index: number): Finding[] {
  const { span, related, ...rest } = finding
  const inside = span && cut(span, part, index)
  if (span && !inside) return []
  const places = related?.flatMap((place) => {
    const at = cut(place.span, part, index)
    return at ? [{ ...place, span: at }] : []
  })
  return [{ ...rest, ...(inside ? { span: inside } : {}), ...(places ? { related: places } : {}) }]
}

type Source = Span<'source'>

/** An empty span where two parts meet, of a cell with nothing in it, belongs to the first of them. */
function cut(span: Source, part: Source, index: number): Source | undefined {
  const empty = span.start === span.end
  const outside = span.end <= part.start || span.start >= part.end
  const within = empty ? span.end <= part.end && (span.start > part.start || index === 0) : !outside
  if (!within) return undefined
  return { start: Math.max(span.start, part.start) - part.start, end: Math.min(span.end, part.end) - part.start }
}
