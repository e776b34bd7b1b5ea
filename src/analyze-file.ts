import { analyze } from './analyze.js'
import type { FileResult } from './batch/run-batch.js'
import { loadFile } from './load/load-file.js'
import { firedRules } from './report/fired-rules.js'
import { type Provenance, toReport } from './report/to-report.js'
import type { Ruleset } from './rule/ruleset.js'

/**
 * One file from its bytes to a report for each document in it, and the ids of the rules that matched.
 * @param path as reports name it
 * @throws ReadFailure where the file cannot be read
 */
export async function analyzeFile(
  path: string,
  bytes: Uint8Array,
  rules: Ruleset,
  program: string
): Promise<FileResult> {
  const provenance: Provenance = { program, rules: rules.sha256 }
  const documents = (await loadFile(path, bytes)).map((loaded) => analyze(loaded, rules))
  return {
    reports: documents.map((checked) => toReport(checked, provenance)),
    fired: [...new Set(documents.flatMap(firedRules))]
  }
}
