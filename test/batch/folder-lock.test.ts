import { existsSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FolderBusy, folderLock } from '../../src/batch/folder-lock.js'
import { folder } from '../setup/folder.js'

const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host, since: '1' })

describe('the lock of a folder', () => {
  test('is held by one at a time, and given back', async () => {
    const lock = join(folder({}), 'kept/lock')
    const unlock = await folderLock('out', lock)
    await expect(folderLock('out', lock)).rejects.toThrow(FolderBusy)
    await unlock()
    expect(existsSync(lock)).toBe(false)
    await (await folderLock('out', lock))()
  })

  test.each([
    ['a process that is gone', holder(2 ** 22 + 1)],
    ['one that had our number', holder(process.pid)],
    ['one whose number another process has by now', holder(process.ppid)],
    ['one that was cut off while it wrote', '{"pid":']
  ])('is taken over from %s', async (_, content) => {
    const lock = join(folder({ lock: content }), 'lock')
    const unlock = await folderLock('out', lock)
    await expect(folderLock('out', lock)).rejects.toThrow(`进程 ${process.pid}`)
    await unlock()
  })

  test('of another machine is not ours to judge', async () => {
    const lock = join(folder({ lock: holder(1, 'elsewhere') }), 'lock')
    await expect(folderLock('out', lock)).rejects.toThrow(/elsewhere.*请删除.*lock/)
  })

  test('goes to one of many that find the same stale one', async () => {
    const lock = join(folder({}), 'lock')
    for (let round = 0; round < 5; round++) {
      writeFileSync(lock, holder(2 ** 22 + 1))
      const taken = await Promise.allSettled(Array.from({ length: 8 }, () => folderLock('out', lock)))
      const won = taken.filter((result) => result.status === 'fulfilled')
      expect(won).toHaveLength(1)
      await won[0]!.value()
    }
  })
})
