import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pLimit from 'p-limit'
import { cachedReports } from '../../src/batch/cached-reports.js'
import type { FileTask } from '../../src/batch/file-task.js'
import { inFolder } from '../../src/batch/in-folder.js'
import { listInputs } from '../../src/batch/list-inputs.js'
import { packed } from '../../src/batch/packed.js'
import { writeResults } from '../../src/batch/write-results.js'
import { sha256 } from '../setup/checked.js'
import { echo } from '../setup/echo.js'

// A run as `check` does it, over a folder, with the analysis replaced by an echo that takes its time; every file that is
// worked on is told to a log, so that the test knows when to kill it, and what was done twice.
const [root, out, log, jobs] = process.argv.slice(2) as [string, string, string, string]

/** As many at a time as there would be workers. */
const limit = pLimit(Number(jobs))
const ask = (task: unknown) => limit(() => answer(task))

async function answer(task: unknown) {
  const { path, ...given } = task as FileTask
  appendFileSync(log, `${path}\n`)
  await wait(4)
  const bytes = 'bytes' in given ? given.bytes : given.loaded
  const told = { result: packed(await echo(path, bytes)), loaded: Buffer.from(bytes) }
  return { answer: told, resident: 0 }
}

const inputs = await listInputs([root], out)
await inFolder(out, (cache) =>
  writeResults({
    inputs,
    jobs: Number(jobs),
    out,
    head: { program: '0', rules: sha256(''), options: {} },
    ruleIds: ['rule.never', 'rule.1'],
    reportFile: cachedReports({
      cache,
      pool: { ask },
      limits: { seconds: 60, heap: 1, resident: 1 },
      build: '',
      rules: '',
      retryFailed: false
    }),
    onInput: () => {}
  })
)
appendFileSync(join(out, 'done'), '')
