import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { ReadFailure } from '../../src/diagnostic.js'
import { LIMITS } from '../../src/load/limits.js'
import { unpack } from '../../src/load/unpack.js'
import { type Unpacked, unpackZip } from '../../src/load/unpack-zip.js'
import { PLAN, traditional } from './reports.js'
import { writeZip } from './write-zip.js'

const all = (bytes: Uint8Array, limits = LIMITS) => [...unpackZip('a.zip', bytes, limits)]
const reasonOf = (line: Unpacked) =>
  line.status === 'failed' ? line.failure.reason : line.status === 'skipped' ? line.reason : 'unpacked'
const paths = (lines: readonly Unpacked[]) => lines.map(({ path }) => path)
const thrown = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadFailure) return error.reason
    throw error
  }
  return 'nothing'
}

describe('names', () => {
  const names = ['校本研修/工作总结.txt', '校本研修/2024年计划（定稿）.docx', '教师名单.txt']
  test.each([
    ['gbk', names],
    ['big5', names.map(traditional)],
    ['utf8', names]
  ])('in %s, without a word which', (encoding, written) => {
    const zip = writeZip(written.map((name) => ({ name: iconv.encode(name, encoding), content: 'x' })))
    expect(paths(all(zip)).sort()).toEqual(written.map((name) => `a.zip/${name}`).sort())
  })

  test('one alone is still read as Chinese', () => {
    expect(paths(all(writeZip([{ name: iconv.encode('总结.txt', 'gbk') }])))).toEqual(['a.zip/总结.txt'])
  })

  test('in UTF-8 with what no code page has, and in the order of the paths', () => {
    const zip = writeZip([{ name: '😀/总结𠮷.txt' }, { name: 'b.txt' }, { name: 'a\\c.txt' }, { name: 'folder/' }])
    expect(paths(all(zip))).toEqual(['a.zip/a/c.txt', 'a.zip/b.txt', 'a.zip/😀/总结𠮷.txt'])
  })

  test('the UTF-8 beside a name in a code page is believed if it belongs to it', () => {
    const stored = Buffer.from('??.txt')
    const field = (sum: number) => {
      const name = Buffer.from('总结.txt')
      const head = Buffer.alloc(9)
      head.writeUInt16LE(0x7075, 0)
      head.writeUInt16LE(name.length + 5, 2)
      head.writeUInt8(1, 4)
      head.writeUInt32LE(sum, 5)
      return Buffer.concat([head, name])
    }
    expect(paths(all(writeZip([{ name: stored, extra: field(crc32(stored)) }])))).toEqual(['a.zip/总结.txt'])
    expect(paths(all(writeZip([{ name: stored, extra: field(7) }])))).toEqual(['a.zip/??.txt'])
  })
})

describe('a failing file is one line, the rest is read', () => {
  test.each([
    ['leads up', 'unsafe-path', { name: '../../etc/passwd' }],
    ['leads up in the middle', 'unsafe-path', { name: 'a/../../b.txt' }],
    ['leads up the Windows way', 'unsafe-path', { name: '..\\b.txt' }],
    ['starts at the root', 'unsafe-path', { name: '/etc/passwd' }],
    ['starts at a drive', 'unsafe-path', { name: 'C:\\b.txt' }],
    ['has a NUL in its name', 'unsafe-path', { name: 'a\0.txt' }],
    ['has a password', 'encrypted', { name: 'a.txt', flags: 1 }],
    ['is packed in another way', 'unsupported', { name: 'a.txt', says: { method: 14 } }],
    ['is not what was packed', 'corrupt', { name: 'a.txt', content: PLAN, says: { crc: 1 } }],
    ['is longer than it says', 'corrupt', { name: 'a.txt', content: PLAN, says: { size: 10 } }],
    ['is shorter than it says', 'corrupt', { name: 'a.txt', content: PLAN, says: { size: 10_000 } }],
    ['is a link', 'not-a-document', { name: 'a.txt', content: '/etc/passwd', says: { mode: 0o120777 } }],
    ['is a lock', 'not-a-document', { name: '计划/~$工作计划.docx' }],
    ['is left by a Mac', 'not-a-document', { name: '__MACOSX/._总结.txt' }],
    ['is left by a file manager', 'not-a-document', { name: '图片/Thumbs.db' }]
  ] as const)('that %s', (_, reason, entry) => {
    const lines = all(writeZip([{ name: '0.txt', content: '甲' }, entry, { name: 'z.txt', content: '乙' }]))
    expect(lines.filter(({ path }) => /\/[0z]\.txt$/.test(path)).map(reasonOf)).toEqual(['unpacked', 'unpacked'])
    expect(lines.filter(({ path }) => !/\/[0z]\.txt$/.test(path)).map(reasonOf)).toEqual([reason])
  })

  test.each(['a..b.txt', '...txt', 'a/..b/c.txt', 'C盘说明.txt', '~计划.txt'])('and %s is harmless', (name) => {
    expect(all(writeZip([{ name, content: '甲' }])).map(reasonOf)).toEqual(['unpacked'])
  })
})

