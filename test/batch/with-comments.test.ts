import { expect, test } from 'vitest'
import { fileLines } from '../../src/batch/file-lines.js'
import type { FileTask } from '../../src/batch/file-task.js'
import type { ReportFile } from '../../src/batch/run-batch.js'
import { withComments } from '../../src/batch/with-comments.js'
import { reportOf } from '../report/workbook/made.js'

const bytes = new Uint8Array()

/** Analyse files by these paths, one after another, in a pool that copies or does what is told. */
async function copied(paths: readonly string[], ask: (task: FileTask) => unknown = () => ({ copy: bytes })) {
  const [places, faults]: [string[], string[]] = [[], []]
  const result = fileLines({ reports: [reportOf('甲', '错了')], fired: [] })
  const reportFile: ReportFile = withComments(async () => result, {
    folder: { put: async (path) => void places.push(path.join('/')) },
    pool: { ask: async (task) => ask(task as FileTask) as never },
    profiles: [],
    onFault: (path, detail) => faults.push(`${path} ${detail}`)
  })
  for (const path of paths) expect(await reportFile(path, bytes, '')).toBe(result)
  return { places, faults }
}
const answered = (answer: unknown) => () => ({ answer, resident: 1 })
const copy = answered({ copy: bytes })

test('copies lie where their documents lie, under names that every system takes', async () => {
  const { places } = await copied(['一/总结.docx', 'a.zip/b/c.DOCX', '../../x.docx', '/con/"q".docx', 'd.doc'], copy)
  expect(places).toEqual(['一/总结.docx', 'a.zip/b/c.docx', 'x.docx', '_con/_q_.docx', 'd.doc.docx'])
})

test('no two copies have one name, and none that of a folder', async () => {
  const paths = ['a.docx', 'A.DOCX', 'b?.docx', 'b*.docx', 'z.zip/c.docx', 'z.zip/c.docx', 'z.zip/c.docx/d.docx']
  const { places } = await copied(paths, copy)
  expect(places).toEqual([
    'a.docx',
    'A（2）.docx',
    'b_.docx',
    'b_（2）.docx',
    'z.zip/c.docx',
    'z.zip/c（2）.docx',
    'z.zip/c_docx/d.docx'
  ])
})

test('of a path deeper than systems take, the folders next to the file are kept', async () => {
  const { places } = await copied([`${'夹/'.repeat(3000)}甲/乙.docx`], copy)
  expect(places).toEqual([`${'夹/'.repeat(11)}甲/乙.docx`])
})

test('a document that no copy can be made of is told, and its report stays', async () => {
  const failed = answered({ failure: { reason: 'corrupt', message: '坏了' } })
  expect(await copied(['a.docx'], failed)).toEqual({ places: [], faults: ['a.docx 坏了'] })
  expect((await copied(['a.docx'], answered({ bug: 'Error: x' }))).faults).toEqual(['a.docx Error: x'])
  expect((await copied(['a.docx'], () => ({ lost: 'time-limit', detail: '' }))).faults).toEqual(['a.docx time-limit'])
})
