import type { Report } from '../report/schema.js'
import { type ReportLine, reportLine } from './report-line.js'

/** What became of one file: a report for each document in it, and the rules that matched anywhere. */
export interface FileResult {
  readonly reports: readonly Report[]
  readonly fired: readonly string[]
}

/** The same, as it goes through a run. */
export interface FileLines {
  readonly reports: readonly ReportLine[]
  readonly fired: readonly string[]
}

/** Write the reports of a file as their lines. */
export function fileLines({ reports, fired }: FileResult): FileLines {
  return { reports: reports.map(reportLine), fired }
}
