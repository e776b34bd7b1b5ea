import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRun } from './check-run.js'
import { makeBatch } from './make-batch.js'

// `npm run bench:batch [few] [many]`: 1, 2 and 4 jobs over a few hundred files, in turns; a few against many files; and
// the same run again, when everything is kept. Files of the corpus in all formats, no two of the same content.
const [few = 300, many = 3000] = process.argv.slice(2).map(Number)
const ROUNDS = 3
const work = mkdtempSync(join(tmpdir(), 'yanjian-bench-'))
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

try {
  for (const count of [few, many]) makeBatch(join(work, `${count}`), count)
  let outs = 0
  const run = (count: number, jobs: number, out = join(work, `out${outs++}`)) =>
    checkRun([join(work, `${count}`), '--out', out, '--jobs', `${jobs}`])

  const times = new Map<number, number[]>([1, 2, 4].map((jobs) => [jobs, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [jobs, seconds] of times) seconds.push((await run(few, jobs)).seconds)
  const one = median(times.get(1)!)
  for (const [jobs, seconds] of times) {
    console.log(
      `${few} files, ${jobs} jobs: ${median(seconds).toFixed(1)} s, ${(one / median(seconds)).toFixed(2)} times as fast as 1`
    )
  }

  const out = join(work, 'kept')
  const small = await run(few, 2)
  const large = await run(many, 2, out)
  const again = await run(many, 2, out)
  const ratio = (a: number, b: number) => (a / b).toFixed(2)
  console.log(`${few} files: ${small.seconds.toFixed(1)} s, ${small.memory} MiB`)
  console.log(`${many} files: ${large.seconds.toFixed(1)} s, ${large.memory} MiB`)
  console.log(
    `${ratio(many, few)} times the files: ${ratio(large.seconds, small.seconds)} times the time, ${ratio(large.memory, small.memory)} times the memory`
  )
  console.log(`${many} files, all kept: ${again.seconds.toFixed(1)} s, ${again.memory} MiB`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
