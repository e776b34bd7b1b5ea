import { writeAcross } from '../../src/across/write-across.js'
import { analyzeFile } from '../../src/analyze-file.js'
import { fileLines } from '../../src/batch/file-lines.js'
import { listInputs } from '../../src/batch/list-inputs.js'
import type { ReportFile } from '../../src/batch/run-batch.js'
import { writePage } from '../../src/batch/write-page.js'
import { writeResults } from '../../src/batch/write-results.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import type { CheckFolder } from '../../src/serve/serve.js'

export const rules = loadRuleset()

/** What `check` does for the page, in this process and without workers; `around` may do more with each file. */
export async function checkHere(
  folder: string,
  out: string,
  { profile, watch }: Parameters<CheckFolder>[2],
  around = (reportFile: ReportFile) => reportFile
): Promise<void> {
  const inputs = await listInputs([folder], out)
  const means = { rules, program: '0', ...(profile && { profile }) }
  let done = 0
  const manifest = await writeResults({
    inputs,
    jobs: 1,
    out,
    head: { program: '0', rules: rules.sha256, options: {} },
    ruleIds: [],
    reportFile: around(async (path, bytes) => fileLines(await analyzeFile(path, bytes, means))),
    onInput: ({ path }) => watch(++done, inputs.length, path)
  })
  await writeAcross(out, rules.lexicons)
  await writePage(out, manifest, rules)
}
