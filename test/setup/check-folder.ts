import { cachedReports } from '../../src/batch/cached-reports.js'
import type { FileWorkerSetup } from '../../src/batch/file-task.js'
import { inFolder } from '../../src/batch/in-folder.js'
import { listInputs } from '../../src/batch/list-inputs.js'
import type { WorkerLimits } from '../../src/batch/worker-limits.js'
import { workerPool } from '../../src/batch/worker-pool.js'
import { writeResults } from '../../src/batch/write-results.js'
import type { Manifest } from '../../src/report/manifest-schema.js'
import { sha256 } from './checked.js'

/** Read a folder as `yanjian check` does, in two workers that analyse files, under limits of the test's own. */
export async function checkFolder(root: string, out: string, limits: WorkerLimits): Promise<Manifest> {
  const setup: FileWorkerSetup = { program: '0' }
  const pool = workerPool({ script: new URL('../../src/file-worker.js', import.meta.url), setup, limits }, 2)
  const means = { pool, limits, build: '0', rules: '0', retryFailed: false }
  try {
    const inputs = await listInputs([root], out)
    return await inFolder(out, (cache) =>
      writeResults({
        inputs,
        jobs: 2,
        out,
        head: { program: '0', rules: sha256(''), options: {} },
        ruleIds: [],
        reportFile: cachedReports({ ...means, cache }),
        onInput: () => {},
        onBug: (path, error) => console.error(path, error)
      })
    )
  } finally {
    pool.close()
  }
}
