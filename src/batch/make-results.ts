import type { AcrossCounts } from '../report/across-counts.js'
import type { Waiver } from '../rule/load-waivers.js'
import type { ResultAnswer, ResultTask } from './result-task.js'
import type { WorkerPool } from './worker-pool.js'
import type { Asking } from './worker-process.js'

export interface MadeResults {
  readonly across: AcrossCounts
  /** The workbook before, where it could not be read back, and now is. */
  readonly aside?: string
}

/**
 * Have workers make what stands beside the reports of a folder: what they are side by side, the page and the workbook.
 * Workers have loaded what it takes, and are idle now.
 * @param idle waivers that no finding was met for
 * @param together whether the workbook, which takes longest, is begun at the same time
 */
export async function makeResults(
  pool: Pick<WorkerPool, 'ask'>,
  { out, idle, together }: { readonly out: string; readonly idle: readonly Waiver[]; readonly together: boolean }
): Promise<MadeResults> {
  const compared = made(pool, { make: 'across', out }) as Promise<{ across: AcrossCounts }>
  const printed = compared.then(() => made(pool, { make: 'page', out }))
  // Without a worker to spare, no task may wait for another.
  if (!together) await printed
  const kept = made(pool, { make: 'workbook', out, idle }, compared) as Promise<{ aside?: string }>
  // What went wrong first is told when nobody writes any more.
  await Promise.allSettled([printed, kept])
  const [{ across }, , aside] = await Promise.all([compared, printed, kept])
  return { across, ...aside }
}

/** @throws what went wrong, as it would have been thrown here */
async function made(pool: Pick<WorkerPool, 'ask'>, task: ResultTask, coming?: Asking['coming']): Promise<ResultAnswer> {
  const ending = await pool.ask(task, { limited: false, ...(coming && { coming }) })
  if ('lost' in ending) throw new Error(`${task.make}: ${ending.lost}\n${ending.detail}`)
  const answer = ending.answer as ResultAnswer
  if ('fault' in answer) throw Object.assign(new Error(answer.fault.message), answer.fault)
  return answer
}
