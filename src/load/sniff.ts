import { ReadFailure } from '../diagnostic.js'
import { decodeText } from './decode-text.js'
import { likeness } from './likeness.js'
import { sniffText } from './sniff-text.js'
import { zipDirectory } from './zip-directory.js'

/** What a file is, by which reader it goes to; a report calls `rtf` a `doc`, and `zip` is no document but holds some. */
export type Kind = 'docx' | 'doc' | 'rtf' | 'pdf' | 'html' | 'md' | 'txt' | 'zip'

/**
 * Tell what a file is from its bytes alone; its name is not looked at.
 * @throws ReadFailure `empty`, `encrypted` (a document locked with a password) or `unsupported`, naming what it is
 */
export function sniff(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new ReadFailure('empty', '文件是空的，一个字节也没有')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (starts(file, 'PK\x03\x04') || starts(file, 'PK\x05\x06') || starts(file, 'PK\x07\x08')) return sniffZip(file)
  if (starts(file, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffOle(file)
  const head = file
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  // A PDF may have some bytes before its header; readers look for it in the first 1,024.
  if (head.includes('%PDF-')) return 'pdf'
  if (head.trimStart().startsWith('{\\rtf')) return 'rtf'
  for (const [magic, at, name, advice] of FOREIGN) {
    if (file.subarray(at, at + magic.length).toString('latin1') === magic) throw unsupported(name, advice)
  }
  return sniffPlain(file)
}

function starts(file: Buffer, magic: string): boolean {
  return file.subarray(0, magic.length).toString('latin1') === magic
}

function unsupported(name: string, advice = ''): ReadFailure {
  return new ReadFailure('unsupported', `这是${name}，不是可以读取的文档${advice && `；${advice}`}`)
}

const RESAVE = '请另存为docx、pdf或txt'
const REPACK = '请解压后改用zip压缩'
const OCR = '如果是扫描件，请先转成带文字的docx或pdf'

/** Magic bytes, where they stand, what has them, and what to do about it. */
const FOREIGN: readonly (readonly [magic: string, at: number, name: string, advice?: string])[] = [
  ['\x89PNG\r\n', 0, 'PNG图片', OCR],
  ['\xff\xd8\xff', 0, 'JPEG图片', OCR],
  ['GIF8', 0, 'GIF图片', OCR],
  ['II*\0', 0, 'TIFF图片', OCR],
  ['MM\0*', 0, 'TIFF图片', OCR],
  ['WEBP', 8, 'WebP图片', OCR],
  ['AVI ', 8, '视频'],
  ['WAVE', 8, '音频'],
  ['ftyp', 4, '视频或音频'],
  ['ID3', 0, '音频'],
  ['OggS', 0, '音频'],
  ['\x1aE\xdf\xa3', 0, '视频'],
  ['\0\0\x01\0', 0, '图标'],
  ['\x7fELF', 0, '程序'],
  ['\xca\xfe\xba\xbe', 0, '程序'],
  ['SQLite format 3\0', 0, '数据库'],
  ['wOFF', 0, '字体'],
  ['wOF2', 0, '字体'],
  ['\0\x01\0\0', 0, '字体或数据库'],
  ['Rar!\x1a\x07', 0, 'RAR压缩包', REPACK],
  ["7z\xbc\xaf'\x1c", 0, '7z压缩包', REPACK],
  ['\x1f\x8b', 0, 'gzip压缩包', REPACK],
  ['BZh', 0, 'bzip2压缩包', REPACK],
  ['\xfd7zXZ\0', 0, 'xz压缩包', REPACK],
  ['ustar', 257, 'tar包', REPACK]
]

/** Office documents are zip archives with folders of fixed names. */
function sniffZip(file: Buffer): Kind {
  const names = zipNames(file)
  const has = (name: string) => names.some((other) => other.toLowerCase().startsWith(name))
  if (has('[content_types].xml')) {
    if (has('word/')) return 'docx'
    if (has('xl/')) throw unsupported('Excel表格', RESAVE)
    if (has('ppt/')) throw unsupported('PowerPoint演示文稿', RESAVE)
    if (has('visio/')) throw unsupported('Visio图', RESAVE)
  }
  if (names[0] === 'mimetype') {
    const type = file.subarray(30, 160).toString('latin1')
    if (type.includes('opendocument')) throw unsupported('OpenDocument文档', RESAVE)
    if (type.includes('epub')) throw unsupported('EPUB电子书', RESAVE)
  }
  if (has('ofd.xml')) throw unsupported('OFD版式文件', RESAVE)
  return 'zip'
}

/** Of a broken archive, the name that stands right behind the first signature; the reader will say what is broken. */
function zipNames(file: Buffer): string[] {
  try {
    return zipDirectory(file).map((entry) => entry.name)
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error
    const looksLikeWord = file.includes('[Content_Types].xml') && file.includes('word/')
    return looksLikeWord ? ['[Content_Types].xml', 'word/'] : []
  }
}

/** An OLE container says what it holds by the names of its streams: directory entries of 128 bytes, names in UTF-16. */
function sniffOle(file: Buffer): Kind {
  if (hasStream(file, 'EncryptedPackage')) {
    throw new ReadFailure('encrypted', '文档设了打开密码，不能读取；请去掉密码后重新提交')
  }
  if (hasStream(file, 'WordDocument')) return 'doc'
  if (hasStream(file, 'Workbook') || hasStream(file, 'Book')) throw unsupported('Excel表格', RESAVE)
  if (hasStream(file, 'PowerPoint Document')) throw unsupported('PowerPoint演示文稿', RESAVE)
  if (hasStream(file, '__properties_version1.0')) throw unsupported('Outlook邮件', RESAVE)
  if (file.length < 1536 || !hasStream(file, 'Root Entry')) {
    throw new ReadFailure('corrupt', '文档已损坏：文件不完整，可能没有传完')
  }
  throw unsupported('旧式复合文件', RESAVE)
}

function hasStream(file: Buffer, name: string): boolean {
  const needle = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = file.indexOf(needle); at >= 0; at = file.indexOf(needle, at + 2)) {
    if (at % 128 === 0 && at + 68 <= file.length && file.readUInt16LE(at + 64) === needle.length) return true
  }
  return false
}

const HEAD = 64 * 1024

function sniffPlain(file: Buffer): Kind {
  const head = file.subarray(0, HEAD)
  const { text, encoding } = decodeText(head)
  // Compressed and machine code is one tenth control characters, or looks like UTF-16 with characters nobody writes.
  const controls = text.match(/[\0-\x08\x0e-\x19\x1b-\x1f]/g)?.length ?? 0
  const noise = encoding.startsWith('utf-16') && likeness(text) < -0.3
  if (noise || (controls > 2 && controls > text.length * 0.005)) {
    if (starts(file, 'MZ')) throw unsupported('Windows程序')
    if (starts(file, 'BM')) throw unsupported('BMP图片', OCR)
    throw unsupported('二进制文件')
  }
  return sniffText(text, () => decodeText(file).text)
}
