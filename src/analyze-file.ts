import { analyze } from './analyze.js'
import type { FileResult } from './batch/run-batch.js'
import { loadFile } from './load/load-file.js'
import { firedRules } from './report/fired-rules.js'
import { toReport } from './report/to-report.js'
import type { Ruleset } from './rule/ruleset.js'

/** What a file is analysed with: the same for every file of a run. */
export interface Means {
  readonly rules: Ruleset
  /** The version of the program, for the report. */
  readonly program: string
  /** The profile to judge completeness by, instead of that of the document's kind. */
  readonly profile?: string
}

/**
 * One file from its bytes to a report for each document in it, and the ids of the rules that matched.
 * @param path as reports name it
 * @throws ReadFailure where the file cannot be read
 */
export async function analyzeFile(path: string, bytes: Uint8Array, means: Means): Promise<FileResult> {
  const { rules, program } = means
  const documents = (await loadFile(path, bytes)).map((loaded) => analyze(loaded, rules, means))
  return {
    reports: documents.map((checked) => toReport(checked, { program, rules: rules.sha256 })),
    fired: [...new Set(documents.flatMap(firedRules))]
  }
}
