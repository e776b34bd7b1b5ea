import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { follow } from '../across/follow/follow.js'
import { analyzeFile } from '../analyze-file.js'
import { atomicFile } from '../batch/atomic-file.js'
import { PathFault } from '../batch/path-fault.js'
import { readInput } from '../batch/read-input.js'
import { ReadFailure } from '../diagnostic.js'
import type { Kind } from '../document.js'
import { followTable } from '../report/follow-table.js'
import type { Report } from '../report/schema.js'
import type { Lang } from '../report/wording.js'
import { loadRuleset } from '../rule/load-ruleset.js'
import type { Ruleset } from '../rule/ruleset.js'
import type { Io } from './io.js'
import { programVersion } from './program-version.js'
import { wantsColour } from './wants-colour.js'
import { CLI_WORDING } from './wording.js'

export interface FollowOptions {
  readonly plan: string
  readonly summary: string
  /** Folder for `follow.jsonl`; without one only the terminal is told, lest the results of a batch be replaced. */
  readonly out?: string
  readonly rules?: string
  readonly json: boolean
  readonly lang: Lang
}

/**
 * `yanjian follow PLAN SUMMARY`: what became of each promise of a plan. Of a file with several documents, the first of
 * the kind that is asked for, else the first.
 * @returns the exit status: 0, or 3 where a file could not be read.
 * @throws RuleFault or PathFault before anything is written.
 */
export async function followCommand({ out, json, lang, ...options }: FollowOptions, io: Io): Promise<number> {
  const rules = loadRuleset(options.rules)
  for (const path of [options.plan, options.summary]) await requireFile(path)
  const reports: Report[] = []
  for (const [path, kind] of [
    [options.plan, 'plan'],
    [options.summary, 'summary']
  ] as const) {
    const report = await reportOf(path, kind, rules)
    if (!(report instanceof ReadFailure)) reports.push(report)
    else io.stderr.write(`${CLI_WORDING[lang].failed(path, report.reason, report.message)}\n`)
  }
  const [plan, summary] = reports
  if (!plan || !summary) return 3
  const lines = follow(plan, summary, rules.lexicons)
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  if (out !== undefined) {
    const file = await atomicFile(join(out, 'follow.jsonl'))
    await file.write(text)
    await file.commit()
  }
  const style = { width: io.stdout.columns ?? 80, colour: wantsColour(io), lang }
  io.stdout.write(json ? text : followTable(lines, style))
  return 0
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (!found?.isFile()) throw new PathFault(path)
}

async function reportOf(path: string, kind: Kind, rules: Ruleset): Promise<Report | ReadFailure> {
  const { bytes, failure } = await readInput({ path: basename(path), file: Buffer.from(path) })
  if (failure || !bytes) return new ReadFailure(failure?.reason ?? 'empty', failure?.message ?? '文件是空的')
  try {
    const { reports } = await analyzeFile(basename(path), bytes, { rules, program: programVersion() })
    return reports.find(({ document }) => document.kind === kind) ?? reports[0]!
  } catch (error) {
    if (error instanceof ReadFailure) return error
    throw error
  }
}
