import { DECISION_HEADS } from './decisions.js'
import type { Column } from './sheet-plan.js'

const { report, fingerprint, document, school, check, message, quote, decision, opinion } = DECISION_HEADS

/** The columns that findings and decisions on them have in common, on either sheet. */
export const FINDINGS_COLUMNS = {
  school: { head: school, kind: 'text', least: 8, most: 22 },
  document: { head: document, kind: 'text', least: 12, most: 26 },
  check: { head: check, kind: 'text', least: 8, most: 12 },
  message: { head: message, kind: 'text', least: 24, most: 46 },
  quote: { head: quote, kind: 'text', least: 24, most: 50 },
  decision: { head: decision, kind: 'own', least: 10, most: 14, tint: 'headOwn' },
  opinion: { head: opinion, kind: 'own', least: 24, most: 40, tint: 'headOwn' },
  report: { head: report, kind: 'text', least: 18, most: 20, hidden: true },
  fingerprint: { head: fingerprint, kind: 'text', least: 18, most: 20, hidden: true }
} as const satisfies Record<string, Column>
