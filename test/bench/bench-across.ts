import { once } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeAcross } from '../../src/across/write-across.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { dice } from '../across/made-prose.js'
import { madeReport } from '../across/made-report.js'

/**
 * How the step across documents grows, in the processor's time too, for a machine that has other work. Writes made-up
 * reports of about 3,000 characters, 1 in 50 with half of its text from another, all of a district of 40 with one
 * template, and reads them as `check` does. Rows: documents, seconds, processor seconds, milliseconds each, groups
 * found, peak memory.
 */
export async function benchAcross(sizes: readonly number[]): Promise<readonly (readonly (string | number)[])[]> {
  const rows: (string | number)[][] = [['documents', 's', 'CPU s', 'CPU ms each', 'groups', 'peak MiB']]
  for (const size of sizes) rows.push(await measure(size))
  return rows
}

const { lexicons } = loadRuleset()

async function measure(size: number): Promise<(string | number)[]> {
  const root = mkdtempSync(join(tmpdir(), 'yanjian-bench-'))
  await writeReports(join(root, 'reports.jsonl'), size)
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const [start, before] = [performance.now(), process.cpuUsage()]
  const { groups } = await writeAcross(root, lexicons)
  const took = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  const cpu = (user + system) / 1000
  clearInterval(watch)
  peak = Math.max(peak, process.memoryUsage().rss)
  rmSync(root, { recursive: true })
  return [
    size,
    (took / 1000).toFixed(1),
    (cpu / 1000).toFixed(1),
    (cpu / size).toFixed(2),
    groups.schools,
    Math.round(peak / 2 ** 20)
  ]
}

async function writeReports(path: string, size: number): Promise<void> {
  const file = createWriteStream(path)
  for (let at = 0; at < size; at++) {
    const own = manySentences(at + 1e6, 68)
    const text = [
      ...manySentences(Math.floor(at / 40), 10),
      ...(at % 50 === 7 ? manySentences(at - 1 + 1e6, 30) : []),
      ...own.slice(at % 50 === 7 ? 30 : 0)
    ].join('')
    const name = `第${at}小学`
    const report = madeReport(text, { school: { name, start: 0, end: 1 }, period: { year: 2024 } }, `${at}.txt`)
    if (!file.write(`${JSON.stringify(report)}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

/** Sentences of some 45 characters out of 3,000: a million of them have none in common by chance, as real ones have not. */
function manySentences(seed: number, sentences: number): string[] {
  const roll = dice(seed)
  const clause = () => String.fromCharCode(...Array.from({ length: 12 + roll(6) }, () => 0x4e00 + roll(3000)))
  return Array.from({ length: sentences }, () => `${clause()}，${clause()}，${clause()}。`)
}
