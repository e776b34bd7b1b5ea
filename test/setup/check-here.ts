import { analyzeFile } from '../../src/analyze-file.js'
import { listInputs } from '../../src/batch/list-inputs.js'
import { writePage } from '../../src/batch/write-page.js'
import { writeResults } from '../../src/batch/write-results.js'
import { loadRuleset } from '../../src/rule/load-ruleset.js'
import type { CheckFolder } from '../../src/serve/serve.js'

export const rules = loadRuleset()

/** What `check` does for the page, in this process and without workers. */
export const checkHere: CheckFolder = async (folder, out, { profile, watch }) => {
  const inputs = await listInputs([folder], out)
  let done = 0
  const manifest = await writeResults({
    inputs,
    jobs: 1,
    out,
    head: { program: '0', rules: rules.sha256, options: {} },
    ruleIds: [],
    reportFile: (path, bytes) => analyzeFile(path, bytes, { rules, program: '0', ...(profile && { profile }) }),
    onInput: ({ path }) => watch(++done, inputs.length, path)
  })
  await writePage(out, manifest, rules)
}
