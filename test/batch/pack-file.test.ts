import { appendFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PackFile, packFile } from '../../src/batch/pack-file.js'
import { folder } from '../setup/folder.js'

const key = (name: string) => Buffer.alloc(20, name)
const NAMES = ['a', 'b', 'c']
const content = (name: string) => Buffer.from(`what is in ${name}`)

function within<T>(path: string, act: (file: PackFile) => T): T {
  const file = packFile(path)
  try {
    return act(file)
  } finally {
    file.close()
  }
}
const put = (path: string, ...names: string[]) =>
  within(path, (file) => {
    for (const name of names) file.put(key(name), content(name))
  })
const there = (path: string) =>
  within(path, (file) => NAMES.filter((name) => file.get(key(name))?.equals(content(name))))

describe('a file of pieces', () => {
  test('is made with the first piece, and holds all that were put into it', () => {
    const path = join(folder({}), '深/pack')
    expect(within(path, (file) => file.get(key('a')))).toBeUndefined()
    expect(() => statSync(path)).toThrow('ENOENT')
    put(path, 'a')
    put(path, 'b', 'c')
    expect(there(path)).toEqual(NAMES)
  })

  test('that was cut off anywhere loses what is not whole, and goes on from there', () => {
    const path = join(folder({}), 'pack')
    put(path, ...NAMES)
    const whole = readFileSync(path)
    const piece = whole.length / 3
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole)
      truncateSync(path, length)
      expect(there(path)).toEqual(NAMES.slice(0, Math.floor(length / piece)))
      put(path, 'c')
      expect(there(path)).toEqual([...NAMES.slice(0, Math.min(2, Math.floor(length / piece))), 'c'])
    }
    writeFileSync(path, whole)
    appendFileSync(path, Buffer.alloc(10_000, 7))
    expect(there(path)).toEqual(NAMES)
    expect(readFileSync(path)).toEqual(whole)
  })

  test('does not give what was changed on the disk', () => {
    const path = join(folder({}), 'pack')
    put(path, ...NAMES)
    const bytes = readFileSync(path)
    bytes.fill(0, bytes.length / 3 - 4, bytes.length / 3)
    writeFileSync(path, bytes)
    expect(there(path)).toEqual(['b', 'c'])
    expect(within(path, (file) => file.get(key('a')))).toBeUndefined()
  })

  test('is left with what was asked for or put, the last of each key', () => {
    const path = join(folder({}), 'pack')
    put(path, ...NAMES)
    within(path, (file) => {
      file.get(key('a'))
      file.put(key('c'), content('old'))
      file.put(key('c'), content('c'))
      file.prune()
      expect(file.get(key('c'))).toEqual(content('c'))
    })
    expect(there(path)).toEqual(['a', 'c'])
    const { ino, size } = statSync(path)
    within(path, (file) => {
      for (const name of NAMES) file.get(key(name))
      file.prune()
    })
    expect(statSync(path)).toMatchObject({ ino, size })
  })

  test('tells keys apart that begin alike', () => {
    const path = join(folder({}), 'pack')
    const [one, other] = [Buffer.alloc(20), Buffer.alloc(20)]
    other[19] = 1
    within(path, (file) => {
      file.put(one, content('a'))
      expect(file.get(other)).toBeUndefined()
    })
  })

  test('takes the place of the folder that an earlier version kept', () => {
    const path = join(folder({}), 'pack')
    mkdirSync(join(path, '3f'), { recursive: true })
    writeFileSync(join(path, '3f/a'), '')
    put(path, 'a')
    expect(there(path)).toEqual(['a'])
  })
})
