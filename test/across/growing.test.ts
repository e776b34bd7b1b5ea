import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { growing } from '../../src/across/growing.js'
import { spills } from '../../src/batch/spills.js'
import { folder } from '../setup/folder.js'
import { dice } from './made-prose.js'

test.each([0, 1, 5000, 1_300_000])('%i numbers come back in order, from memory or from disk', (count) => {
  const out = folder({})
  const aside = spills(out)
  const list = growing(aside.file)
  const roll = dice(count)
  const pushed = Float64Array.from({ length: count }, () => roll(2 ** 20) * 2 ** 21 + roll(100))
  for (const number of pushed) list.push(number)
  expect(readdirSync(out)).toHaveLength(count > 2 ** 19 ? 1 : 0)
  const sorted = new Float64Array(count)
  let at = 0
  for (const piece of list.sorted()) {
    sorted.set(piece, at)
    at += piece.length
  }
  expect(at).toBe(count)
  expect(Buffer.compare(Buffer.from(sorted.buffer), Buffer.from(pushed.sort().buffer))).toBe(0)
  aside.close()
  expect(readdirSync(out)).toEqual([])
})
