import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { spills } from '../../src/batch/spills.js'
import { jsonLines } from '../../src/report/json-lines.js'
import { sharedStrings } from '../../src/report/workbook/shared-strings.js'
import { folder } from '../setup/folder.js'

const read = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]).toString('utf8')

test('what is put aside comes back as it was, as often as asked, and nothing of it stays', () => {
  const out = folder({})
  const aside = spills(out)
  const [short, long] = [aside.open(), aside.open()]
  const line = `${'研'.repeat(1000)}😀\u2028\n`
  short.write('一')
  for (let at = 0; at < 1000; at++) long.write(line)
  expect(readdirSync(out)).toHaveLength(1)
  for (let time = 0; time < 2; time++) {
    expect(read(short.pieces())).toBe('一')
    expect(read(long.pieces())).toBe(line.repeat(1000))
  }
  aside.close()
  expect(readdirSync(out)).toEqual([])
})

test('values come back line by line, wherever the pieces are cut', () => {
  const values = [{ text: '甲\u2028乙😀' }, [], 1, { 丙: null }]
  const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(''))
  for (const size of [1, 2, 7, bytes.length]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size)
    )
    expect([...jsonLines(pieces)]).toEqual(values)
  }
})

test('a text has one number however many others come between, and another text another one', () => {
  const aside = spills(folder({}))
  const texts = sharedStrings(aside.open())
  const name = (at: number) => `第${at}小学`
  for (let time = 0; time < 2; time++)
    for (let at = 0; at < 20_000; at++) if (texts.add(name(at)) !== at) expect(texts.add(name(at))).toBe(at)
  expect(texts.count).toBe(20_000)
  expect(texts.add(' a<b ')).toBe(20_000)
  const xml = Buffer.concat([...texts.xml()].map((piece) => Buffer.from(piece))).toString('utf8')
  expect(xml.match(/<si>/g)).toHaveLength(20_001)
  expect(xml).toMatch(/<si><t xml:space="preserve"> a&lt;b <\/t><\/si><\/sst>$/)
  aside.close()
})
