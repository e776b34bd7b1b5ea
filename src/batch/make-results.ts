import type { AcrossCounts } from '../report/across-counts.js'
import type { Waiver } from '../rule/load-waivers.js'
import type { ResultAnswer, ResultTask } from './result-task.js'
import type { WorkerPool } from './worker-pool.js'

export interface MadeResults {
  readonly across: AcrossCounts
  /** The workbook before, where it could not be read back, and now is. */
  readonly aside?: string
}

/**
 * Have workers make what stands beside the reports of a folder: what they are side by side, then the page and the
 * workbook. Workers have loaded what it takes, and are idle now.
 * @param idle waivers that no finding was met for
 * @param together whether page and workbook are made at the same time
 */
export async function makeResults(
  pool: Pick<WorkerPool, 'ask'>,
  { out, idle, together }: { readonly out: string; readonly idle: readonly Waiver[]; readonly together: boolean }
): Promise<MadeResults> {
  const make = (task: ResultTask) => made(pool, task)
  const { across } = (await make({ make: 'across', out })) as { across: AcrossCounts }
  const page = make({ make: 'page', out })
  if (!together) await page
  const [printed, kept] = await Promise.allSettled([page, make({ make: 'workbook', out, idle })])
  for (const done of [printed, kept]) if (done.status === 'rejected') throw done.reason
  return { across, ...(kept as PromiseFulfilledResult<{ aside?: string }>).value }
}

/** @throws what went wrong, as it would have been thrown here */
async function made(pool: Pick<WorkerPool, 'ask'>, task: ResultTask): Promise<ResultAnswer> {
  const ending = await pool.ask(task, { limited: false })
  if ('lost' in ending) throw new Error(`${task.make}: ${ending.lost}\n${ending.detail}`)
  const answer = ending.answer as ResultAnswer
  if ('fault' in answer) throw Object.assign(new Error(answer.fault.message), answer.fault)
  return answer
}
