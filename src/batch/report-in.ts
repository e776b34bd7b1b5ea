import type { Report } from '../report/schema.js'
import type { ReportLine } from './report-line.js'

/** Read the report of a line. */
export function reportIn({ json }: Pick<ReportLine, 'json'>): Report {
  return JSON.parse(json.toString('utf8'))
}
