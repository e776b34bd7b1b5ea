import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRun } from './check-run.js'
import { makeBatch } from './make-batch.js'

// `tsx test/bench/kill.ts [files] [kills] [seed]` on a built program: kill -9 at random moments of a run, each started
// again where the last one broke off; and each once more into a folder of its own. All must end with the same bytes.
const [files = 500, kills = 20, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number)
const work = mkdtempSync(join(tmpdir(), 'yanjian-kill-'))
const [root, whole, chained] = [join(work, 'in'), join(work, 'whole'), join(work, 'chained')]
const bytes = (out: string) =>
  ['reports.jsonl', 'manifest.json'].map((name) => readFileSync(join(out, name), 'latin1')).join('\0')

let state = seed
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
  return state / 2 ** 31
}

try {
  makeBatch(root, files)
  const reference = await checkRun([root, '--out', whole])
  const expected = bytes(whole)
  console.log(`seed ${seed}; ${files} files, uninterrupted: ${reference.seconds.toFixed(1)} s`)

  let cut = 0
  for (let at = 0; at < kills; at++) {
    const after = random() * reference.seconds * 1000
    const single = join(work, `${at}`)
    const { code } = await checkRun([root, '--out', single], after)
    if (code === null) cut++
    const { seconds } = await checkRun([root, '--out', single])
    const same = bytes(single) === expected
    console.log(
      `killed after ${(after / 1000).toFixed(1)} s; then ${seconds.toFixed(1)} s: ${same ? 'same bytes' : 'DIFFERENT'}`
    )
    if (!same) process.exitCode = 1
    rmSync(single, { recursive: true })
  }

  let chain = 0
  while ((await checkRun([root, '--out', chained], (0.15 + 0.15 * random()) * reference.seconds * 1000)).code === null)
    chain++
  console.log(
    `${cut} of ${kills} were cut off; one that was killed ${chain} times: ${bytes(chained) === expected ? 'same bytes' : 'DIFFERENT'}`
  )
  if (bytes(chained) !== expected) process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
