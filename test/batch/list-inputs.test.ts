import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listInputs } from '../../src/batch/list-inputs.js'
import { PathFault } from '../../src/batch/path-fault.js'
import { folder } from '../setup/folder.js'

const paths = async (given: readonly string[], out = 'nowhere') =>
  (await listInputs(given, out)).map(({ path, skip }) => (skip ? `${path} ${skip.reason}` : path))

describe('the inputs of a run', () => {
  test('come in the order of whole paths by code unit', async () => {
    const root = folder({
      'b/x.txt': '',
      'b.txt': '',
      'C.txt': '',
      '二中/a.txt': '',
      '一中/a.txt': '',
      'b-1/x.txt': ''
    })
    expect(await paths([root])).toEqual(['C.txt', 'b-1/x.txt', 'b.txt', 'b/x.txt', '一中/a.txt', '二中/a.txt'])
  })

  test('of a file are the file, by its own name', async () => {
    expect(await paths([join(folder({ '一中/a.txt': '' }), '一中/a.txt')])).toEqual(['a.txt'])
  })

  test('leave out what editors, systems and hidden folders hold, and say so', async () => {
    const root = folder({
      '~$总结.docx': '',
      '.~lock.总结.docx#': '',
      '~WRL0003.tmp': '',
      '.git/config': '',
      'Thumbs.db': '',
      '__MACOSX/._a.docx': '',
      '~总结~.docx': '',
      '总结.docx': ''
    })
    expect(await paths([root])).toEqual(
      [
        '.git folder',
        '.~lock.总结.docx# lock',
        'Thumbs.db system',
        '__MACOSX folder',
        '总结.docx',
        '~$总结.docx lock',
        '~WRL0003.tmp temporary',
        '~总结~.docx'
      ].sort()
    )
  })

  test.skipIf(process.platform === 'win32')('do not follow links, in or out of the folder', async () => {
    const outside = folder({ 'secret.txt': '' })
    const root = folder({ 'a.txt': '' })
    symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'))
    symlinkSync(root, join(root, 'round'))
    expect(await paths([root])).toEqual(['a.txt', 'link.txt link', 'round link'])
    symlinkSync(root, join(outside, 'given'))
    expect(await paths([join(outside, 'given')])).toEqual(['a.txt', 'link.txt link', 'round link'])
  })

  test('are read once where two of the paths lead to them', async () => {
    const root = folder({ 'a.txt': '', 'b/c.txt': '' })
    expect(await paths([root, join(root, 'b'), join(root, 'a.txt')])).toEqual(['a.txt', 'b/c.txt'])
  })

  test('show the path as typed where two files would have one name', async () => {
    const root = folder({ '一中/总结.txt': '1', '二中/总结.txt': '2', '二中/计划.txt': '' })
    const [one, two] = [`${root}/一中`, `${root}/二中/`]
    expect(await paths([one, two])).toEqual([`${root}/一中/总结.txt`, `${root}/二中/总结.txt`, '计划.txt'])
    expect(await paths([`${one}/总结.txt`, `${two}总结.txt`])).toEqual([
      `${root}/一中/总结.txt`,
      `${root}/二中/总结.txt`
    ])
  })

  test('do not hold the results of an earlier run', async () => {
    const root = folder({ 'a.txt': '', 'out/reports.jsonl': '', 'out/b.txt': '', 'reports.jsonl': '' })
    expect(await paths([root], join(root, 'out'))).toEqual(['a.txt', 'out/b.txt', 'reports.jsonl'])
  })

  // Other systems do not let such a name be written.
  test.runIf(process.platform === 'linux')('may have names in GBK', async () => {
    const root = folder({})
    const name = Buffer.from([0xd7, 0xdc, 0xbd, 0xe1, 0x2e, 0x74, 0x78, 0x74])
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), name]), '')
    expect(await paths([root])).toEqual(['总结.txt'])
  })

  test('must exist', async () => {
    await expect(listInputs([join(folder({}), '没有')], 'out')).rejects.toThrow(PathFault)
  })

  test('of an empty folder are none', async () => {
    const root = folder({})
    mkdirSync(join(root, 'empty'))
    expect(await paths([root])).toEqual([])
  })
})
