import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkRun } from './check-run.js'
import { median } from './interleave.js'
import { makeBatch } from './make-batch.js'

const ROUNDS = 3
const TARGET = '≥ 1.40 × as fast'

/**
 * Whole runs of `yanjian check` over files of the corpus in all formats, no two of the same content: 1, 2 and more jobs in
 * turns, and 1 and 2 for three times as many, where what each process takes to begin weighs less; a few files against ten
 * times as many; and the same run again, when everything is kept. Rows: what, seconds, MiB of the main process, ratio,
 * target.
 */
export async function benchBatch(few: number): Promise<readonly (readonly string[])[]> {
  const many = 10 * few
  const work = mkdtempSync(join(tmpdir(), 'yanjian-bench-'))
  try {
    const more = 3 * few
    for (const count of [few, more, many]) makeBatch(join(work, `${count}`), count)
    let outs = 0
    const run = (count: number, jobs: number, out = join(work, `out${outs++}`)) =>
      checkRun([join(work, `${count}`), '--out', out, '--jobs', `${jobs}`])
    const times = new Map<number, number[]>([1, 2, 2 * availableParallelism()].map((jobs) => [jobs, []]))
    for (let round = 0; round < ROUNDS; round++)
      for (const [jobs, seconds] of times) seconds.push((await run(few, jobs)).seconds)
    const one = median(times.get(1)!)
    const longer = [(await run(more, 1)).seconds, (await run(more, 2)).seconds] as const
    const out = join(work, 'kept')
    const small = await run(few, 2)
    const large = await run(many, 2, out)
    const again = await run(many, 2, out)
    const times2 = (a: number, b: number) => `${(a / b).toFixed(2)} ×`
    return [
      ['files, jobs', 's', 'MiB', 'time', 'memory', 'target'],
      ...[...times].map(([jobs, seconds]) => {
        const target = jobs === 2 ? TARGET : ''
        return [
          `${few}, ${jobs}`,
          median(seconds).toFixed(1),
          '',
          `${times2(one, median(seconds))} as fast`,
          '',
          target
        ]
      }),
      ...longer.map((seconds, n) => {
        const target = n === 1 ? TARGET : ''
        return [`${more}, ${n + 1}`, seconds.toFixed(1), '', `${times2(longer[0], seconds)} as fast`, '', target]
      }),
      [`${few}, 2`, small.seconds.toFixed(1), `${small.memory}`, '', '', ''],
      [
        `${many}, 2`,
        large.seconds.toFixed(1),
        `${large.memory}`,
        times2(large.seconds, small.seconds),
        times2(large.memory, small.memory),
        '≤ 10.50 ×, ≤ 1.15 ×'
      ],
      [`${many} again, all kept`, again.seconds.toFixed(1), `${again.memory}`, '', '', '']
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
