import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analyzeFile } from '../../src/analyze-file.js'
import { fileLines } from '../../src/batch/file-lines.js'
import { listInputs } from '../../src/batch/list-inputs.js'
import { writeResults } from '../../src/batch/write-results.js'
import { programVersion } from '../../src/cli/program-version.js'
import { type ManifestInput, manifestSchema } from '../../src/report/manifest-schema.js'
import { type Report, reportSchema } from '../../src/report/schema.js'
import { listRules } from '../../src/rule/list-rules.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import { run } from '../setup/run.js'

const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url))
const NAMES = ['reports.jsonl', 'manifest.json'] as const

export interface Results {
  readonly inputs: readonly ManifestInput[]
  readonly reports: readonly Report[]
  /** The files as written. */
  readonly files: Readonly<Record<(typeof NAMES)[number], string>>
}

/** What the program makes of corpus/, without workers; every report and the manifest keep to their schemas. */
export async function checkCorpus(): Promise<Results> {
  return into(async (out) => {
    const rules = loadRuleset()
    const program = programVersion()
    await writeResults({
      inputs: await listInputs([CORPUS], out),
      jobs: 1,
      out,
      head: { program, rules: rules.sha256, options: {} },
      ruleIds: listRules(rules).flatMap(({ id, signs }) => (signs ? [id] : [])),
      reportFile: async (path, bytes) => fileLines(await analyzeFile(path, bytes, { rules, program })),
      onInput: () => {}
    })
  })
}

/** The same by the command line: `yanjian check corpus`. */
export function checkByCommand(...options: string[]): Promise<Results> {
  return into(async (out) => {
    const { err } = await run('check', CORPUS, '--out', out, ...options)
    if (err) throw new Error(err)
  })
}

async function into(check: (out: string) => Promise<void>): Promise<Results> {
  const out = mkdtempSync(join(tmpdir(), 'yanjian-corpus-'))
  try {
    await check(out)
    const [lines, manifest] = NAMES.map((name) => readFileSync(join(out, name), 'utf8')) as [string, string]
    const reports = lines.trimEnd().split('\n')
    return {
      inputs: manifestSchema.parse(JSON.parse(manifest)).inputs,
      reports: reports.map((line) => reportSchema.parse(JSON.parse(line))),
      files: { 'reports.jsonl': lines, 'manifest.json': manifest }
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}
