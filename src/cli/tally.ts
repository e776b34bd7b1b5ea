import { reportIn } from '../batch/report-in.js'
import type { ReportLine } from '../batch/report-line.js'
import type { Report } from '../report/schema.js'
import type { SummaryRow } from '../report/summary-row.js'

/** A table longer than this is no longer read; the results hold all. */
const MOST_ROWS = 100
/** So few documents are shown in full. */
const MOST_DETAILS = 3

/** What is kept of the reports as they pass by, however many they are. */
export interface Tally {
  readonly add: (line: ReportLine) => void
  readonly documents: () => number
  /** How many findings were let pass. */
  readonly waived: () => number
  readonly rows: readonly SummaryRow[]
  /** The reports themselves, where there are only a few. */
  readonly details: () => readonly Report[]
  /** How many findings are as severe as this, or more. */
  readonly asSevereAs: (severity: 'error' | 'warning') => number
}

/** Begin to count. */
export function tally(): Tally {
  const rows: SummaryRow[] = []
  const few: ReportLine[] = []
  let documents = 0
  let waived = 0
  const found = { error: 0, warning: 0 }
  return {
    add: (line) => {
      const { row } = line
      if (documents < MOST_ROWS) rows.push(row)
      if (documents <= MOST_DETAILS) few.push(line)
      documents++
      waived += row.waived
      found.error += row.errors
      found.warning += row.warnings
    },
    documents: () => documents,
    waived: () => waived,
    rows,
    details: () => (few.length > MOST_DETAILS ? [] : few.map(reportIn)),
    asSevereAs: (severity) => found.error + (severity === 'warning' ? found.warning : 0)
  }
}
