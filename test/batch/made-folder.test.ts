import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { madeFolder } from '../../src/batch/made-folder.js'
import { CACHE } from '../../src/batch/outputs.js'
import { folder } from '../setup/folder.js'

/** A run that makes these files, by their paths, in a folder of the results. */
async function run(out: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const made = await madeFolder(out, '批注')
  for (const [path, text] of Object.entries(files)) await made.put(path.split('/'), Buffer.from(text))
  return (await made.finish()).map((path) => path.slice(join(out, '批注').length + 1))
}
const list = (out: string) =>
  Object.fromEntries(
    readdirSync(join(out, '批注'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(join(out, '批注').length + 1), readFileSync(path, 'utf8')])
  )

describe('a folder that runs make files in', () => {
  test('holds what the last run made, and nothing of those before', async () => {
    const out = folder({})
    await run(out, { '甲/总结.docx': '一', '乙.docx': '二' })
    expect(await run(out, { '乙.docx': '三', '丙/丁/戊.docx': '四' })).toEqual([])
    expect(list(out)).toEqual({ '乙.docx': '三', '丙/丁/戊.docx': '四' })
    expect(existsSync(join(out, '批注/甲'))).toBe(false)
  })

  test('keeps what a person has written into a file, under another name where it is made again', async () => {
    const out = folder({})
    await run(out, { '甲.docx': '一', '乙.docx': '二' })
    for (const name of ['甲', '乙']) writeFileSync(join(out, `批注/${name}.docx`), '改了')
    writeFileSync(join(out, '批注/自己的.docx'), '别动')
    expect(await run(out, { '甲.docx': '三' })).toEqual(['甲（改过的）.docx'])
    const kept = { '甲（改过的）.docx': '改了', '乙.docx': '改了', '自己的.docx': '别动' }
    expect(list(out)).toEqual({ ...kept, '甲.docx': '三' })
    writeFileSync(join(out, '批注/甲.docx'), '又改')
    expect(await run(out, { '甲.docx': '三' })).toEqual(['甲（改过的2）.docx'])
    expect(list(out)).toEqual({ ...kept, '甲（改过的2）.docx': '又改', '甲.docx': '三' })
  })

  test('takes what is there already, and loses nothing where no one knows whose it is', async () => {
    const out = folder({})
    await run(out, { '甲.docx': '一', '乙.docx': '二' })
    rmSync(join(out, CACHE), { recursive: true })
    expect(await run(out, { '甲.docx': '一' })).toEqual([])
    expect(list(out)).toEqual({ '甲.docx': '一', '乙.docx': '二' })
  })

  test('is rid of what a run that was killed had begun', async () => {
    const out = folder({ '批注/甲/.总结.docx.4711.tmp': '半' })
    await run(out, { '甲/总结.docx': '一' })
    expect(list(out)).toEqual({ '甲/总结.docx': '一' })
  })
})
