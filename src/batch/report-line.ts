import type { Report } from '../report/schema.js'
import { type SummaryRow, summaryRow } from '../report/summary-row.js'

/**
 * A report on its way through a run: as its line of `reports.jsonl`, and what is told of it without reading that. The
 * program that leads the workers has little to do with any one of them, and must not keep them waiting.
 */
export interface ReportLine {
  readonly id: string
  readonly row: SummaryRow
  /** JSON in UTF-8, with the line break at its end. */
  readonly json: Buffer
}

/** Write a report as its line. */
export function reportLine(report: Report): ReportLine {
  return { id: report.id, row: summaryRow(report), json: Buffer.from(`${JSON.stringify(report)}\n`) }
}
