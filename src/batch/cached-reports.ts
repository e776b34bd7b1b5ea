import { createHash } from 'node:crypto'
import { ReadFailure } from '../diagnostic.js'
import type { Cache } from './cache.js'
import type { FileLines } from './file-lines.js'
import type { FileAnswer, FileTask } from './file-task.js'
import { type FileOutcome, packed, unpacked } from './packed.js'
import { PROGRAM_FAULT } from './program-fault.js'
import { reportIn } from './report-in.js'
import { reportLine } from './report-line.js'
import type { ReportFile } from './run-batch.js'
import type { WorkerLimits } from './worker-limits.js'
import type { WorkerPool } from './worker-pool.js'
import type { Ending } from './worker-process.js'

export interface CachedReports {
  readonly cache: Cache
  readonly pool: Pick<WorkerPool, 'ask'>
  readonly limits: WorkerLimits
  /** Identifies the code of the program, whatever its version says. */
  readonly build: string
  /** SHA-256 of the rule files. */
  readonly rules: string
  readonly profile?: string
  /** Try again what failed in an earlier run. */
  readonly retryFailed: boolean
}

/**
 * Reports of files, from the cache where the same content was analysed by the same program, rules and profile; from
 * the text in the cache where only rules or profile are others; else from a worker. What failed is kept too.
 */
export function cachedReports(means: CachedReports): ReportFile {
  const { cache, pool, build, rules, profile, retryFailed } = means
  return async (path, bytes, sha256) => {
    // The name of a file is no part of its content, but for one thing: whether a text is called Markdown.
    const text = keyOf([sha256, /\.(?:md|markdown)$/i.test(path), build])
    const key = keyOf([text, rules, profile ?? null])
    // For a run with other rules.
    cache.keep('texts', text)
    const kept = cache.get('results', key)
    const before = kept && unpacked(kept)
    if (before && !('failure' in before && retryFailed)) return named(before, path)
    const loaded = cache.get('texts', text)
    const task: FileTask = loaded === undefined ? { path, bytes } : { path, loaded }
    const answer = answerOf(await pool.ask(task), means.limits)
    const result =
      'result' in answer ? answer.result : packed({ failure: 'failure' in answer ? answer.failure : PROGRAM_FAULT })
    if ('loaded' in answer && answer.loaded) cache.put('texts', text, answer.loaded)
    cache.put('results', key, result)
    if ('bug' in answer) throw new Error(answer.bug)
    return named(unpacked(result), path)
  }
}

const keyOf = (parts: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)

/**
 * The reports under the name of the file, which may have been another one when it was analysed.
 * @throws ReadFailure where there are none
 */
function named(outcome: FileOutcome, path: string): FileLines {
  if ('failure' in outcome) throw new ReadFailure(outcome.failure.reason, outcome.failure.message)
  const { reports, fired } = outcome
  if (reports.every(({ row }) => row.path === path)) return outcome
  const renamed = reports.map(reportIn).map((report) => reportLine({ ...report, source: { ...report.source, path } }))
  return { reports: renamed, fired }
}

function answerOf(ending: Ending, { seconds, resident }: WorkerLimits): FileAnswer {
  if ('answer' in ending) return ending.answer as FileAnswer
  if (ending.lost === 'internal') return { bug: ending.detail }
  const message =
    ending.lost === 'time-limit'
      ? `分析超过${seconds}秒没有完成，已停止，其他文件不受影响；请检查这个文件`
      : `分析所需的内存超过${resident}MB，已停止，其他文件不受影响；请检查这个文件`
  return { failure: { reason: ending.lost, message } }
}
