import type { Waiver } from '../rule/load-waivers.js'
import type { Report, ReportFinding } from './schema.js'

/** Waivers at work, from the first report to the last. */
export interface Waiving {
  /** The report with what is let pass marked so: verdict and message stay, the severity is `info`, `data.waived` says why. */
  readonly apply: (report: Report) => Report
  /** Those that no finding was met for, in their order. */
  readonly idle: () => readonly Waiver[]
}

/**
 * Begin to let findings pass by their fingerprints. What was checked and held needs no waiver. One for a file goes
 * before one for all.
 */
export function waive(waivers: readonly Waiver[]): Waiving {
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver.fingerprint, waiver.file), waiver]))
  const used = new Set<Waiver>()
  const marked = (finding: ReportFinding, path: string): ReportFinding => {
    if (finding.verdict === 'consistent') return finding
    const { fingerprint } = finding
    const waiver = byKey.get(keyOf(fingerprint, path)) ?? byKey.get(keyOf(fingerprint, undefined))
    if (!waiver) return finding
    used.add(waiver)
    const { reason, who, when } = waiver
    return { ...finding, severity: 'info', data: { ...finding.data, waived: { reason, who, when } } }
  }
  return {
    apply: (report) => ({ ...report, findings: report.findings.map((one) => marked(one, report.source.path)) }),
    idle: () => waivers.filter((waiver) => !used.has(waiver))
  }
}

const keyOf = (fingerprint: string, file: string | undefined) => `${fingerprint}\0${file ?? ''}`
