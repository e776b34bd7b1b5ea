import { analyze } from './analyze.js'
import type { FileResult } from './batch/file-lines.js'
import type { Loaded } from './document.js'
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

/** The documents of one file, read before, to a report for each, and the ids of the rules that matched. */
export function analyzeLoaded(loaded: readonly Loaded[], means: Means): FileResult {
  const { rules, program } = means
  const documents = loaded.map((document) => analyze(document, rules, means))
  return {
    reports: documents.map((checked) => toReport(checked, { program, rules: rules.sha256 })),
    fired: [...new Set(documents.flatMap((checked) => firedRules(checked, rules)))]
  }
}
