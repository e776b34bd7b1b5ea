import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { findMojibake } from '../../src/load/find-mojibake.js'
import { loadFile } from '../../src/load/load-file.js'
import { PLAN, PROSE, SUMMARY, traditional } from './reports.js'

const load = (text: string) => loadFile('a.txt', Buffer.from(text))
const misread = (text: string, as: string, read: string) => iconv.decode(iconv.encode(text, as), read)

const MISTAKES = [
  ['utf8', 'gbk', 'utf8-as-gbk'],
  ['utf8', 'win1252', 'utf8-as-latin'],
  ['utf8', 'latin1', 'utf8-as-latin'],
  ['gbk', 'latin1', 'gbk-as-latin'],
  ['gbk', 'win1252', 'gbk-as-latin']
] as const

describe.each(MISTAKES)('%s read as %s', (as, read, cause) => {
  test('fails where it is the whole text', async () => {
    await expect(load(misread(PLAN, as, read))).rejects.toMatchObject({ reason: 'mojibake' })
  })

  test('is a warning at its place where it is a passage', async () => {
    const broken = misread('组织教师参加培训和学习', as, read)
    const [document] = await load(`${SUMMARY}${broken}\n${PROSE}`)
    const found = document!.readerFindings.filter(({ check }) => check === 'mojibake')
    expect(found).toMatchObject([{ severity: 'warning', data: { cause } }])
    const { start, end } = found[0]!.span!
    const piece = document!.source.slice(start, end)
    expect(broken).toContain(piece)
    expect(piece.length).toBeGreaterThanOrEqual(broken.length - 4)
  })
})

test.each([
  ['gbk', 'big5'],
  ['big5', 'gbk']
])('%s read as %s fails too, though nothing of it can be undone', async (as, read) => {
  const text = as === 'big5' ? traditional(PLAN + SUMMARY) : PLAN + SUMMARY
  await expect(load(misread(text, as, read))).rejects.toMatchObject({ reason: 'mojibake' })
})

test.each([
  ['锟斤拷锟斤拷锟', 0],
  ['烫烫烫烫', 0],
  ['\ufffd\ufffd', 0],
  ['????????', 0]
])('%s marks lost characters', (lost, at) => {
  expect(findMojibake(`${lost}，教师们认真学习。`)).toMatchObject([{ start: at, cause: 'lost' }])
})

test.each([
  ['blanks of a template', '××县××小学××××年工作计划，组长：×××、××·×'],
  ['question marks of a surprised writer', '怎样才能提高效率呢???'],
  ['Latin letters with accents', 'Le café est près de l’école où étudie Zoë; naïve façade'],
  ['pinyin glosses', '達(dá)到學(xué)習(xí)目標(biāo)的措施'],
  ['names', '赵琪、钱芮、孙珩、李昊、周玥、吴桐、郑岚、王晖、冯婧、陈曦、褚靖、卫铮、蒋芃'],
  ['a kettle', '水太烫，他烫了手'],
  ['traditional characters', traditional(PLAN + PROSE)]
])('%s are no damage', (_, text) => {
  expect(findMojibake(text)).toEqual([])
})
