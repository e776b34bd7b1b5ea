import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/across/digest.js'
import { pairPlans } from '../../src/across/pair-plans.js'
import type { Report } from '../../src/report/schema.js'
import { madeReport } from './made-report.js'

type Period = NonNullable<Report['document']['period']>

/** A paper of a school; `bureau` is an authority that it names. */
function paper(
  kind: 'plan' | 'summary',
  school: string,
  period: Period | undefined,
  path: string,
  bureau?: string
): Report {
  const report = madeReport(
    `${path}${kind}`,
    { kind, school: { name: school, start: 0, end: 1 }, ...(period && { period }) },
    path
  )
  const named = {
    id: 'e1',
    type: 'organization',
    text: bureau,
    start: 0,
    end: 1,
    section: null,
    rule: 'x',
    name: bureau,
    kind: 'bureau'
  }
  return { ...report, entities: bureau ? [named as Report['entities'][number]] : [] }
}

/** The pairs as paths; a plan without a summary stands alone. */
function pairs(...papers: Report[]): string[] {
  const digests = papers.map((report, index) => digestOf(report, index, 0, 0))
  return pairPlans(digests).map(({ plan, summary }) => `${plan.file} ${summary?.file ?? '—'}`)
}

const y2023 = { schoolYear: '2023-2024' }
const y2024 = { schoolYear: '2024-2025' }

describe('which summary belongs to which plan', () => {
  test('the plans and summaries of one school in different years are not mixed up', () => {
    expect(
      pairs(
        paper('plan', '青岩小学', y2023, 'p23'),
        paper('summary', '青岩小学', y2024, 's24'),
        paper('plan', '青岩小学', y2024, 'p24'),
        paper('summary', '青岩小学', y2023, 's23')
      )
    ).toEqual(['p23 s23', 'p24 s24'])
  })

  test('nor are the two terms of a year, nor a summary of another year alone', () => {
    const [first, second] = [{ ...y2024, term: 'first' } as const, { ...y2024, term: 'second' } as const]
    expect(
      pairs(
        paper('plan', '青岩小学', first, 'p1'),
        paper('plan', '青岩小学', second, 'p2'),
        paper('summary', '青岩小学', second, 's2')
      )
    ).toEqual(['p1 —', 'p2 s2'])
    expect(
      pairs(paper('plan', '青岩小学', { year: 2023 }, 'p'), paper('summary', '青岩小学', { year: 2024 }, 's'))
    ).toEqual(['p —'])
  })

  test('two schools of one short name are told apart by their authorities', () => {
    expect(
      pairs(
        paper('plan', '实验小学', y2024, 'p1', '东河县教育局'),
        paper('plan', '实验小学', y2024, 'p2', '西川县教育局'),
        paper('summary', '实验小学', y2024, 's2', '西川县教师进修学校'),
        paper('summary', '实验小学', y2024, 's1', '东河县教育局')
      )
    ).toEqual(['p1 s1', 'p2 s2'])
  })

  test('or by their folders; where neither tells, none is paired', () => {
    const four = (a: string, b: string) => [
      paper('plan', '实验小学', y2024, `${a}/计划.txt`),
      paper('plan', '实验小学', y2024, `${b}/plan.txt`),
      paper('summary', '实验小学', y2024, `${b}/总结.txt`),
      paper('summary', '实验小学', y2024, `${a}/summary.txt`)
    ]
    expect(pairs(...four('东河', '西川'))).toEqual(['东河/计划.txt 东河/summary.txt', '西川/plan.txt 西川/总结.txt'])
    expect(pairs(...four('全部', '全部'))).toEqual(['全部/计划.txt —', '全部/plan.txt —'])
  })

  test('schools of different places with one short name in common are two', () => {
    expect(
      pairs(paper('plan', '东河县实验小学', y2024, 'a/p'), paper('summary', '西川县实验小学', y2024, 'a/s'))
    ).toEqual(['a/p —'])
  })

  test('a short name is that of the fuller one in its folder', () => {
    expect(pairs(paper('plan', '东河四中', y2024, 'a/p'), paper('summary', '东河县第四中学', y2024, 'a/s'))).toEqual([
      'a/p a/s'
    ])
  })

  test('papers of one school without any time are a pair, with a time on one side only they are not', () => {
    expect(pairs(paper('plan', '青岩小学', undefined, 'p'), paper('summary', '青岩小学', undefined, 's'))).toEqual([
      'p s'
    ])
    expect(pairs(paper('plan', '青岩小学', y2024, 'p'), paper('summary', '青岩小学', undefined, 's'))).toEqual(['p —'])
  })
})