describe('limits', () => {
  const zeros = (size: number) => Buffer.alloc(size)
  const nest = (depth: number): Buffer =>
    writeZip(depth === 0 ? [{ name: 'a.txt', content: PLAN }] : [{ name: 'b.zip', content: nest(depth - 1) }])

  test('archives in archives are opened, down to a depth', () => {
    expect(paths(all(nest(LIMITS.archiveDepth - 1)))).toEqual(['a.zip/b.zip/b.zip/b.zip/a.txt'])
    expect(all(nest(LIMITS.archiveDepth)).map(reasonOf)).toEqual(['too-deep'])
  })

  test('paths are in order over all the archives', () => {
    const inner = writeZip([{ name: 'x.txt' }])
    const outer = writeZip([
      { name: 'c' },
      { name: 'b.zip', content: inner },
      { name: 'b.zip.txt' },
      { name: 'b', content: inner }
    ])
    expect(paths(all(outer))).toEqual(['a.zip/b.zip.txt', 'a.zip/b.zip/x.txt', 'a.zip/b/x.txt', 'a.zip/c'])
  })

  test('files are counted before anything is inflated, with those of the archives inside', () => {
    const many = writeZip(Array.from({ length: 11 }, (_, index) => ({ name: `${index}.txt` })))
    const limits = { ...LIMITS, archiveEntries: 10 }
    expect(thrown(() => all(many, limits))).toBe('too-many')
    const outer = writeZip([{ name: 'a.txt' }, { name: 'b.zip', content: many }, { name: 'c.txt' }])
    expect(all(outer, limits).map(reasonOf)).toEqual(['unpacked', 'too-many', 'unpacked'])
  })

  test('what inflates without measure is refused as a whole', () => {
    expect(thrown(() => all(writeZip([{ name: 'a', content: zeros(12 * 2 ** 20) }])))).toBe('too-large')
    expect(thrown(() => all(writeZip([{ name: 'a', content: 'x', says: { size: 2 ** 32 - 2 } }])))).toBe('too-large')
  })

  test('the total counts what the archives inside inflate to', () => {
    const limits = { ...LIMITS, inflatedBytes: 3000 }
    const inner = writeZip([
      { name: 'x', content: zeros(1500) },
      { name: 'y', content: zeros(1000) }
    ])
    expect(all(writeZip([{ name: 'a.zip', content: inner }]), limits).map(reasonOf)).toEqual(['unpacked', 'unpacked'])
    const twice = writeZip([
      { name: 'a.zip', content: inner },
      { name: 'b.zip', content: inner }
    ])
    expect(all(twice, limits).map(reasonOf)).toEqual(['unpacked', 'unpacked', 'too-large'])
  })

  test('nothing is inflated before it is asked for', () => {
    const lines = unpackZip(
      'a.zip',
      writeZip([
        { name: 'a', content: '甲' },
        { name: 'b', content: 'x', says: { crc: 1 } }
      ])
    )
    const first = lines[Symbol.iterator]().next()
    expect(first.value).toMatchObject({ path: 'a.zip/a', status: 'unpacked' })
  })
})

describe('an archive that is none', () => {
  test.each([
    ['empty', writeZip([])],
    ['corrupt', writeZip([{ name: 'a.txt', content: PLAN }]).subarray(0, -30)],
    ['corrupt', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(500, 7)])]
  ] as const)('is %s', (reason, bytes) => {
    expect(thrown(() => unpack('a.zip', bytes))).toBe(reason)
  })

  test('but is a document, or text, or a spreadsheet, goes to the readers', () => {
    const office = (folder: string) =>
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), [`${folder}/a.xml`]: strToU8('') })
    for (const bytes of [office('word'), office('xl'), Buffer.from(PLAN), Buffer.from('PK'), Buffer.of()]) {
      expect(unpack('a', bytes)).toBeUndefined()
    }
  })

  test('with something before it opens all the same', () => {
    const zip = Buffer.concat([Buffer.from('PK stub'), writeZip([{ name: 'a.txt', content: PLAN }])])
    expect(all(zip)).toMatchObject([{ path: 'a.zip/a.txt', status: 'unpacked' }])
  })
})

const part = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(
    (name) =>
      !/[/\\\0]|^\.+$|^\.[_D]|^~\$|^[a-z]:/i.test(name) && name.isWellFormed() && !/^(thumbs|desktop)/i.test(name)
  )
const files = fc.uniqueArray(
  fc.tuple(fc.array(part, { minLength: 1, maxLength: 3 }), fc.uint8Array({ maxLength: 200 })),
  {
    selector: ([path]) => path[0]!,
    maxLength: 8
  }
)

test('what is written is read', () => {
  fc.assert(
    fc.property(files, fc.constantFrom(0, 6 as const), (written, level) => {
      fc.pre(written.length > 0 && written.every(([, content]) => content[0] !== 0x50))
      const zip = zipSync(
        Object.fromEntries(written.map(([path, content]) => [path.join('/'), [content, { level }]])) as never
      )
      const read = all(zip).map((line) => [
        line.path,
        line.status === 'unpacked' && Buffer.from(line.bytes).toString('hex')
      ])
      const expected = written.map(([path, content]) => [
        `a.zip/${path.join('/')}`,
        Buffer.from(content).toString('hex')
      ])
      expect(new Map(read as never)).toEqual(new Map(expected as never))
    }),
    { numRuns: 150 }
  )
})

test('a damaged archive fails or gives lines, and throws nothing else', () => {
  const inner = writeZip([{ name: '总结.txt', content: PLAN }])
  const sound = writeZip([
    { name: iconv.encode('计划.txt', 'gbk'), content: PLAN },
    { name: 'b/内.zip', content: inner, method: 0 },
    { name: 'c.txt', content: PLAN.repeat(3) }
  ])
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255))
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(sound.length), (changes, length) => {
      const bytes = Buffer.from(sound)
      for (const [at, value] of changes) bytes[at] = value
      // Half of the runs are cut short as well.
      const cut = length % 2 === 0 ? bytes : bytes.subarray(0, length)
      try {
        for (const line of unpackZip('a.zip', cut)) {
          expect(line.path.startsWith('a.zip/')).toBe(true)
          if (line.status === 'unpacked') expect(line.path.split('/')).not.toContain('..')
        }
      } catch (error) {
        expect(error).toBeInstanceOf(ReadFailure)
      }
    }),
    { numRuns: 400 }
  )
})
