import { createHash } from 'node:crypto'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/load/limits.js'
import { loadFile } from '../../src/load/load-file.js'
import { PLAN, PROSE, SUMMARY } from './reports.js'

test('a text file is one document, its text unchanged, and says where it is from', async () => {
  const bytes = iconv.encode(PLAN.replaceAll('\n', '\r\n'), 'gb18030')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(await loadFile('一小/计划.txt', bytes)).toEqual([
    {
      origin: { path: '一小/计划.txt', format: 'txt', encoding: 'gb18030', bytes: bytes.length, sha256 },
      part: { index: 0, of: 1, start: 0, end: PLAN.replaceAll('\n', '\r\n').length },
      source: PLAN.replaceAll('\n', '\r\n'),
      marks: [],
      readerFindings: []
    }
  ])
})

test('the parts of a collection tile the text, each with its own marks', async () => {
  const text = `# 总结篇1\n${SUMMARY}\n# 总结篇2\n${PROSE}\n## 表\n\n|项|数|\n|-|-|\n|听课||`
  const documents = await loadFile('a.md', Buffer.from(text))
  expect(documents.map(({ source }) => source).join('')).toBe(text)
  expect(documents.map(({ part }) => text.slice(part.start, part.end))).toEqual(documents.map(({ source }) => source))
  expect(documents.map(({ part }) => [part.index, part.of])).toEqual([
    [0, 2],
    [1, 2]
  ])
  const marked = documents.map(({ marks, source }) =>
    marks.flatMap(({ kind, span }) => (kind === 'sign' ? [] : [`${kind} ${source.slice(span.start, span.end)}`]))
  )
  expect(marked[0]).toEqual(['heading 总结篇1'])
  expect(marked[1]!.filter((mark) => !/^(?:table|row)/.test(mark))).toEqual([
    'heading 总结篇2',
    'heading 表',
    'cell 项',
    'cell 数',
    'cell 听课',
    'cell '
  ])
})

test('damage is told in the part where it is', async () => {
  const documents = await loadFile('a.txt', Buffer.from(`总结篇1\n${SUMMARY}\n总结篇2\n锟斤拷锟斤拷${PROSE}`))
  expect(documents.map(({ readerFindings }) => readerFindings.length)).toEqual([0, 1])
  const [finding] = documents[1]!.readerFindings
  expect(documents[1]!.source.slice(finding!.span!.start, finding!.span!.end)).toBe('锟斤拷锟斤拷')
})

test('a page is one document with what was left out', async () => {
  const html = `<html><body><p>${PROSE}</p><p><a href="/">返回首页看看</a></p></body></html>`
  const [document] = await loadFile('a.txt', Buffer.from(html))
  expect(document).toMatchObject({
    origin: { format: 'html', encoding: 'utf-8' },
    readerFindings: [{ check: 'residue' }]
  })
})

test('text without any markup is Markdown where its name says so', async () => {
  const [document] = await loadFile('说明.MD', Buffer.from(PLAN))
  expect(document!.origin.format).toBe('md')
})

describe('fails', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from(' \r\n\t\u3000\u200b\ufeff')],
    ['empty', Buffer.from('<html><body><script>甲</script></body></html>')],
    ['too-large', Buffer.alloc(LIMITS.fileBytes + 1)],
    ['too-large', Buffer.alloc(LIMITS.textBytes + 1, 'a ')],
    ['unsupported', Buffer.from('GIF89a')]
  ])('%s', async (reason, bytes) => {
    await expect(loadFile('a.txt', bytes)).rejects.toMatchObject({ reason, message: expect.stringMatching(/[一-龥]/) })
  })
})
