import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copiesSchema } from '../../src/report/copies-schema.js'
import { manifestSchema } from '../../src/report/manifest-schema.js'
import { reportSchema } from '../../src/report/schema.js'
import { rawDocx } from '../load/make-files.js'
import { folder } from '../setup/folder.js'
import { run } from '../setup/run.js'
import { madeProse } from './made-prose.js'

const titled = (school: string, seed: number) => [`${school}2024年校本研修工作总结`, ...madeProse(seed, 30)]
const txt = (school: string, seed: number) => titled(school, seed).join('\n')
const docx = (school: string, seed: number) =>
  rawDocx({
    body: titled(school, seed)
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')
  })

test('one text of two schools in two formats is 100 % the same; the name of the file means nothing', {
  timeout: 120_000
}, async () => {
  const out = folder({})
  const root = folder({
    '青岩/总结.docx': docx('青岩小学', 41),
    '白鹿/总结.txt': txt('白鹿小学', 41),
    '松风/总结.txt': txt('松风小学', 42),
    '云溪/总结.txt': txt('云溪小学', 43),
    // Handed in once more, under another name: one report, and one document of the group.
    '临水/上报.txt': txt('白鹿小学', 41)
  })
  const { out: told } = await run('check', root, '--out', out)
  const lines = (file: string) => readFileSync(join(out, file), 'utf8').split('\n').filter(Boolean)
  const pathOf = new Map(
    lines('reports.jsonl').map((line) => {
      const { id, source } = reportSchema.parse(JSON.parse(line))
      return [id, source.path] as const
    })
  )
  const groups = lines('copies.jsonl').map((line) => copiesSchema.parse(JSON.parse(line)))
  expect(groups).toHaveLength(1)
  expect(groups[0]).toMatchObject({ raw: 1, reuse: 'schools' })
  const paths = groups[0]!.documents.map((id) => pathOf.get(id))
  expect(paths).toHaveLength(2)
  expect(paths).toContain('青岩/总结.docx')

  const { inputs } = manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')))
  const same = inputs.filter(({ sameAs }) => sameAs !== undefined)
  expect(same.map(({ path, sameAs }) => [path, sameAs].sort())).toEqual([['临水/上报.txt', '白鹿/总结.txt'].sort()])
  // The terminal names both, and that there are copies.
  for (const piece of ['临水/上报.txt', '白鹿/总结.txt', '文字雷同 1 组']) expect(told).toContain(piece)
})
