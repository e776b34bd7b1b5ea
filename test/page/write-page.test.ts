import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzlibSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PageDocument } from '../../src/report/page/pack-document.js'
import type { PageOverview } from '../../src/report/page/page-overview.js'
import { toTraditional } from '../../src/report/page/to-traditional.js'
import { checkHere } from '../setup/check-here.js'
import { folder } from '../setup/folder.js'
import { HOSTILE, PLAN } from './texts.js'

const watch = () => {}

test('a page holds every document, as it is, and nothing of it where the browser would read markup', async () => {
  const root = folder({ '甲/</script><b>.txt': HOSTILE, '乙/计划.txt': PLAN })
  await checkHere(root, join(root, 'out'), { watch })
  const page = readFileSync(join(root, 'out/report.html'), 'utf8')
  const program = page.slice(page.lastIndexOf('<script>'))
  const rest = page.slice(page.indexOf('</style>'), page.lastIndexOf('<script>'))

  for (const hostile of ['window.taken', 'onerror', '<b>', '<!--', '\u2028', '\u2029'])
    expect(rest).not.toContain(hostile)
  expect(rest.match(/<script/g)).toHaveLength(4)
  expect(program.match(/<\/script/g)).toHaveLength(1)

  const { rows } = JSON.parse(rest.match(/id="overview">(.*?)<\/script>/)![1]!) as PageOverview
  expect(rows.map(({ name }) => name)).toEqual(['乙/计划.txt', '甲/</script><b>.txt'])
  const packed = rest.match(new RegExp(`id="document-${rows[1]!.id}">([^<]*)<`))![1]!
  const document = JSON.parse(strFromU8(unzlibSync(Buffer.from(packed, 'base64')))) as PageDocument
  expect(document.text).toBe(HOSTILE)
})

test('the same results make the same page', async () => {
  const root = folder({ 'a.txt': PLAN })
  await checkHere(root, join(root, 'out'), { watch })
  const first = readFileSync(join(root, 'out/report.html'))
  await checkHere(root, join(root, 'out'), { watch })
  expect(readFileSync(join(root, 'out/report.html')).equals(first)).toBe(true)
})

test('our words change to traditional characters, quoted ones stay', () => {
  expect(toTraditional('“总结”处的横线没有填写，见《发展规划》一节')).toBe('“总结”處的橫線沒有填寫，見《发展规划》一節')
})
