import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cachedReports } from '../batch/cached-reports.js'
import { inFolder } from '../batch/in-folder.js'
import { listInputs } from '../batch/list-inputs.js'
import { madeFolder } from '../batch/made-folder.js'
import { makeResults } from '../batch/make-results.js'
import { OUTPUT_FOLDERS } from '../batch/outputs.js'
import { withComments } from '../batch/with-comments.js'
import { withWaivers } from '../batch/with-waivers.js'
import { WORKER_LIMITS } from '../batch/worker-limits.js'
import type { WorkerPool } from '../batch/worker-pool.js'
import { writeResults } from '../batch/write-results.js'
import { terminal } from '../report/terminal.js'
import { waive } from '../report/waive.js'
import { listRules } from '../rule/list-rules.js'
import { loadRuleset } from '../rule/load-ruleset.js'
import { loadWaivers } from '../rule/load-waivers.js'
import type { CheckOptions } from './check-command.js'
import type { Io } from './io.js'
import { programBuild } from './program-build.js'
import { progress } from './progress.js'
import { requireProfile } from './require-profile.js'
import { tally } from './tally.js'
import { wantsColour } from './wants-colour.js'
import { CLI_WORDING } from './wording.js'

/**
 * Check with a pool of workers.
 * @param program its version
 * @returns the exit status
 */
export async function checkWith(pool: WorkerPool, program: string, options: CheckOptions, io: Io): Promise<number> {
  const { out, jobs, profile, retryFailed, failOn, json, lang } = options
  const words = CLI_WORDING[lang]
  const listed = await listInputs(options.paths, out)
  const workers = Math.min(jobs, Math.ceil(listed.length / ENOUGH))
  while (pool.size() < workers) pool.warm()
  const rules = loadRuleset(options.rules)
  requireProfile(profile, rules, lang)
  const waivers = loadWaivers(options.waivers, [options.rules, out])
  const waiving = waive(waivers?.list ?? [])
  const count = tally()
  const bar = progress(listed.length, io)
  let done = 0
  const means = { pool, limits: WORKER_LIMITS, build: programBuild(), rules: rules.sha256, retryFailed }
  const { inputs, across } = await inFolder(out, async (cache) => {
    // The cache holds what was found; what is let pass is another matter, and changes from run to run.
    const kept = cachedReports({ ...means, cache, ...(profile && { profile }) })
    const reportFile = waivers ? withWaivers(kept, waiving) : kept
    const given = { ...(profile && { profile }), ...(failOn && { failOn }) }
    const copies = options.comments && (await madeFolder(out, OUTPUT_FOLDERS.comments))
    const onFault = (path: string, detail: string) => io.stderr.write(`${words.noCopy(path, detail)}\n`)
    const manifest = await writeResults({
      inputs: listed,
      jobs,
      out,
      head: {
        program,
        rules: rules.sha256,
        options: { ...given, ...(waivers && { waivers: waivers.sha256 }) }
      },
      ruleIds: listRules(rules).flatMap(({ id, signs }) => (signs ? [id] : [])),
      reportFile: copies
        ? withComments(reportFile, { folder: copies, pool, profiles: rules.profiles, onFault })
        : reportFile,
      onInput: (input, reports) => {
        bar.done(input.path)
        options.watch?.(++done, Math.max(done, listed.length), input.path)
        reports.forEach(count.add)
        if (json) for (const { json } of reports) io.stdout.write(json.toString('utf8'))
      },
      onBug: (path, error) => io.stderr.write(`${words.bug(path)}\n${error instanceof Error ? error.message : error}\n`)
    })
    // For a few documents another worker would take longer to begin than to help.
    const together = jobs > 1 && (pool.size() > 1 || count.documents() > FEW)
    const { across, aside } = await makeResults(pool, { out, idle: waiving.idle(), together })
    if (aside) io.stderr.write(`${words.aside(aside)}\n`)
    const letters = options.advice && (await madeFolder(out, OUTPUT_FOLDERS.advice))
    if (letters) await (await import('../batch/write-advice.js')).writeAdvice(out, letters, rules)
    for (const folder of [copies, letters])
      for (const path of folder ? await folder.finish() : []) io.stderr.write(`${words.changed(path)}\n`)
    return { ...manifest, across }
  }).finally(bar.stop)
  for (const { place, fingerprint } of waiving.idle()) io.stderr.write(`${words.idle(place, fingerprint)}\n`)
  const failed = inputs.filter(({ status }) => status === 'failed')
  if (json)
    for (const { path, reason, message } of failed) io.stderr.write(`${words.failed(path, reason!, message!)}\n`)
  else {
    const results = ['report.html', 'workbook.xlsx', ...foldersOf(options), 'reports.jsonl', 'manifest.json']
    const summary = {
      inputs,
      rows: count.rows,
      documents: count.documents(),
      waived: count.waived(),
      details: count.details(),
      across,
      out,
      results
    }
    const { columns } = io.stdout
    io.stdout.write(terminal(summary, { width: columns ?? 80, colour: wantsColour(io), lang }))
  }
  if (failOn && count.asSevereAs(failOn) > 0) return 1
  return failed.length > 0 ? 3 : 0
}

/** Of what is made where it is asked for, those that are there. */
function foldersOf({ out, comments, advice }: CheckOptions): string[] {
  const folders = [...(comments ? [OUTPUT_FOLDERS.comments] : []), ...(advice ? [OUTPUT_FOLDERS.advice] : [])]
  return folders.filter((name) => existsSync(join(out, name)))
}

const FEW = 100

/** For so many files a worker of their own is worth its beginning. */
const ENOUGH = 16
