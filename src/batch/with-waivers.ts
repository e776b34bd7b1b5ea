import type { Waiving } from '../report/waive.js'
import { reportIn } from './report-in.js'
import { reportLine } from './report-line.js'
import type { ReportFile } from './run-batch.js'

/** Analyse as `reportFile` does, and let pass what is to be. */
export function withWaivers(reportFile: ReportFile, { apply }: Pick<Waiving, 'apply'>): ReportFile {
  return async (...file) => {
    const { reports, fired } = await reportFile(...file)
    return { reports: reports.map((line) => reportLine(apply(reportIn(line)))), fired }
  }
}
