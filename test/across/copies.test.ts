import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeAcross } from '../../src/across/write-across.js'
import { copiesSchema } from '../../src/report/copies-schema.js'
import type { Report } from '../../src/report/schema.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { folder } from '../setup/folder.js'
import { madeProse } from './made-prose.js'
import { madeReport } from './made-report.js'

const { lexicons } = loadRuleset()

/** The groups of these reports; every place of every passage holds what it should. */
async function copies(reports: readonly Report[]) {
  const root = folder({})
  writeFileSync(join(root, 'reports.jsonl'), reports.map((report) => `${JSON.stringify(report)}\n`).join(''))
  await writeAcross(root, lexicons)
  const lines = readFileSync(join(root, 'copies.jsonl'), 'utf8').split('\n').filter(Boolean)
  const groups = lines.map((line) => copiesSchema.parse(JSON.parse(line)))
  const byId = new Map(reports.map((report) => [report.id, report]))
  for (const { documents, passages } of groups) {
    expect(new Set(documents).size).toBe(documents.length)
    for (const { text, places } of passages) {
      const [first] = places
      expect(byId.get(first!.report)!.text.slice(first!.start, first!.end)).toBe(text)
      for (const { report, start, end } of places) {
        expect(documents).toContain(report)
        const there = byId.get(report)!.text.slice(start, end)
        expect(Math.abs(there.length - text.length)).toBeLessThan(text.length / 5 + 5)
      }
    }
  }
  return groups
}

const of = (school: string, text: string, more: Partial<Report['document']> = {}, path?: string) =>
  madeReport(text, { school: { name: school, start: 0, end: school.length }, ...more }, path)
const prose = (seed: number, sentences = 25) => madeProse(seed, sentences).join('')
const in2024 = { period: { schoolYear: '2024-2025' } } as const
const in2023 = { period: { schoolYear: '2023-2024' } } as const

describe('copies between schools', () => {
  test('identical documents give 100 %, and no document is paired with itself', async () => {
    const text = prose(1)
    const [a, b, c] = [of('青岩小学', text, {}, 'a.txt'), of('白鹿小学', text, {}, 'b.txt'), of('松风小学', prose(2))]
    const groups = await copies([a, b, c])
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ documents: [a.id, b.id], raw: 1, net: 1, reuse: 'schools' })
    expect(groups[0]!.passages[0]!.places.map(({ start }) => start)).toEqual([0, 0])
  })

  test('two hundred characters of a thousand are found, wherever they stand', async () => {
    const taken = prose(3, 6).slice(0, 200)
    const a = of('青岩小学', `${prose(4, 20)}${taken}`)
    const b = of('白鹿小学', `${taken}${prose(5, 60)}`)
    const [group] = await copies([a, b])
    expect(group!.documents).toEqual([a.id, b.id])
    expect(group!.raw).toBeGreaterThan(0.15)
    expect(group!.passages[0]!.text.length).toBeGreaterThan(180)
  })

  test('a short document that stands whole in a long one is contained to 100 %', async () => {
    const own = prose(6, 8)
    const [group] = await copies([of('青岩小学', own), of('白鹿小学', prose(7, 60) + own + prose(8, 60))])
    expect(group!.raw).toBe(1)
  })

  test('the same file name means nothing', async () => {
    const [a, b] = [of('青岩小学', prose(9), {}, '甲/总结.txt'), of('白鹿小学', prose(10), {}, '乙/总结.txt')]
    expect(await copies([a, b])).toEqual([])
  })

  test('a changed name, changed figures, another script and other line breaks hide nothing', async () => {
    const text = (school: string, count: number) =>
      `${school}的教师用${count}个下午研究阅读提示。${prose(11, 6)}${school}还请来${count + 3}位同行。${prose(12, 4)}`
    const a = of('青岩小学', text('青岩小学', 4))
    const wrapped = text('白鹿小学', 17)
      .replace(/(.{30})/g, '$1\n')
      .replaceAll('开', '開')
      .replaceAll('观', '觀')
    const [group] = await copies([a, of('白鹿小学', wrapped)])
    expect(group!.raw).toBeGreaterThan(0.9)
  })

  test('what most schools have in common counts for the raw share, not for the net one', async () => {
    const template = prose(13, 12)
    const schools = ['青岩', '白鹿', '松风', '云汀', '石桥', '柳溪'].map((name) => `${name}小学`)
    const apart = schools.map((school, at) => of(school, template + prose(100 + at, 12)))
    expect(await copies(apart)).toEqual([])
    const copied = schools.map((school, at) => of(school, template + prose(at === 1 ? 100 : 100 + at, 12)))
    const groups = await copies(copied)
    expect(groups.map(({ documents }) => documents)).toEqual([[copied[0]!.id, copied[1]!.id]])
    const half = schools.map((school, at) => of(school, template + (at < 2 ? prose(100, 6) : '') + prose(200 + at, 6)))
    const [group] = await copies(half)
    expect(group!.raw).toBeGreaterThan(0.7)
    expect(group!.net).toBeLessThan(0.6)
    expect(group!.net).toBeGreaterThan(0.4)
  })

  test('policy phrases that everyone writes are no copy', async () => {
    const phrases =
      '以习近平新时代中国特色社会主义思想为指导，全面贯彻党的教育方针，落实立德树人根本任务，全面推进素质教育，'.repeat(
        3
      )
    expect(await copies([of('青岩小学', phrases + prose(14, 4)), of('白鹿小学', phrases + prose(15, 4))])).toEqual([])
  })

  test('parts of one file are documents like others', async () => {
    const [a, b] = [of('青岩小学', prose(16)), of('白鹿小学', prose(16))]
    const parts = [a, b].map((report, index) => ({
      ...report,
      id: `${'a'.repeat(16)}-${index}`,
      source: { ...report.source, path: '三校.txt', part: { index, of: 2, start: 0, end: 1 } }
    }))
    expect((await copies(parts))[0]!.documents).toEqual(parts.map(({ id }) => id))
  })
})

describe("a school's own papers", () => {
  test('of another year, with only the years changed, are told', async () => {
    const text = (years: string) => `青岩小学${years}学年度总结。${prose(17)}${years}学年度的工作到此结束。`
    const papers = [of('青岩小学', text('2023-2024'), in2023), of('青岩小学', text('2024-2025'), in2024)]
    expect(await copies(papers)).toMatchObject([{ reuse: 'years', raw: 1, documents: papers.map(({ id }) => id) }])
  })

  test('of another year with new work in them are not', async () => {
    const about = prose(18, 8)
    expect(
      await copies([of('青岩小学', about + prose(19), in2023), of('青岩小学', about + prose(20), in2024)])
    ).toEqual([])
  })

  test('of one year may repeat each other', async () => {
    const text = prose(21)
    expect(
      await copies([of('青岩小学', `${text}完。`, { kind: 'plan', ...in2024 }), of('青岩小学', text, in2024)])
    ).toEqual([])
  })
})
