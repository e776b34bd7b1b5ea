import { join } from 'node:path'
import { analyzeFile } from '../analyze-file.js'
import { listInputs } from '../batch/list-inputs.js'
import { writeResults } from '../batch/write-results.js'
import { terminal } from '../report/terminal.js'
import type { Lang } from '../report/wording.js'
import { listRules } from '../rule/list-rules.js'
import { loadRuleset } from '../rule/load-ruleset.js'
import type { Io } from './io.js'
import { programVersion } from './program-version.js'
import { progress } from './progress.js'
import { requireProfile } from './require-profile.js'
import { tally } from './tally.js'
import { wantsColour } from './wants-colour.js'
import { CLI_WORDING } from './wording.js'

export interface CheckOptions {
  readonly paths: readonly string[]
  readonly out: string
  readonly profile?: string
  readonly rules?: string
  readonly jobs: number
  readonly failOn?: 'error' | 'warning'
  readonly json: boolean
  readonly lang: Lang
}

/**
 * `yanjian check`: read everything under the paths, write the results, tell people what came of it.
 * @returns the exit status: 0, 1 or 3.
 * @throws RuleFault, PathFault or UsageFault before anything is written.
 */
export async function checkCommand(options: CheckOptions, io: Io): Promise<number> {
  const { out, jobs, profile, failOn, json, lang } = options
  const words = CLI_WORDING[lang]
  const program = programVersion()
  const rules = loadRuleset(options.rules)
  requireProfile(profile, rules, lang)
  const listed = await listInputs(options.paths, out)
  const count = tally()
  const bar = progress(listed.length, io)
  const { inputs } = await writeResults({
    inputs: listed,
    jobs,
    out,
    head: { program, rules: rules.sha256, options: { ...(profile && { profile }), ...(failOn && { failOn }) } },
    ruleIds: listRules(rules).flatMap(({ id, signs }) => (signs ? [id] : [])),
    reportFile: (path, bytes) => analyzeFile(path, bytes, { rules, program, ...(profile && { profile }) }),
    onInput: (input, reports) => {
      bar.done(input.path)
      reports.forEach(count.add)
      if (json) for (const report of reports) io.stdout.write(`${JSON.stringify(report)}\n`)
    },
    onBug: (path, error) => io.stderr.write(`${words.bug(path)}\n${error instanceof Error ? error.stack : error}\n`)
  }).finally(bar.stop)
  const failed = inputs.filter(({ status }) => status === 'failed')
  if (json)
    for (const { path, reason, message } of failed) io.stderr.write(`${words.failed(path, reason!, message!)}\n`)
  else {
    const results = [join(out, 'reports.jsonl'), join(out, 'manifest.json')]
    const summary = { inputs, rows: count.rows, documents: count.documents(), details: count.details(), results }
    const { columns } = io.stdout
    io.stdout.write(terminal(summary, { width: columns ?? 80, colour: wantsColour(io), lang }))
  }
  if (failOn && count.asSevereAs(failOn) > 0) return 1
  return failed.length > 0 ? 3 : 0
}
